from typing import Any

from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget
from plgen.plan.case import Case
from plgen.plan.proof.boxes import Proof
from plgen.plan.proof.selecting import Selecting
from plgen.plan.proof.weights import weigh
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter


def prove(
    case: Case, *, may_miss: bool = False, boxes: int = 1_000
) -> tuple[Trials, int]:
    trials = Trials(case, PlainFitter(Budget(100_000)))
    selecting = Selecting(case, weigh(case), may_miss)
    return trials, Proof(selecting, trials, Budget(boxes)).run()


def best(*units: Any, **values: Any) -> dict[str, int] | None:  # noqa: ANN401
    """The best plan, which is to be proven."""
    case = make_case(*units, **values)
    trials, least = prove(case)
    assert least > trials.weight or trials.best is None
    if trials.best is None:
        return None
    return {case.items[index].unit: week for index, week in trials.refined().items()}


def test_least_cost() -> None:
    """The cheapest units that reach the goals, with what they require."""
    units = [
        make_unit("a", "A", minutes=20, requires=["c"]),
        make_unit("b", "B", minutes=30),
        make_unit("c", minutes=20),
        make_unit("d", "A", "B", minutes=60),
    ]
    assert best(*units, goals=["A", "B"], weeks=1) == {"d": 1}
    assert best(*units, goals=["A"], weeks=1) == {"a": 1, "c": 1}


def test_ties() -> None:
    """All plans of the least weight come up; even weeks decide, then ids."""
    found = best(
        make_unit("a", "A", minutes=50, requires=["b"]),
        make_unit("b", minutes=10),
        make_unit("x", "A", minutes=30, requires=["z"]),
        make_unit("y", "A", minutes=30, requires=["z"]),
        make_unit("z", minutes=30),
        goals=["A"],
    )
    assert found == {"x": 2, "z": 1}


def test_weeks() -> None:
    """Where the cheapest selection fits no weeks, the next one is taken."""
    found = best(
        make_unit("a", "A", minutes=40),
        make_unit("b", "B", minutes=40),
        make_unit("c", "C", minutes=40),
        make_unit("d", "C", minutes=30, requires=["e"]),
        make_unit("e", minutes=25),
        goals=["A", "B", "C"],
        minutes=70,
    )
    assert found == {"a": 1, "b": 2, "d": 2, "e": 1}


def test_helper() -> None:
    """A further teacher joins where the needed one comes too late for a pinned unit."""
    found = best(
        make_unit("early", "S", minutes=40),
        make_unit("late", "S", "A", minutes=20),
        make_unit("pinned", requires=["S"]),
        goals=["A"],
        pins=((1, "pinned"), (2, "late")),
    )
    assert found == {"early": 1, "late": 2, "pinned": 1}


def test_waiting_for_each_other() -> None:
    """Units that teach what the other requires need a third."""
    units = [
        make_unit("a", "A", "B", minutes=10, requires=["C"]),
        make_unit("b", "C", minutes=10, requires=["B"]),
        make_unit("c", "C", minutes=50),
    ]
    assert best(*units, goals=["A"]) == {"c": 1, "a": 2}


def test_none() -> None:
    """That there is no plan is proven, too."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abc"]
    case = make_case(*units, goals=["A", "B", "C"], minutes=60)
    trials, least = prove(case)
    assert trials.best is None
    assert least > sum(weigh(case).units)


def test_goals_missed() -> None:
    """As few goals as can be are missed, and then at the least cost."""
    units = [
        make_unit("ab", "A", "B", minutes=60),
        make_unit("ac", "A", "C", minutes=50),
        make_unit("b", "B", minutes=50),
    ]
    case = make_case(*units, goals=["A", "B", "C"], minutes=60, weeks=1)
    trials, least = prove(case, may_miss=True)
    assert trials.best == {1: 1}
    assert least > trials.weight == weigh(case).of(0b010, missed=1)


def test_cut() -> None:
    """Where the budget ends, nothing weighs less than what is said."""
    units = [make_unit(f"u{n}", "ABC"[n % 3], "ABC"[(n + 1) % 3]) for n in range(6)]
    case = make_case(*units, goals=["A", "B", "C"])
    trials, least = prove(case)
    for boxes in range(4):
        cut, bound = prove(case, boxes=boxes)
        assert bound <= trials.weight < least
        assert cut.weight >= trials.weight
