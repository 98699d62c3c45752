from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.lineup import LineUp
from plgen.plan.weeks.packing import Packing


def line_up(
    case: Case, *bins: int, limit: int = 10_000, budget: Budget | None = None
) -> Starts | None:
    chosen = (1 << len(case.items)) - 1
    packing = Packing(Fitting(case, chosen, case.limit, first_is_enough=False))
    patterns = {pattern.places: pattern for pattern in packing.patterns or ()}
    rows = [patterns[bin_] for bin_ in bins]
    return LineUp(packing, budget or Budget(1_000)).run(rows, limit)


def test_full_weeks_first() -> None:
    """The fuller a bin, the earlier it stands."""
    case = make_case(make_unit("a"), make_unit("b", minutes=60), minutes=60)
    assert line_up(case, 0b01, 0b10) == {1: 1, 0: 2}


def test_requirements_before_fullness() -> None:
    """What is required stands before, however little it is."""
    units = [make_unit("a"), make_unit("b", minutes=60, requires=["a"])]
    assert line_up(make_case(*units, minutes=60), 0b01, 0b10) == {0: 1, 1: 2}


def test_limit() -> None:
    """An order that comes out later than the limit is none."""
    units = [make_unit("a"), make_unit("b", minutes=60, requires=["a"])]
    case = make_case(*units, minutes=60)
    assert line_up(case, 0b01, 0b10, limit=30 + 2 * 60) == {0: 1, 1: 2}
    assert line_up(case, 0b01, 0b10, limit=30 + 2 * 60 - 1) is None


def test_waiting_for_each_other() -> None:
    """Two bins of which each needs the other stand nowhere."""
    units = [
        make_unit("a", requires=["d"]),
        make_unit("b"),
        make_unit("c", requires=["b"]),
        make_unit("d"),
    ]
    case = make_case(*units, minutes=60)
    assert line_up(case, 0b0011, 0b1100) is None
    assert line_up(case, 0b1001, 0b0110) == {1: 1, 2: 1, 0: 2, 3: 2}


def test_parts_follow_each_other() -> None:
    """The parts of a long unit stand in weeks in a row."""
    case = make_case(make_unit("a", minutes=90), make_unit("b"), minutes=60, weeks=3)
    assert line_up(case, 0b001, 0b110) == {0: 1, 1: 2}
    assert line_up(case, 0b001, 0b010, 0b100) == {0: 1, 1: 3}


def test_pins() -> None:
    """A pinned unit's bin stands in its week."""
    case = make_case(make_unit("a", minutes=60), make_unit("b"), pins=((2, "a"),))
    assert line_up(case, 0b01, 0b10) == {0: 2, 1: 1}


def test_cut() -> None:
    """Without a budget there is no answer, and that shows."""
    budget = Budget(0)
    assert line_up(make_case(make_unit("a")), 0b1, budget=budget) is None
    assert budget.is_cut
