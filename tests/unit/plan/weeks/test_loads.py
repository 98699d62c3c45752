from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.case import Case, Starts
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.loads import is_sound, lateness_of, peak_of

CASE = make_case(
    make_unit("a", minutes=90, screen_minutes=30),
    make_unit("b", requires=["c"], screen_minutes=20),
    make_unit("c"),
    minutes=60,
    screen_minutes=30,
    weeks=3,
    pins=((3, "c"),),
)


def is_fine(case: Case, starts: Starts, cap: int = 60, given: int = 0) -> bool:
    chosen = sum(1 << index for index in starts)
    return is_sound(Fitting(case, chosen, cap, given), starts)


def test_measures() -> None:
    """The parts of a long unit weigh in their weeks; lateness counts its start."""
    case = make_case(make_unit("a", minutes=90), make_unit("b"), minutes=60, weeks=3)
    assert peak_of(case, {0: 1, 1: 2}) == 60
    assert lateness_of(case, {0: 1, 1: 2}) == 90 + 60
    assert peak_of(case, {}) == 0


def test_weeks_that_stand() -> None:
    """Weeks that stand count for lateness alone, and take nothing new."""
    units = [make_unit("a", minutes=90), make_unit("b")]
    case = make_case(*units, weeks=2, minutes=100, pins=((1, "a"),))
    stood = replace(case, closed=frozenset({1}))
    assert peak_of(stood, {0: 1, 1: 2}) == 30
    assert lateness_of(stood, {0: 1, 1: 2}) == 90 + 60
    assert is_fine(stood, {0: 1, 1: 2})
    assert not is_fine(stood, {0: 1, 1: 1})


def test_sound() -> None:
    """A schedule holds where pins, order, weeks and both kinds of minutes do."""
    assert is_fine(CASE, {0: 1, 1: 3, 2: 3})


def test_pins() -> None:
    """A pinned unit stands in its week, and is not left out."""
    assert not is_fine(CASE, {0: 1, 1: 3, 2: 2})
    assert not is_fine(CASE, {0: 1})


def test_order() -> None:
    """Nothing stands before what it requires, unless that is given."""
    assert not is_fine(CASE, {1: 2, 2: 3})
    assert is_fine(CASE, {1: 2, 2: 3}, given=0b100)


def test_room() -> None:
    """No week holds more than the cap, or more screen minutes than the limit."""
    assert not is_fine(CASE, {0: 1, 1: 3, 2: 3}, cap=50)
    units = [make_unit("a", screen_minutes=20), make_unit("b", screen_minutes=20)]
    case = make_case(*units, screen_minutes=30)
    assert not is_fine(case, {0: 1, 1: 1})
    assert is_fine(case, {0: 1, 1: 2})


def test_end() -> None:
    """A long unit does not go on after the last week."""
    assert not is_fine(CASE, {0: 3, 2: 3})


def test_all_chosen() -> None:
    """Every chosen unit stands somewhere."""
    assert not is_sound(Fitting(CASE, 0b101, 60), {2: 3})
