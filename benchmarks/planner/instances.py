"""One instance planned in several ways, with the CPU time that each takes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import process_time
from typing import TypeVar

from benchmarks.planner.curricula import SHAPES, draw_library
from benchmarks.planner.plain import PlainPlan, solve_plainly
from plgen.plan.budget import Effort
from plgen.plan.case import Case, Solution
from plgen.plan.search import solve_case
from plgen.plan.state import state_case
from plgen.plan.weeks.loads import lateness_of, peak_of

T = TypeVar("T")

ALONE = Effort(proofs=0)
"""Without HiGHS."""


@dataclass(frozen=True)
class Timed:
    """What a solver came to, and its CPU seconds."""

    values: tuple[int, ...]
    """Cost, units, greatest weekly load, lateness: as far as known."""
    is_proven: bool
    seconds: float


def draw_case(nth: int, units: int = 200) -> tuple[str, Case]:
    """An instance with a name that says what it is short of."""
    shape = replace(SHAPES[nth % len(SHAPES)], units=units)
    library = draw_library(nth, shape)
    case, _ = state_case(library, library.cohorts["c"])
    return f"{nth:2} {shape.short_of}", case


def time_ours(case: Case, effort: Effort | None = None) -> Timed:
    """Our planner, as it is or with another effort."""
    solution, seconds = _timed(lambda: solve_case(case, effort=effort or Effort()))
    proven = solution is not None and solution.is_optimal
    return Timed(_values(case, solution), proven, seconds)


def time_plain(case: Case) -> Timed:
    """The plain model of everything at once."""
    plan: PlainPlan
    plan, seconds = _timed(lambda: solve_plainly(case))
    return Timed(plan.values, plan.is_proven, seconds)


def agree(ours: Timed, plain: Timed) -> bool:
    """Whether the values are the same as far as the plain model has proven them."""
    return ours.values[: len(plain.values)] == plain.values


def _timed(solve: Callable[[], T]) -> tuple[T, float]:
    start = process_time()
    return solve(), process_time() - start


def _values(case: Case, solution: Solution | None) -> tuple[int, ...]:
    if solution is None:
        return ()
    starts = dict(solution.starts)
    cost = sum(case.items[index].cost for index in starts)
    return cost, len(starts), peak_of(case, starts), lateness_of(case, starts)
