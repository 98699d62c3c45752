"""Chosen units into weeks: even weeks first, then as early as they go."""

from dataclasses import dataclass
from math import gcd

from plgen.plan.budget import FULL_EFFORT, Budget
from plgen.plan.case import Case, Starts, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.weeks.fit import Fit, Fitter, Fitting
from plgen.plan.weeks.fitters import fill_weeks, pack_bins
from plgen.plan.weeks.loads import lateness_of, peak_of


@dataclass(frozen=True, slots=True)
class Refined:
    """A schedule with the lowest greatest load, then the least lateness, found."""

    starts: Starts
    peak: int
    lateness: int
    is_sure: bool
    """Whether neither can be less."""


def schedule_units(case: Case, chosen: int, fitter: Fitter, given: int = 0) -> Fit:
    """A schedule of the chosen that holds rules 2, 3 and 5, if one is found.

    The candidates in `given` count as standing before everything.
    """
    if stuck_in(case, chosen, given) or not _totals_fit(case, chosen):
        return Fit(None, is_sure=True)
    return fitter.fit(Fitting(case, chosen, case.limit, given))


def refine_schedule(case: Case, starts: Starts, fitter: Fitter) -> Refined:
    """The same units with the lowest greatest weekly load, then the least lateness."""
    chosen = mask_of(starts)
    starts, is_lowest = _lowest_peak(case, chosen, starts, fitter)
    peak = peak_of(case, starts)
    late = lateness_of(case, starts)
    fitting = Fitting(case, chosen, peak, bound=late, first_is_enough=False)
    fit = fitter.fit(fitting)
    starts = fit.starts or starts
    late = lateness_of(case, starts)
    return Refined(starts, peak, late, is_lowest and fit.is_sure)


def settle_schedule(case: Case, refined: Refined) -> Starts:
    """Of equally good schedules always the same one, whoever found one of them."""
    chosen, bound = mask_of(refined.starts), refined.lateness + 1
    fitting = Fitting(case, chosen, refined.peak, bound=bound, first_is_enough=False)
    fit = fill_weeks(fitting, Budget(FULL_EFFORT.filling))
    if fit.starts is None:
        fit = pack_bins(fitting, Budget(FULL_EFFORT.packing))
    return fit.starts or refined.starts


def _totals_fit(case: Case, chosen: int) -> bool:
    fresh = chosen & ~case.kept
    parts = [part for i in indices_of(fresh) for part in case.items[i].parts]
    return (
        sum(minutes for minutes, _ in parts) <= case.open_weeks * case.limit
        and sum(screen for _, screen in parts) <= case.open_weeks * case.screen_limit
    )


def _lowest_peak(
    case: Case, chosen: int, starts: Starts, fitter: Fitter
) -> tuple[Starts, bool]:
    """Halve the span of possible peaks; loads are multiples of the parts' divisor."""
    fresh = chosen & ~case.kept
    step = gcd(*(m for i in indices_of(chosen) for m, _ in case.items[i].parts)) or 1
    lengths = [m for i in indices_of(fresh) for m, _ in case.items[i].parts]
    standing = {index: starts[index] for index in indices_of(chosen & case.kept)}
    mean = -(-sum(lengths) // max(1, case.open_weeks))
    low = -(-max([*lengths, mean, peak_of(case, standing)]) // step)
    high = peak_of(case, starts) // step
    is_sure = True
    while low < high:
        middle = (low + high) // 2
        fit = fitter.fit(Fitting(case, chosen, middle * step))
        if fit.starts is None:
            low = middle + 1
            is_sure = is_sure and fit.is_sure
        else:
            starts = fit.starts
            high = peak_of(case, starts) // step
    return starts, is_sure
