from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.budget import FULL_EFFORT, Budget, Effort
from plgen.plan.case import Case, Solution
from plgen.plan.proof.prove import prove
from plgen.plan.proof.selecting import Selecting
from plgen.plan.proof.weights import weigh
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter

UNITS = [
    make_unit("ab", "A", "B", minutes=30),
    make_unit("bc", "B", "C", minutes=30),
    make_unit("ca", "C", "A", minutes=30),
    make_unit("dear", "A", "B", "C", minutes=70),
]
CASE = make_case(*UNITS, goals=["A", "B", "C"])
"""Any two of three will do; by the linear program, one and a half."""


def solve(
    case: Case, effort: Effort = FULL_EFFORT, *, known: int = 0, may_miss: bool = False
) -> Solution | None:
    """The proof, from a selection that is known."""
    weights = weigh(case)
    trials = Trials(case, PlainFitter(Budget(10_000)))
    if known:
        trials.hold(known, weights.of(known, len(case.missed_by(known))))
    return prove(Selecting(case, weights, may_miss), trials, effort)


def test_optimal() -> None:
    """A proven plan has no gap to speak of."""
    solution = solve(CASE)
    assert solution is not None
    assert (solution.is_optimal, solution.gap) == (True, None)
    assert solution.chosen == 0b0011


def test_gap() -> None:
    """Without a proof the gap is that to the bound: here, all of the cost."""
    solution = solve(CASE, Effort(proofs=0), known=0b1000)
    assert solution == Solution(((3, 1),), gap=1.0)


def test_rounding() -> None:
    """The bound is lifted to what costs can be, and the gap rounded up."""
    solution = solve(CASE, Effort(proofs=1), known=0b1000)
    assert solution is not None
    assert solution.gap == 0.2858
    assert solution.gap >= 1 - 50 / 70


def test_weeks_unproven() -> None:
    """Where only later lines are open, the gap is nothing."""
    spent = Effort(filling=0, packing=0, pricings=0, priced_packing=0, programs=0)
    solution = solve(CASE, spent, known=0b0011)
    assert solution is not None
    assert (solution.is_optimal, solution.gap) == (False, 0.0)


def test_goals_in_doubt() -> None:
    """While fewer goals might be missed, all of the cost is in doubt."""
    case = replace(CASE, weeks=1, limit=70)
    solution = solve(case, Effort(proofs=0), known=0b0001, may_miss=True)
    assert solution is not None
    assert solution.gap == 1.0


def test_nothing() -> None:
    """Where there is no plan, there is none."""
    assert solve(replace(CASE, weeks=1, limit=40)) is None
