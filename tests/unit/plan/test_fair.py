"""Plans of one pathway, held against each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from plan_factories import make_cohort, make_library, make_unit

from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Floors, Support
from plgen.model.plan import FrozenPlan, FrozenWeek, Plan, Problem
from plgen.model.unit import Unit
from plgen.model.vocabulary import Modality
from plgen.plan import plan_cohort
from plgen.plan.fair import Finding, check_fairness

WAYS: tuple[Modality, ...] = ("visual", "auditory")
UNITS = [
    make_unit("talk", "SL.1", minutes=20, modality=WAYS),
    make_unit(
        "play",
        "SL.1",
        arts=["TH:Cr1.1.7a"],
        kind="project",
        minutes=60,
        modality=WAYS,
    ),
    make_unit("song", "SL.2", modality=WAYS),
]


def make_school(
    units: Sequence[Unit],
    *cohorts: Cohort,
    **values: Any,  # noqa: ANN401  # whatever a curriculum holds
) -> Library:
    """A library with several cohorts on one pathway."""
    library = make_library(units, pathway={"choices": 0}, **values)
    pathway = replace(library.pathways["p"], cohorts=cohorts)
    return replace(library, pathways={"p": pathway})


def frozen(library: Library, cohort: str, *weeks: Sequence[str]) -> Library:
    plan = FrozenPlan(cohort, tuple(FrozenWeek(must=tuple(w)) for w in weeks))
    return replace(library, plans={**library.plans, cohort: plan})


def plans_of(library: Library) -> dict[str, Plan]:
    return {c.id: plan_cohort(library, c) for c in library.cohorts.values()}


def unfair(library: Library, today: date | None = None) -> list[Problem]:
    found = check_fairness(library, plans_of(library), today)
    assert {finding.pathway for finding in found} <= {"p"}
    return [finding.problem for finding in found]


def codes(library: Library) -> list[str]:
    return [problem.code for problem in unfair(library)]


A, B = make_cohort("a"), make_cohort("b")


def test_like_cohorts_are_treated_alike() -> None:
    """Nothing is said of two cohorts with the same plan."""
    assert unfair(make_school(UNITS, A, B, goals=["SL.1", "SL.2"])) == []


def test_a_review_that_has_passed() -> None:
    """An error from the day after, with the day; nothing without a date."""
    support = Support(date(2026, 10, 2), "Says two reasons")
    late = replace(A, goals_later=("SL.1",), support=support)
    library = make_school(UNITS, late, B, goals=["SL.1", "SL.2"])
    assert unfair(library) == unfair(library, date(2026, 10, 2)) == []
    (problem,) = unfair(library, date(2026, 10, 3))
    assert (problem.code, problem.severity) == ("review-passed", Severity.ERROR)
    assert problem.message == ("The support of a was to be looked at on 2026-10-02.")
    assert problem.path == ("cohorts", "a", "support", "review")


def test_choices_are_held_against_each_other() -> None:
    """A written plan without any, where the other cohort has one."""
    library = make_school(UNITS, A, B, goals=["SL.1", "SL.2"])
    pathway = replace(library.pathways["p"], choices=3)
    library = replace(library, pathways={"p": pathway})
    assert codes(frozen(library, "b", ["talk", "song"])) == ["choices-uneven"]


def test_goals_that_a_written_plan_misses() -> None:
    """Others reach them, so this is said beside the rule that is broken."""
    library = make_school(UNITS, A, B, goals=["SL.1", "SL.2"])
    (problem,) = unfair(frozen(library, "b", ["talk"]))
    assert problem.code == "goals-differ"
    assert problem.message.startswith("b does not reach `SL.2`;")
    assert problem.path == ("cohorts", "b")


def test_goals_put_off_do_not_differ() -> None:
    """`goals_later` with its `support` is the open way."""
    support = Support(date(2026, 10, 2), "Sings")
    late = replace(B, goals_later=("SL.2",), support=support)
    library = make_school(UNITS, A, late, goals=["SL.1", "SL.2"])
    assert unfair(frozen(library, "b", ["talk"])) == []


def test_a_floor_that_one_cohort_misses() -> None:
    """It is named, with what it has."""
    library = make_school(UNITS, A, B, goals=["SL.2"], floors=Floors(project=1))
    (problem,) = unfair(frozen(library, "b", ["song"]))
    assert problem.code == "floor-uneven"
    assert problem.message == (
        "Not every cohort holds the floor `project: 1`: of projects, b has 0."
    )
    assert problem.path == ("floors", "project")


def test_a_floor_lowered_for_one_cohort() -> None:
    """What cannot be had by one, and by others can."""
    units = [
        replace(u, settings=("in-person",)) if u.id == "play" else u for u in UNITS
    ]
    far = replace(B, setting="remote")
    library = make_school(units, A, far, goals=["SL.2"], floors=Floors(arts=1))
    assert codes(library) == ["floor-uneven"]


def test_a_floor_lowered_for_all() -> None:
    """Nobody has it: poor, and not unfair."""
    library = make_school(UNITS[2:], A, B, goals=["SL.2"], floors=Floors(arts=1))
    assert codes(library) == []


def test_essentials_lose_no_arts_and_no_project() -> None:
    """The shortest way has neither, where no floor asks for it."""
    units = [replace(UNITS[1], minutes=24, interests=("film", "fun")), UNITS[0]]
    steady = replace(A, interests=("film", "fun"))
    short = replace(B, pace="essentials")
    library = make_school(units, steady, short, goals=["SL.1"])
    found = [p for p in unfair(library) if p.code == "essentials-bare"]
    assert [p.message for p in found] == [
        (
            "b, on `essentials`, has no arts-integrated units and no projects;"
            " other cohorts of this pathway have."
        )
    ]
    assert found[0].hint.endswith("`floors: {arts: 1, project: 1}`.")
    floors = Floors(arts=1, project=1)
    held = make_school(units, steady, short, goals=["SL.1"], floors=floors)
    assert "essentials-bare" not in codes(held)


def test_plans_with_errors_are_left_alone() -> None:
    """What is wrong with them is said already."""
    far = replace(B, languages=("ar",))
    library = make_school(UNITS, A, far, goals=["SL.1"])
    assert codes(library) == []


def test_only_what_is_planned() -> None:
    """Cohorts that were not asked for are not looked at."""
    library = make_school(UNITS, A, B, goals=["SL.1", "SL.2"])
    library = frozen(library, "b", ["talk"])
    plans = plans_of(library)
    assert check_fairness(library, {"b": plans["b"]}) == ()
    assert check_fairness(library, {}) == ()
    (finding,) = check_fairness(library, plans)
    assert finding == Finding("p", finding.problem)
