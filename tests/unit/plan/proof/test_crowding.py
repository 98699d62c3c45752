from itertools import combinations

from plan_factories import make_case, make_unit

from plgen.plan.case import mask_of
from plgen.plan.proof.crowding import crowding_row


def test_row() -> None:
    """Three units of which no week holds two are cut off; any two of them are not."""
    units = [make_unit(name, minutes=40) for name in "abc"]
    units += [make_unit("d", minutes=20), make_unit("e", minutes=50)]
    case = make_case(*units, minutes=60, weeks=2)
    row = crowding_row(case, 0b00111)
    assert row is not None
    assert not row.holds(0b00111)
    assert not row.holds(0b10011)
    assert all(row.holds(mask_of(pair)) for pair in combinations(range(5), 2))
    assert row.holds(0b01011)


def test_screen_minutes() -> None:
    """Screen minutes crowd weeks, too."""
    units = [make_unit(name, screen_minutes=20) for name in "abc"]
    case = make_case(*units, screen_minutes=30, weeks=2)
    row = crowding_row(case, 0b111)
    assert row is not None
    assert not row.holds(0b111)


def test_mixed() -> None:
    """What no sum shows: small parts that no longer fit beside the large ones."""
    minutes = (70, 70, 45, 45, 45)
    units = [make_unit(f"u{n}", minutes=m) for n, m in enumerate(minutes)]
    case = make_case(*units, minutes=100, weeks=3)
    row = crowding_row(case, 0b11111)
    assert row is not None
    assert not row.holds(0b11111)
    assert row.holds(0b01111)


def test_room() -> None:
    """What fits the weeks is not cut off."""
    case = make_case(*(make_unit(name, minutes=40) for name in "ab"), minutes=60)
    assert crowding_row(case, 0b11) is None
