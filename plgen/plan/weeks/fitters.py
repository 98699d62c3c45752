"""Chosen units into weeks: week by week, then bin by bin, then with prices."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from plgen.plan.budget import FULL_EFFORT, Budget, Effort
from plgen.plan.fill import UNBOUNDED, WeekFiller
from plgen.plan.weeks.fit import Fit, Fitting
from plgen.plan.weeks.packing import Packing
from plgen.plan.weeks.partition import Partition, Priced

PRICINGS = 200
"""Linear programs for the prices of one schedule."""

Price = Callable[[Packing, int, Budget], Priced | None]
Solve = Callable[[Packing, Fit], Fit]

NOTHING = Fit(None, is_sure=False)


@dataclass
class PlainFitter:
    """Week by week, then bin by bin."""

    budget: Budget
    effort: Effort = FULL_EFFORT

    def fit(self, fitting: Fitting) -> Fit:
        """The schedule that is asked for, as far as it is found."""
        fit = fill_weeks(fitting, self.budget.part(self.effort.filling))
        if fit.is_sure:
            return fit
        part = self.budget.part(self.effort.packing)
        return pack_bins(fitting, part, fit)


class PricedFitter:
    """What the plain ways leave open: with prices, then by an integer program."""

    def __init__(self, effort: Effort, price: Price, solve: Solve) -> None:
        self.effort = effort
        self.plain = PlainFitter(Budget(effort.schedules), effort)
        self.packings = Budget(effort.packings)
        self.pricings = Budget(effort.pricings)
        self.programs = Budget(effort.programs)
        self.price = price
        self.solve = solve

    def fit(self, fitting: Fitting) -> Fit:
        """The schedule that is asked for, as far as it is found."""
        fit = self.plain.fit(fitting)
        packing = Packing(fitting)
        if fit.is_sure or packing.patterns is None:
            return fit
        limit = _limit_of(packing, fit)
        priced = self.price(packing, limit, self.pricings.part(PRICINGS))
        if priced is None:
            return Fit(fit.starts, is_sure=True)
        part = self.packings.part(self.effort.priced_packing)
        for most in _stages(packing, priced, limit):
            found = _pack(packing, _up_to(priced, most), fit, part, most)
            if not found.is_sure and self.programs.take():
                return self.solve(packing, found)
            if found.starts is not fit.starts or not found.is_sure:
                return found
        return Fit(fit.starts, is_sure=True)


def fill_weeks(fitting: Fitting, budget: Budget) -> Fit:
    """Week by week."""
    is_enough = fitting.first_is_enough
    filler = WeekFiller(
        fitting.case,
        fitting.chosen,
        fitting.cap,
        budget,
        given=fitting.given,
        bound=fitting.bound,
        first_is_enough=is_enough and fitting.bound == UNBOUNDED,
    )
    starts = filler.run()
    return Fit(starts, (is_enough and starts is not None) or not budget.is_cut)


def pack_bins(fitting: Fitting, budget: Budget, fit: Fit = NOTHING) -> Fit:
    """Bin by bin, for something better than `fit`."""
    packing = Packing(fitting)
    if packing.patterns is None:
        return fit
    prices = [0] * len(packing.patterns)
    priced = Priced(packing.patterns, prices, 0)
    return _pack(packing, priced, fit, budget, _limit_of(packing, fit))


def _pack(
    packing: Packing, priced: Priced, fit: Fit, budget: Budget, limit: int
) -> Fit:
    found = Partition(packing, priced, limit, budget).run()
    is_enough = found is not None and packing.fitting.first_is_enough
    return Fit(found or fit.starts, is_enough or not budget.is_cut)


def _limit_of(packing: Packing, fit: Fit) -> int:
    """The greatest Σ week·load that would be better than what there is."""
    fitting = packing.fitting
    top = sum(place.minutes for place in packing.places) * max(packing.weeks, default=0)
    if fit.starts is not None:
        items = fitting.case.items
        late = sum(items[index].minutes * week for index, week in fit.starts.items())
        return late - packing.step - packing.constant
    return min(top, fitting.bound - 1 - packing.constant)


def _stages(packing: Packing, priced: Priced, limit: int) -> Iterator[int]:
    """Limits from the least there can be up to the one that is asked for."""
    least = -(-priced.least // priced.scale)
    more = 0
    while least + more < limit:
        yield least + more
        more = max(packing.step, 2 * more)
    yield limit


def _up_to(priced: Priced, limit: int) -> Priced:
    """The patterns that a schedule within the limit can have."""
    room = limit * priced.scale - priced.least
    count = sum(price <= room for price in priced.prices)
    return replace(
        priced, patterns=priced.patterns[:count], prices=priced.prices[:count]
    )
