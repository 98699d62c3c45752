from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget, Effort
from plgen.plan.schedule import (
    Refined,
    refine_schedule,
    schedule_units,
    settle_schedule,
)
from plgen.plan.weeks.fit import Fit
from plgen.plan.weeks.fitters import PlainFitter

PLAIN = PlainFitter(Budget(100_000))
TIRED = PlainFitter(Budget(0))


def test_totals() -> None:
    """What is more than all weeks hold is not even tried."""
    case = make_case(make_unit("a"), make_unit("b"), minutes=30, weeks=1)
    assert schedule_units(case, 0b11, TIRED) == Fit(None, is_sure=True)


def test_stuck() -> None:
    """What lacks a requirement has no schedule, unless that is given."""
    case = make_case(make_unit("a", requires=["b"]), make_unit("b"))
    assert schedule_units(case, 0b01, PLAIN) == Fit(None, is_sure=True)
    assert schedule_units(case, 0b01, PLAIN, given=0b10) == Fit({0: 1}, is_sure=True)


def test_even_then_early() -> None:
    """Weeks are evened out first; then what can stand earlier does."""
    case = make_case(*(make_unit(name) for name in "abcd"), minutes=120, weeks=3)
    refined = refine_schedule(case, {0: 1, 1: 1, 2: 1, 3: 1}, PLAIN)
    assert refined.peak == 60
    assert refined.lateness == 30 * (1 + 1 + 2 + 2)
    assert refined.is_sure


def test_nothing() -> None:
    """No units need no weeks."""
    case = make_case(make_unit("a"))
    assert refine_schedule(case, {}, PLAIN) == Refined({}, 0, 0, is_sure=True)


def test_unsure() -> None:
    """Without a search, a schedule is as good as it was, and nothing is claimed."""
    case = make_case(make_unit("a"), make_unit("b"), minutes=60)
    refined = refine_schedule(case, {0: 1, 1: 1}, TIRED)
    assert refined == Refined({0: 1, 1: 1}, 60, 60, is_sure=False)


def test_settled() -> None:
    """Of equally good schedules it is always the same one."""
    case = make_case(*(make_unit(name) for name in "abc"), minutes=60)
    found = ({0: 1, 1: 1, 2: 2}, {0: 2, 1: 1, 2: 1}, {0: 1, 1: 2, 2: 1})
    settled = [
        settle_schedule(case, Refined(starts, 60, 120, is_sure=True))
        for starts in found
    ]
    assert settled == [settled[0]] * 3


def test_settled_whoever_searches() -> None:
    """How far the searches went that found it plays no part."""
    case = make_case(*(make_unit(name) for name in "abc"), minutes=60)
    efforts = (Effort(), Effort(filling=0))
    fitters = [PlainFitter(Budget(100_000), effort) for effort in efforts]
    refined = [refine_schedule(case, {0: 1, 1: 2, 2: 2}, fitter) for fitter in fitters]
    assert settle_schedule(case, refined[0]) == settle_schedule(case, refined[1])
