from datetime import date

from plan_factories import make_library, make_plan, make_unit, weeks_of

from plgen.model.pathway import Calendar, Goal
from plgen.model.plan import GoalState, LeftOut, Reason


def test_plan() -> None:
    """A plan names its cohort, pathway, solver, cost, and the start of its weeks."""
    calendar = Calendar(2, date(2026, 9, 7), (date(2026, 9, 14),))
    plan = make_plan(
        make_library(
            [make_unit("a", "A", screen_minutes=10)],
            goals=["A"],
            pathway={"calendar": calendar},
        )
    )
    assert (
        plan.cohort,
        plan.pathway,
        plan.solver,
        plan.cost,
    ) == ("c", "p", "optimal", 480)
    assert [
        (1, date(2026, 9, 7), 30, 10),
        (2, date(2026, 9, 21), 0, 0),
    ] == [(w.number, w.start, w.minutes, w.screen_minutes) for w in plan.weeks]


def test_goals() -> None:
    """How each goal is met; the lists name must-do units alone."""
    plan = make_plan(
        make_library(
            [make_unit("a", assesses=["A"]), make_unit("k", assesses=["B", "C"])],
            goals=[Goal("A", 1), Goal("B", 1), Goal("C", 2), Goal("D", 1), "E"],
            known_units=("k",),
            known_standards=("D",),
            goals_later=("E",),
        )
    )
    assert (
        GoalState("A", ("a",), ("a",), met=True),
        GoalState("B", met=True),
        GoalState("C"),
        GoalState("D", met=True),
        GoalState("E"),
    ) == plan.goals


def test_no_goals() -> None:
    """Without goals there is nothing that must be done."""
    plan = make_plan(make_library([make_unit("a", "A")]))
    assert weeks_of(plan) == [[], []]
    assert (LeftOut(("a",), (Reason("cost"),)),) == plan.left_out
    assert plan.problems == ()


def test_no_plan() -> None:
    """Where pins cannot be held, the weeks are empty and nothing claims to be best."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "A", requires=["gone"])],
        goals=["A"],
        pins=((1, "b"),),
    )
    plan = make_plan(library)
    assert weeks_of(plan) == [[], []]
    assert plan.solver == "heuristic"
    assert plan.cost == 0
