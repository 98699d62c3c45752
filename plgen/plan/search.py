"""The solver: a case in, the best plan out, and how sure that is.

Our own search goes first; it settles small cases in no time. Where it does not come to
its end, linear programs take over, if HiGHS is installed: they prove the best plan, or
say how much better another could be at most. Without HiGHS selections are mended
instead, which finds good plans and proves nothing. The same case gives the same plan on
every machine: budgets of nodes, no clock, no chance; and of all that are equally good
the same one, whoever finds it.
"""

from importlib.util import find_spec

from plgen.plan.branch import Branching
from plgen.plan.budget import FULL_EFFORT, Budget, Effort
from plgen.plan.case import Case, Solution
from plgen.plan.local.mending import mend
from plgen.plan.proof.selecting import Selecting
from plgen.plan.proof.weights import weigh
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter


def solve_case(
    case: Case, *, may_miss: bool = False, effort: Effort = FULL_EFFORT
) -> Solution | None:
    """The best plan found that holds rules 1 to 5, or None where none is found.

    With `may_miss`, the plan may miss goals, as few as can be.
    """
    if not case.can_hold_pins:
        return None
    selecting = Selecting(case, weigh(case), may_miss)
    trials = Trials(case, PlainFitter(Budget(effort.schedules), effort))
    is_hasty = effort.first_is_enough
    is_proving = bool(effort.proofs) and not is_hasty and has_highs()
    choices = Budget(effort.first_choices if is_proving else effort.choices)
    Branching(selecting, trials, choices, hasty=is_hasty).run()
    is_through = not choices.is_cut and not trials.is_in_doubt
    if not (is_through or is_proving or is_hasty or may_miss):
        trials = mend(selecting, trials, effort)
    has_to_refine = not is_hasty and (is_through or not is_proving)
    starts = trials.refined() if has_to_refine else trials.best or {}
    is_optimal = is_through and trials.is_settled
    if is_proving and not is_optimal:
        from plgen.plan.proof.prove import prove  # noqa: PLC0415  # loads HiGHS, if need be

        return prove(selecting, trials, effort)
    if trials.best is None:
        return None
    return Solution(tuple(sorted(starts.items())), is_optimal=is_optimal)


def has_highs() -> bool:
    """Whether the library of HiGHS is installed."""
    return find_spec("highspy") is not None
