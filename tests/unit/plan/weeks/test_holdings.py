from plan_factories import make_case, make_unit

from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.holdings import hold
from plgen.plan.weeks.packing import Packing

CASE = make_case(
    make_unit("a"),
    make_unit("b"),
    make_unit("c", minutes=60),
    make_unit("d", requires=["c"]),
    minutes=60,
)
PACKING = Packing(Fitting(CASE, 0b1111, 60))
PATTERNS = sorted(PACKING.patterns or ())
"""a; b; ab; c; d; ad; bd: by their places as bits."""
HELD = hold(PACKING, PATTERNS)


def test_patterns() -> None:
    """The patterns that the others below speak of."""
    places = [pattern.places for pattern in PATTERNS]
    assert places == [0b0001, 0b0010, 0b0011, 0b0100, 0b1000, 0b1001, 0b1010]


def test_holders_and_rivals() -> None:
    """Which patterns hold a place, and which share one."""
    assert HELD.holders == (0b0100101, 0b1000110, 0b0001000, 0b1110000)
    assert HELD.rivals[0] == 0b0100101
    assert HELD.rivals[6] == 0b1000110 | 0b1110000


def test_twins() -> None:
    """Of two places of one size the first comes first, unless it is linked."""
    assert HELD.twins == (0, 0b0001, 0, 0)
    assert HELD.earlier == (0, 0b0001, 0, 0, 0, 0, 0b0001)


def test_forced() -> None:
    """What must not stand before a pattern, and what must not stand after it."""
    assert HELD.after == (0, 0, 0, 0b1000, 0, 0, 0)
    assert HELD.before == (0, 0, 0, 0, 0b0100, 0b0100, 0b0100)


def test_kinds() -> None:
    """Patterns of one load are of a kind where no link tells them apart."""
    a, b, ab, c, d, ad, bd = HELD.kinds
    assert a == b
    assert ad == bd
    assert len({a, ab, c, d, ad}) == 5
