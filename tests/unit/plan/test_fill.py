from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.unit import Unit
from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts
from plgen.plan.fill import WeekFiller
from plgen.plan.state import state_case


def case_of(*units: Unit, **values: Any) -> Case:  # noqa: ANN401
    library = make_library(units, **values)
    return state_case(library, the_cohort(library))[0]


def fill(case: Case, **values: Any) -> Starts | None:  # noqa: ANN401
    chosen = (1 << len(case.items)) - 1
    return WeekFiller(case, chosen, case.limit, Budget(1_000), **values).run()


def test_first_fit() -> None:
    """Units fill the weeks from the first one on."""
    case = case_of(
        make_unit("a", minutes=40),
        make_unit("b", minutes=40),
        make_unit("c"),
        minutes=70,
    )
    assert fill(case) == {0: 1, 1: 2, 2: 1}


def test_no_room() -> None:
    """Where the parts fit no weeks, there is no schedule, though the sum would fit."""
    units = [make_unit(name, minutes=40) for name in "abc"]
    assert fill(case_of(*units, minutes=60)) is None


def test_screen() -> None:
    """Screen minutes part what minutes alone would not."""
    units = [make_unit(name, screen_minutes=30) for name in "ab"]
    case = case_of(*units, minutes=60, screen_minutes=40)
    assert fill(case) == {0: 1, 1: 2}


def test_long_unit() -> None:
    """A long unit fills its weeks; its last part shares one."""
    case = case_of(
        make_unit("a", minutes=150),
        make_unit("b"),
        minutes=60,
        weeks=3,
        pins=((1, "a"),),
    )
    assert fill(case) == {0: 1, 1: 3}


def test_long_unit_ends_in_time() -> None:
    """A long unit that a pin would carry past the last week has no schedule."""
    case = case_of(make_unit("a", minutes=90), minutes=60, weeks=2, pins=((2, "a"),))
    assert fill(case) is None


def test_pin() -> None:
    """A pinned unit waits for its week, and what requires it waits for it."""
    units = [make_unit("a"), make_unit("b", requires=["a"]), make_unit("c")]
    case = case_of(*units, weeks=3, pins=((2, "a"),))
    assert fill(case) == {0: 2, 1: 2, 2: 1}


def test_requirement_against_pin() -> None:
    """What a pinned unit requires comes no later than it, or there is no schedule."""
    units = [make_unit("a", requires=["b"]), make_unit("b")]
    assert fill(case_of(*units, pins=((1, "a"), (2, "b")))) is None
    assert fill(case_of(*units, pins=((1, "a"),))) == {0: 1, 1: 1}


def test_any_teacher_in_time() -> None:
    """The teacher who comes in time serves, even where another one comes late."""
    units = [
        make_unit("a", requires=["S"]),
        make_unit("b", "S"),
        make_unit("c", "S"),
    ]
    case = case_of(*units, pins=((1, "a"), (2, "b")))
    assert fill(case) == {0: 1, 1: 2, 2: 1}


def test_given() -> None:
    """What is given counts as standing before everything."""
    units = [make_unit("a", requires=["b"]), make_unit("b")]
    case = case_of(*units)
    assert WeekFiller(case, 0b01, case.limit, Budget(9)).run() is None
    assert WeekFiller(case, 0b01, case.limit, Budget(9), given=0b10).run() == {0: 1}


def test_least_lateness() -> None:
    """With time to improve, the schedule with most minutes early is found."""
    units = [
        make_unit("a", minutes=20),
        make_unit("b", minutes=50),
        make_unit("c", minutes=30),
        make_unit("d", minutes=10, requires=["c"]),
    ]
    case = case_of(*units, minutes=60)
    assert fill(case, first_is_enough=False) != {0: 2, 1: 1, 2: 2, 3: 2}
    assert fill(case, first_is_enough=False) == {0: 1, 1: 2, 2: 1, 3: 1}


def test_bound() -> None:
    """Only schedules of less lateness than the bound are looked for."""
    case = case_of(make_unit("a", minutes=30), make_unit("b", minutes=30), minutes=30)
    assert fill(case, bound=91) == {0: 1, 1: 2}
    assert fill(case, bound=90) is None


def test_spent_budget() -> None:
    """A spent budget ends the search and says so."""
    case = case_of(make_unit("a"), make_unit("b"))
    budget = Budget(1)
    assert WeekFiller(case, 0b11, case.limit, budget).run() is None
    assert budget.is_cut
