from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.model.pathway import Goal
from plgen.plan.case import Case
from plgen.plan.proof.selecting import SCALE, Bound, Box, Row, Selecting, bound_by
from plgen.plan.proof.weights import weigh


def selecting(case: Case, *, may_miss: bool = False) -> Selecting:
    return Selecting(case, weigh(case), may_miss)


def holds(case: Case, columns: int, *, may_miss: bool = False) -> bool:
    rows = selecting(case, may_miss=may_miss).rows()
    return all(row.holds(columns) for row in rows)


def test_needs() -> None:
    """Goals, evidence and requirements are rows."""
    units = [
        make_unit("a", "A", requires=["c"]),
        make_unit("b", assesses=["A"]),
        make_unit("c"),
    ]
    case = make_case(*units, goals=[Goal("A", 1)])
    assert [mask for mask in range(8) if holds(case, mask)] == [2, 6, 7]


def test_rooms() -> None:
    """What is more than all weeks hold breaks a row."""
    case = make_case(*(make_unit(name) for name in "abc"), minutes=30, weeks=2)
    assert holds(case, 0b110) is False
    assert holds(case, 0b011)
    assert holds(case, 0b111) is False


def test_twins() -> None:
    """Of units alike in all, the first is taken first; a pinned one is like none."""
    units = [make_unit(name, "A") for name in "ab"]
    case = make_case(*units, goals=["A"])
    assert [mask for mask in range(1, 4) if holds(case, mask)] == [1, 3]
    pinned = replace(case, pins=((1, 1),))
    assert [mask for mask in range(1, 4) if holds(pinned, mask)] == [1, 2, 3]


def test_needed() -> None:
    """Which of units alike is taken is no need: either of them will do."""
    units = [make_unit(name, "A", minutes=30) for name in "ab"]
    found = selecting(make_case(*units, goals=["A"]))
    assert all(row.holds(0b10) for row in found.needed())
    assert not all(row.holds(0b10) for row in found.rows())


def test_goals_that_may_be_missed() -> None:
    """A goal is met by its servers, or missed for its weight."""
    case = make_case(make_unit("a", assesses=["A"]), goals=[Goal("A", 2), "B"])
    stated = selecting(case, may_miss=True)
    assert stated.goals == ("A", "B")
    assert stated.costs == [weigh(case).units[0], weigh(case).miss, weigh(case).miss]
    allowed = [mask for mask in range(8) if holds(case, mask, may_miss=True)]
    assert allowed == [0b110, 0b111]


def test_raised() -> None:
    """A bound between what plans can weigh is raised to the next goal missed."""
    stated = selecting(make_case(make_unit("a", "A"), goals=["A"]))
    miss, most = stated.weights.miss, stated.weights.most
    assert stated.raised(miss + most) == miss + most
    assert stated.raised(miss + most + 1) == 2 * miss


def test_bound() -> None:
    """Whatever the prices are, nothing in the box weighs less than the bound."""
    rows = [Row(((0, 1), (1, 1)), 1), Row(((1, 1), (2, 1)), 1)]
    costs = [3, 5, 4]
    weights = {
        mask: sum(cost for n, cost in enumerate(costs) if mask >> n & 1)
        for mask in range(8)
        if all(row.holds(mask) for row in rows)
    }
    for prices in ([0, 0], [SCALE, 3 * SCALE], [3 * SCALE, 2 * SCALE], [9, 9 * SCALE]):
        bound = bound_by(prices, rows, costs, Box(0, 0))
        assert bound.least <= min(weights.values()) * SCALE
        shut = bound_by(prices, rows, costs, Box(0b001, 0b010))
        assert shut.least <= 7 * SCALE
    assert bound_by([3 * SCALE, 2 * SCALE], rows, costs, Box(0, 0)).least == 5 * SCALE


def test_shrunk() -> None:
    """What would lift the weight above the limit is taken or shut out."""
    bound = Bound(10 * SCALE, [3 * SCALE, -3 * SCALE, 2 * SCALE])
    assert bound.shrunk(Box(0, 0), 12) == Box(0b010, 0b001)
    assert bound.shrunk(Box(0, 0), 13) == Box(0, 0)
