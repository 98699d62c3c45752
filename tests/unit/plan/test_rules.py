from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Goal
from plgen.model.plan import MustDo
from plgen.model.unit import Unit
from plgen.plan.known import known_to
from plgen.plan.outline import Outline
from plgen.plan.rules import Breach, find_breaches
from plgen.plan.state import goals_of


def breaches(
    units: list[Unit],
    *weeks: list[str],
    floors: dict[str, int] | None = None,
    **values: Any,  # noqa: ANN401
) -> tuple[Breach, ...]:
    library = make_library(units, **values)
    cohort = the_cohort(library)
    rows = tuple(
        tuple(
            MustDo(u, library.units[u].minutes, library.units[u].screen_minutes)
            for u in week
        )
        for week in weeks
    )
    outline = Outline(
        library=library,
        cohort=cohort,
        known=known_to(library, cohort),
        candidates=(),
        goals=goals_of(library, cohort),
        floors=floors or {},
        weeks=rows,
    )
    return find_breaches(outline)


def test_sound() -> None:
    """A plan that holds every rule breaks none."""
    units = [make_unit("a", assesses=["A"]), make_unit("b", requires=["a", "A"])]
    assert breaches(units, ["a", "b"], goals=[Goal("A", 1)], minutes=60) == ()


def test_known_unit_counts_once() -> None:
    """A known unit that is pinned is no second piece of evidence."""
    found = breaches(
        [make_unit("k", assesses=["A"])],
        ["k"],
        goals=[Goal("A", 2)],
        known_units=("k",),
        pins=((1, "k"),),
    )
    assert (Breach(1, "assessed", "A", amount=1, limit=2),) == found


def test_known_goal() -> None:
    """A goal that the cohort knows asks for nothing."""
    goals = [Goal("A", 1)]
    assert breaches([], [], goals=goals, known_standards=("A",)) == ()


def test_order() -> None:
    """A requirement in a later week, or later in the week, stands too late."""
    units = [make_unit("a"), make_unit("b", requires=["a"])]
    late = (Breach(2, "unit", "a", 1, "b"),)
    assert late == breaches(units, ["b", "a"])
    assert late == breaches(units, ["b"], ["a"])
    assert breaches(units, ["a"], ["b"]) == ()


def test_floors() -> None:
    """Fewer units than a floor asks for break it."""
    found = breaches([make_unit("a")], ["a"], floors={"project": 1})
    assert (Breach(4, "floor", "project", amount=0, limit=1),) == found
