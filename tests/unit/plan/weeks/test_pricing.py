from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget
from plgen.plan.case import Case
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.packing import Packing
from plgen.plan.weeks.partition import Priced
from plgen.plan.weeks.pricing import price_patterns


def price(case: Case, limit: int, solves: int = 100) -> Priced | None:
    chosen = (1 << len(case.items)) - 1
    packing = Packing(Fitting(case, chosen, case.limit))
    return price_patterns(packing, limit, Budget(solves))


def least(case: Case, limit: int = 10_000) -> float:
    priced = price(case, limit)
    assert priced is not None
    return round(priced.least / priced.scale, 1)


HALVES = make_case(*(make_unit(name, minutes=40) for name in "ab"), minutes=60)


def test_least() -> None:
    """Two units that share no week come out no earlier than in two."""
    assert least(HALVES) == 40 * (1 + 2)


def test_limit() -> None:
    """Where the least is above the limit, there is no schedule, and no prices."""
    assert price(HALVES, 120) is not None
    assert price(HALVES, 119) is None


def test_no_room() -> None:
    """Three of them in two weeks are too many, whatever the limit."""
    case = make_case(*(make_unit(name, minutes=40) for name in "abc"), minutes=60)
    assert price(case, 10_000) is None


def test_requirements() -> None:
    """What has to stand before is priced in."""
    units = [make_unit("a", minutes=20), make_unit("b", minutes=60)]
    bound = [*units[:1], replace(units[1], requires_units=("a",))]
    assert least(make_case(*units, minutes=60)) == 60 + 20 * 2
    assert 60 + 20 * 2 < least(make_case(*bound, minutes=60)) <= 20 + 60 * 2


def test_parts() -> None:
    """The parts of a long unit follow each other."""
    case = make_case(make_unit("a", minutes=150), minutes=60, weeks=3)
    assert least(case) == 60 + 2 * 60 + 3 * 30


def test_weeks_that_stand() -> None:
    """Weeks that stand hold nothing, and give what they hold as served."""
    units = [make_unit("a"), make_unit("b", requires=["a"])]
    case = make_case(*units, minutes=60, pins=((1, "a"),))
    assert least(replace(case, closed=frozenset({1}))) == 2 * 30


def test_prices() -> None:
    """A pattern costs what it must add; the cheapest stand first."""
    units = [make_unit(f"u{n}", minutes=m) for n, m in enumerate((40, 20, 30))]
    priced = price(make_case(*units, minutes=60), 10_000)
    assert priced is not None
    assert list(priced.prices) == sorted(priced.prices)
    costs = dict(zip((p.places for p in priced.patterns), priced.prices, strict=True))
    assert costs[0b011] == 0
    assert costs[0b100] == 0
    assert costs[0b110] / priced.scale <= (50 + 2 * 40) - (60 + 2 * 30)


def test_cut() -> None:
    """Without a budget every plan is still possible."""
    priced = price(HALVES, 10_000, solves=0)
    assert priced is not None
    assert priced.least == 0
    assert set(priced.prices) == {0}
