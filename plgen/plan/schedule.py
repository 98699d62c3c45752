"""Chosen units into weeks: even weeks first, then as early as they go."""

from math import gcd

from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts, indices_of, mask_of
from plgen.plan.fill import WeekFiller
from plgen.plan.order import stuck_in

SCHEDULE_NODES = 2_000
"""For one schedule; the comparison of two plans takes several."""


def schedule_units(
    case: Case, chosen: int, budget: Budget, given: int = 0
) -> Starts | None:
    """A schedule of the chosen that holds rules 2, 3 and 5, or None if none is found.

    The candidates in `given` count as standing before everything.
    """
    if stuck_in(case, chosen, given) or not _totals_fit(case, chosen):
        return None
    part = budget.part(SCHEDULE_NODES)
    return WeekFiller(case, chosen, case.limit, part, given).run()


def refine_schedule(case: Case, starts: Starts, budget: Budget) -> Starts:
    """The same units with the lowest greatest weekly load, then the least lateness."""
    chosen = mask_of(starts)
    peak, starts = _lowest_peak(case, chosen, starts, budget)
    bound = lateness_of(case, starts)
    part = budget.part(SCHEDULE_NODES)
    filler = WeekFiller(case, chosen, peak, part, bound=bound, first_is_enough=False)
    return filler.run() or starts


def lateness_of(case: Case, starts: Starts) -> int:
    """Σ minutes·week over the schedule."""
    return sum(case.items[index].minutes * week for index, week in starts.items())


def peak_of(case: Case, starts: Starts) -> int:
    """The greatest load in minutes of the weeks that are planned."""
    loads: dict[int, int] = {}
    for index, start in starts.items():
        for week, (minutes, _) in enumerate(case.items[index].parts, start):
            if week not in case.closed:
                loads[week] = loads.get(week, 0) + minutes
    return max(loads.values(), default=0)


def _totals_fit(case: Case, chosen: int) -> bool:
    fresh = chosen & ~case.kept
    parts = [part for i in indices_of(fresh) for part in case.items[i].parts]
    return (
        sum(minutes for minutes, _ in parts) <= case.open_weeks * case.limit
        and sum(screen for _, screen in parts) <= case.open_weeks * case.screen_limit
    )


def _lowest_peak(
    case: Case, chosen: int, starts: Starts, budget: Budget
) -> tuple[int, Starts]:
    """Halve the span of possible peaks; loads are multiples of the parts' divisor."""
    fresh = chosen & ~case.kept
    step = gcd(*(m for i in indices_of(chosen) for m, _ in case.items[i].parts)) or 1
    lengths = [m for i in indices_of(fresh) for m, _ in case.items[i].parts]
    standing = {index: starts[index] for index in indices_of(case.kept)}
    mean = -(-sum(lengths) // max(1, case.open_weeks))
    low = -(-max([*lengths, mean, peak_of(case, standing)]) // step)
    high = peak_of(case, starts) // step
    while low < high:
        middle = (low + high) // 2
        part = budget.part(SCHEDULE_NODES)
        found = WeekFiller(case, chosen, middle * step, part).run()
        if found is None:
            low = middle + 1
        else:
            starts = found
            high = peak_of(case, found) // step
    return high * step, starts
