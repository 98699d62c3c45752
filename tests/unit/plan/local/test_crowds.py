from dataclasses import replace
from itertools import combinations

from plan_factories import make_case, make_unit

from plgen.plan.case import Case, mask_of
from plgen.plan.local.crowds import Crowd, crowd_row, dearest_filling, learn_prices


def sized(*minutes: int, limit: int, weeks: int) -> Case:
    """A case with one unit of each length."""
    units = [make_unit(f"u{n}", minutes=m) for n, m in enumerate(minutes)]
    return make_case(*units, minutes=limit, weeks=weeks)


def test_row() -> None:
    """Three parts of which no week holds two are cut off; any two of them are not."""
    case = sized(40, 40, 40, 20, 50, limit=60, weeks=2)
    row = crowd_row(case, 0b00111)
    assert row is not None
    assert not row.holds(0b00111)
    assert all(row.holds(mask_of(pair)) for pair in combinations(range(5), 2))
    assert row.holds(0b01011)


def test_mixed() -> None:
    """What no sum shows: small parts that no longer fit beside the large ones."""
    case = sized(70, 70, 45, 45, 45, limit=100, weeks=3)
    row = crowd_row(case, 0b11111)
    assert row is not None
    assert not row.holds(0b11111)
    assert row.holds(0b01111)


def test_screen_minutes() -> None:
    """Screen minutes crowd weeks, too, and without any of them no unit has room."""
    units = [make_unit(name, screen_minutes=20) for name in "abc"]
    case = make_case(*units, screen_minutes=30, weeks=2)
    row = crowd_row(case, 0b111)
    assert row is not None
    assert not row.holds(0b111)
    assert row.holds(0b011)
    none = crowd_row(replace(case, screen_limit=0), 0b001)
    assert none is not None
    assert not none.holds(0b001)
    assert none.holds(0)


def test_long_unit() -> None:
    """Every part of a long unit takes of the room."""
    case = sized(130, 40, 40, limit=60, weeks=3)
    row = crowd_row(case, 0b111)
    assert row is not None
    assert not row.holds(0b111)
    assert row.holds(0b011)


def test_weeks_that_stand() -> None:
    """Weeks that stand hold nothing new, and what stands in them takes no room."""
    case = sized(40, 40, 40, limit=60, weeks=3)
    assert crowd_row(case, 0b111) is None
    stood = replace(case, closed=frozenset({1}), pins=((0, 1),))
    assert crowd_row(stood, 0b111) is None
    stood = replace(case, closed=frozenset({1, 2}), pins=((0, 1),))
    row = crowd_row(stood, 0b111)
    assert row is not None
    assert not row.holds(0b110)
    assert row.holds(0b011)


def test_room() -> None:
    """What fits the weeks is not cut off; without limits everything fits."""
    assert crowd_row(sized(40, 40, limit=60, weeks=2), 0b11) is None
    units = [make_unit(name, minutes=40) for name in "ab"]
    assert crowd_row(make_case(*units), 0b11) is None


def test_prices() -> None:
    """At the prices learned, what is chosen costs more than the weeks can hold."""
    crowd = Crowd((6, 9, 10, 14), (4, 3, 0, 2), step=5, limit=20, weeks=4)
    prices = learn_prices(crowd)
    assert prices is not None
    most, _ = dearest_filling(crowd, prices)
    assert 4 * prices[0] + 3 * prices[1] + 2 * prices[3] > 4 * most


def test_dearest_filling() -> None:
    """The dearest filling may leave room, and holds nothing that is too large."""
    crowd = Crowd((3, 4, 9), (0, 0, 0), step=1, limit=8, weeks=1)
    assert dearest_filling(crowd, [3, 5, 50]) == (10, [0, 2, 0])
    assert dearest_filling(crowd, [3, 0, 50]) == (6, [2, 0, 0])
    assert dearest_filling(crowd, [0, 0, 0]) == (0, [0, 0, 0])
