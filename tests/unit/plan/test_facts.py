from collections.abc import Callable
from dataclasses import replace
from typing import Any

from plan_factories import make_library, make_unit, the_cohort, with_frozen
import pytest

from plgen.model.diagnostic import Location
from plgen.model.library import Library
from plgen.model.plan import FrozenWeek
from plgen.model.plan_diff import FactChange
from plgen.plan.facts import compare_facts, digest_facts, facts_of


def some_library(**values: Any) -> Library:  # noqa: ANN401  # whatever a cohort holds
    units = [
        make_unit("a", "A.1", requires=["B"], interests=("music",)),
        make_unit("b", "B"),
        make_unit("other", "C", grades=(1,)),
    ]
    values.setdefault("pathway", {"grades": (7,)})
    return make_library(units, goals=["A"], weeks=2, minutes=90, **values)


def digest(library: Library, solver: str = "s") -> str:
    return digest_facts(library, the_cohort(library), solver)


def with_unit(library: Library, unit: str, **values: Any) -> Library:  # noqa: ANN401
    changed = replace(library.units[unit], **values)
    return replace(library, units={**library.units, unit: changed})


def reworded(library: Library) -> Library:
    reading = replace(library.units["a"].readings[0], body="New words.", title="New")
    return with_unit(
        library, "a", readings=(reading,), authors="x", location=Location("y")
    )


def renamed(library: Library) -> Library:
    pathway = library.pathways["p"]
    cohort = replace(pathway.cohorts[0], title="Other", size=12, listed=True)
    pathway = replace(pathway, title="Other", summary="Other", cohorts=(cohort,))
    return replace(library, pathways={"p": pathway})


@pytest.mark.parametrize(
    "change",
    [
        reworded,
        renamed,
        lambda library: with_unit(library, "other", minutes=5),
        lambda library: with_unit(library, "other", interests=("x",)),
    ],
    ids=["words", "titles", "a stranger's minutes", "a stranger's interests"],
)
def test_words_and_strangers_count_for_nothing(
    change: Callable[[Library], Library],
) -> None:
    """A body, a title, a unit that is no candidate: nobody is planned anew."""
    library = some_library()
    assert digest(change(library)) == digest(library)


@pytest.mark.parametrize(
    "change",
    [
        lambda library: with_unit(library, "a", minutes=31),
        lambda library: with_unit(library, "a", screen_minutes=1),
        lambda library: with_unit(library, "a", interests=()),
        lambda library: with_unit(library, "a", requires_standards=()),
        lambda library: with_unit(library, "a", standards=()),
        lambda library: with_unit(library, "a", kind="project"),
        lambda library: with_unit(library, "b", level="stretch"),
        lambda library: with_unit(library, "other", grades=(7,)),
        lambda library: with_unit(library, "b", status="draft"),
        lambda library: with_frozen(library, ["a"]),
        lambda library: replace(library, kept={"c": {1: FrozenWeek(("a",))}}),
    ],
    ids=[
        "minutes",
        "screen minutes",
        "interests",
        "requirements",
        "standards",
        "kind",
        "level",
        "a new candidate",
        "one candidate less",
        "a written plan",
        "a week that stands",
    ],
)
def test_whatever_counts_changes_the_digest(
    change: Callable[[Library], Library],
) -> None:
    """Minutes, standards, candidates, what a teacher wrote: it is planned anew."""
    library = some_library()
    assert digest(change(library)) != digest(library)


@pytest.mark.parametrize(
    "values",
    [
        {"interests": ("music",)},
        {"avoid": ("b",)},
        {"known_standards": ("B",)},
        {"known_units": ("b",)},
        {"pins": ((1, "a"),)},
        {"pace": "further"},
        {"languages": ("en", "es")},
        {"setting": "remote"},
        {"goals_later": ("A",)},
        {"arts": ("MU",)},
        {"careers": ("x",)},
        {"screen_minutes": 10},
        {"pathway": {"grades": (7,), "choices": 1}},
    ],
    ids=str,
)
def test_what_a_cohort_is_like_counts(values: dict[str, Any]) -> None:
    """Every setting of the cohort and of its pathway that planning reads."""
    assert digest(some_library(**values)) != digest(some_library())


def test_a_new_parent_counts() -> None:
    """A standard that moves to another parent changes what teaches a goal."""
    library = some_library()
    codes = dict(library.standards.by_code)
    codes["A.1"] = replace(codes["A.1"], parent=None)
    moved = replace(library, standards=replace(library.standards, by_code=codes))
    assert digest(moved) != digest(library)


def test_the_solver_counts() -> None:
    """What another planner found is not taken for this one's."""
    library = some_library()
    assert digest(library, "s") != digest(library, "t")


def test_changes_are_named() -> None:
    """Each fact that differs is told with both values; a newcomer is one change."""
    old = some_library()
    new = with_unit(with_unit(old, "a", minutes=45), "other", grades=(7,))
    cohort = the_cohort(old)
    assert compare_facts(facts_of(old, cohort), facts_of(new, cohort)) == (
        FactChange("unit", "a", "minutes", 30, 45),
        FactChange("unit", "other", "", before=False, after=True),
    )
