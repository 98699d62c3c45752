from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.unit import Unit
from plgen.plan.budget import Budget
from plgen.plan.case import Case
from plgen.plan.schedule import lateness_of, peak_of, refine_schedule, schedule_units
from plgen.plan.state import state_case


def case_of(*units: Unit, **values: Any) -> Case:  # noqa: ANN401
    library = make_library(units, **values)
    return state_case(library, the_cohort(library))[0]


def test_totals() -> None:
    """What is more than all weeks hold is not even tried."""
    case = case_of(make_unit("a"), make_unit("b"), minutes=30, weeks=1)
    budget = Budget(0)
    assert schedule_units(case, 0b11, budget) is None
    assert not budget.is_cut


def test_stuck() -> None:
    """What lacks a requirement has no schedule, unless that is given."""
    case = case_of(make_unit("a", requires=["b"]), make_unit("b"))
    assert schedule_units(case, 0b01, Budget(9)) is None
    assert schedule_units(case, 0b01, Budget(9), given=0b10) == {0: 1}


def test_measures() -> None:
    """The parts of a long unit weigh in their weeks; lateness counts its start."""
    case = case_of(make_unit("a", minutes=90), make_unit("b"), minutes=60, weeks=3)
    assert peak_of(case, {0: 1, 1: 2}) == 60
    assert lateness_of(case, {0: 1, 1: 2}) == 90 + 60
    assert peak_of(case, {}) == 0


def test_even_then_early() -> None:
    """Weeks are evened out first; then what can stand earlier does."""
    units = [make_unit(name) for name in "abcd"]
    case = case_of(*units, minutes=120, weeks=3)
    starts = refine_schedule(case, {0: 1, 1: 1, 2: 1, 3: 1}, Budget(1_000))
    assert peak_of(case, starts) == 60
    assert lateness_of(case, starts) == 30 * (1 + 1 + 2 + 2)


def test_nothing() -> None:
    """No units need no weeks."""
    assert refine_schedule(case_of(make_unit("a")), {}, Budget(9)) == {}
