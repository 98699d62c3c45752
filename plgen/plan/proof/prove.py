"""The proof with HiGHS: the best plan, or how much a better one could save at most."""

from math import ceil, gcd

from plgen.plan.budget import Budget, Effort
from plgen.plan.case import Solution, indices_of
from plgen.plan.proof.boxes import Proof
from plgen.plan.proof.selecting import Selecting
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PricedFitter
from plgen.plan.weeks.pricing import price_patterns
from plgen.plan.weeks.weekly import solve_weekly

DIGITS = 10_000
"""Gaps are rounded up to such parts."""


def prove(selecting: Selecting, trials: Trials, effort: Effort) -> Solution | None:
    """Prove the best plan, from the best that is known; None where none is found."""
    fitter = PricedFitter(effort, price_patterns, solve_weekly)
    trials = trials.resumed(fitter)
    least = Proof(selecting, trials, Budget(effort.proofs)).run()
    if trials.best is None:
        return None
    starts = tuple(sorted(trials.refined().items()))
    if least > trials.weight and trials.is_settled:
        return Solution(starts, is_optimal=True)
    return Solution(starts, gap=_gap(selecting, trials.weight, least))


def _gap(selecting: Selecting, weight: int, least: int) -> float:
    """The part of the cost that a better plan could save; 1, if it could miss less."""
    weights, case = selecting.weights, selecting.case
    missed, own = divmod(weight, weights.miss)
    if least < missed * weights.miss:
        return 1.0
    step = gcd(*(case.items[index].cost for index in indices_of(case.open))) or 1
    cost = weights.cost_in(own)
    bound = ceil(weights.cost_in(least - missed * weights.miss) / step) * step
    return -(-max(0, cost - bound) * DIGITS // cost) / DIGITS if cost else 0.0
