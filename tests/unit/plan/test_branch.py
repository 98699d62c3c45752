from plan_factories import make_case, make_unit

from plgen.plan.branch import Branching
from plgen.plan.budget import Budget
from plgen.plan.case import Case
from plgen.plan.proof.selecting import Selecting
from plgen.plan.proof.weights import weigh
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter

CASE = make_case(
    make_unit("a", "A", minutes=20),
    make_unit("b", "A", "B", minutes=30),
    make_unit("c", "B", minutes=20),
    goals=["A", "B"],
    minutes=30,
)


def search(
    case: Case, choices: Budget, *, may_miss: bool = False, hasty: bool = False
) -> Trials:
    trials = Trials(case, PlainFitter(Budget(10_000)))
    selecting = Selecting(case, weigh(case), may_miss)
    Branching(selecting, trials, choices, hasty=hasty).run()
    return trials


def test_through() -> None:
    """A search within its budget has seen every plan that could be better."""
    choices = Budget(1_000)
    trials = search(CASE, choices)
    assert trials.best == {1: 1}
    assert trials.weight == weigh(CASE).of(0b010)
    assert not choices.is_cut


def test_cut() -> None:
    """One that ends early has the best so far, and its budget shows it."""
    choices = Budget(1)
    assert search(CASE, choices).best is None
    assert choices.is_cut


def test_hasty() -> None:
    """Any plan will do for a hasty search."""
    choices = Budget(1_000)
    assert search(CASE, choices, hasty=True).best is not None
    assert 1_000 - choices.nodes < 10


def test_doubt() -> None:
    """What may fit the weeks or not is remembered by the least that it can weigh."""
    trials = Trials(CASE, PlainFitter(Budget(0)))
    selecting = Selecting(CASE, weigh(CASE), may_miss=False)
    Branching(selecting, trials, Budget(1_000), hasty=False).run()
    assert trials.best is None
    assert 0 < trials.doubt <= weigh(CASE).of(0b010)


def test_goals_missed() -> None:
    """Goals may be let go where that is allowed, as few as can be."""
    case = make_case(
        make_unit("a", "A", minutes=40),
        make_unit("bc", "B", "C", minutes=40),
        goals=["A", "B", "C"],
        minutes=40,
        weeks=1,
    )
    assert search(case, Budget(1_000)).best is None
    assert search(case, Budget(1_000), may_miss=True).best == {1: 1}
