from dataclasses import replace

from plgen.plan.bound import Room, least_total, most_met, rooms_of
from plgen.plan.case import NO_LIMIT, Case, Item


def test_least_total() -> None:
    """Demands that share no server add up; a shared server is paid once."""
    assert least_total([(0b001, 1), (0b110, 2)], [3, 2, 2]) == (7, [0, 0, 0])
    assert least_total([(0b01, 1), (0b11, 1)], [5, 1]) == (5, [0, 1])


def test_least_total_of_several() -> None:
    """A demand for several pays the cheapest of its servers."""
    total, adds = least_total([(0b111, 2)], [1, 4, 6])
    assert total == 5
    assert adds == [0, 0, 2]


def test_most_met() -> None:
    """One unit's minutes are shared among all that it serves."""
    assert most_met([(0b1, 1), (0b1, 1)], [60], 60) == 2
    assert most_met([(0b01, 1), (0b10, 1)], [60, 30], 60) == 1
    assert most_met([(0b1, 1)], [60], 59) == 0


def case_of(*parts: tuple[int, int]) -> Case:
    items = tuple(Item("u", m, s, m, ((m, s),), ()) for m, s in parts)
    return Case(items, (1 << len(items)) - 1, (), (), 2, 60, NO_LIMIT)


def test_rooms() -> None:
    """Rooms that everything fits into at once are left out."""
    assert rooms_of(case_of((60, 60), (60, 60))) == ()
    assert (Room((60, 60, 30), 120),) == rooms_of(case_of((60, 0), (60, 0), (30, 0)))


def test_halves() -> None:
    """Of what is longer than half a week, a week holds one."""
    found = rooms_of(case_of((40, 0), (40, 0), (31, 0)))
    assert (Room((1, 1, 1), 2),) == found
    screens = replace(case_of((40, 20), (40, 20), (31, 20)), limit=NO_LIMIT)
    assert (Room((1, 1, 1), 2),) == rooms_of(replace(screens, screen_limit=30))
