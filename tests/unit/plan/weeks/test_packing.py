from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.case import Case
from plgen.plan.weeks import packing as module
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.packing import Link, Packing, Pattern, Place

WEEKS = 0b110
"""Weeks 1 and 2 as a bit mask."""


def pack(case: Case, chosen: int, cap: int = 60, given: int = 0) -> Packing:
    return Packing(Fitting(case, chosen, cap, given))


def test_places() -> None:
    """A unit is a place in every week; a pinned one in its week."""
    units = [make_unit("a", minutes=30, screen_minutes=10), make_unit("b")]
    packing = pack(make_case(*units, minutes=60, pins=((2, "b"),)), 0b11)
    assert packing.places == (
        Place(0, 0, 30, 10, WEEKS),
        Place(1, 0, 30, 0, 0b100),
    )
    assert packing.starts == {0: 0, 1: 1}
    assert packing.step == 30


def test_parts() -> None:
    """A long unit is a chain of places, each where the unit can still end in time."""
    case = make_case(make_unit("a", minutes=150), make_unit("b"), minutes=60, weeks=4)
    packing = pack(case, 0b11)
    assert [place.weeks for place in packing.places[:3]] == [0b110, 0b1100, 0b11000]
    assert packing.chains == ((0, 1), (1, 2))
    assert packing.going_on == 0b011
    assert packing.constant == -(1 * 60 + 2 * 30)
    assert packing.marked == 0b0111


def test_links() -> None:
    """Requirements link places, but for those that are given."""
    units = [make_unit("a"), make_unit("b", requires=["a", "S"]), make_unit("c", "S")]
    case = make_case(*units, minutes=60)
    assert pack(case, 0b111).links == (Link(1, 0b001, 3), Link(1, 0b100, 3))
    assert pack(case, 0b011, given=0b100).links == (Link(1, 0b001, 3),)
    assert pack(case, 0b111).marked == 0b111


def test_weeks_that_stand() -> None:
    """What stands takes room where it goes on, and serves from its week on."""
    units = [make_unit("a", minutes=90), make_unit("b", requires=["a"])]
    case = make_case(*units, minutes=60, weeks=3, pins=((1, "a"),))
    packing = pack(replace(case, closed=frozenset({1})), 0b11)
    assert packing.weeks == (2, 3)
    assert packing.rooms[2][0] == 60 - 30
    assert packing.rooms[3][0] == 60
    assert packing.places == (Place(1, 0, 30, 0, 0b1100),)
    assert packing.links == (Link(0, 0, 1),)
    assert packing.constant == 90


def test_patterns() -> None:
    """Everything that fits into one week, by minutes and by screen minutes."""
    units = [
        make_unit("a", minutes=30, screen_minutes=30),
        make_unit("b", minutes=30, screen_minutes=30),
        make_unit("c", minutes=30),
        make_unit("d", minutes=60),
    ]
    packing = pack(make_case(*units, minutes=60, screen_minutes=30), 0b1111)
    assert set(packing.patterns or ()) == {
        Pattern(0b0001, 30, WEEKS),
        Pattern(0b0010, 30, WEEKS),
        Pattern(0b0100, 30, WEEKS),
        Pattern(0b0101, 60, WEEKS),
        Pattern(0b0110, 60, WEEKS),
        Pattern(0b1000, 60, WEEKS),
    }


def test_patterns_of_pins() -> None:
    """Units pinned to different weeks are in no pattern together."""
    case = make_case(
        make_unit("a"), make_unit("b"), minutes=60, pins=((1, "a"), (2, "b"))
    )
    patterns = pack(case, 0b11).patterns
    assert set(patterns or ()) == {Pattern(0b01, 30, 0b010), Pattern(0b10, 30, 0b100)}


def test_too_many_patterns() -> None:
    """Weeks of very many small units are not listed."""
    units = [make_unit(f"u{n:02}", minutes=1) for n in range(14)]
    assert module.MOST_PATTERNS < 2**14
    assert pack(make_case(*units, minutes=60), 2**14 - 1).patterns is None
