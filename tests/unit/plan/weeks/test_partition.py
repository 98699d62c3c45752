from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.packing import Packing
from plgen.plan.weeks.partition import Partition, Priced


def part(
    case: Case,
    limit: int,
    prices: dict[int, int] | None = None,
    budget: Budget | None = None,
) -> Starts | None:
    """The best schedule of everything; prices by the places of a pattern."""
    chosen = (1 << len(case.items)) - 1
    packing = Packing(Fitting(case, chosen, case.limit, first_is_enough=False))
    known = prices or {}
    rows = sorted((known.get(p.places, 0), p) for p in packing.patterns or ())
    priced = Priced([p for _, p in rows], [price for price, _ in rows], 0)
    return Partition(packing, priced, limit, budget or Budget(10_000)).run()


def lateness(case: Case, starts: Starts | None) -> int | None:
    if starts is None:
        return None
    return sum(case.items[index].minutes * week for index, week in starts.items())


SIZES = (50, 40, 30, 30, 20, 10)
PERFECT = make_case(
    *(make_unit(f"u{n}", minutes=size) for n, size in enumerate(SIZES)),
    minutes=60,
    weeks=3,
)


def test_full_bins() -> None:
    """Weeks that can all be filled to the brim are."""
    assert lateness(PERFECT, part(PERFECT, 10_000)) == 60 * (1 + 2 + 3)


def test_limit() -> None:
    """What comes out later than the limit is not found; at the limit it is."""
    assert lateness(PERFECT, part(PERFECT, 360)) == 360
    assert part(PERFECT, 359) is None


def test_prices() -> None:
    """A pattern whose price the limit does not allow is in no plan."""
    dear = dict.fromkeys((33, 18, 12), 361)
    assert part(PERFECT, 360, {0b100001: 361}) is None
    assert part(PERFECT, 360, {0b100001: 0}) is not None
    assert part(PERFECT, 10_000, dear) is not None


def test_more_than_the_weeks_hold() -> None:
    """Three units of more than half a week do not fit two weeks."""
    case = make_case(*(make_unit(name, minutes=40) for name in "abc"), minutes=60)
    budget = Budget(1_000)
    assert part(case, 10_000, budget=budget) is None
    assert not budget.is_cut


def test_forced_order() -> None:
    """A short unit that a long one requires stands before it, whatever that costs."""
    units = [make_unit("a", minutes=20), make_unit("b", minutes=60, requires=["a"])]
    case = make_case(*units, minutes=60)
    assert part(case, 140) == {0: 1, 1: 2}
    assert part(case, 139) is None


def test_crossed_requirements() -> None:
    """Bins that would each have to come first are passed over for other ones."""
    units = [
        make_unit("a", minutes=25, requires=["d"]),
        make_unit("b", minutes=25),
        make_unit("c", minutes=35, requires=["b"]),
        make_unit("d", minutes=35),
    ]
    case = make_case(*units, minutes=60)
    assert part(case, 180) == {1: 1, 3: 1, 0: 2, 2: 2}


def test_cut() -> None:
    """A spent budget leaves doubt."""
    budget = Budget(1)
    assert part(PERFECT, 10_000, budget=budget) is None
    assert budget.is_cut
