"""Selections put into weeks one after the other, and the best plan among them."""

from dataclasses import dataclass, field, replace

from plgen.plan.case import Case, Starts, mask_of
from plgen.plan.schedule import (
    Refined,
    refine_schedule,
    schedule_units,
    settle_schedule,
)
from plgen.plan.weeks.fit import Fit, Fitter, Fitting
from plgen.plan.weeks.loads import lateness_of

NO_WEIGHT = 1 << 100
"""More than any plan's."""


@dataclass
class Trials:
    """The best plan so far: the least weight; among equals, the better weeks."""

    case: Case
    fitter: Fitter
    best: Starts | None = None
    weight: int = NO_WEIGHT
    doubt: int = NO_WEIGHT
    """The least weight of what may fit the weeks or not: nobody could tell."""
    ties: list[Starts] = field(default_factory=list)
    """Plans of other units that weigh as little as the best."""
    is_settled: bool = False
    """Whether it is certain that none of them has better weeks than the refined one."""
    _refined: Refined | None = None
    _fits: dict[int, Fit] = field(default_factory=dict)
    """What came of each selection."""

    @property
    def is_in_doubt(self) -> bool:
        """Whether something that may fit the weeks or not is as good as the best."""
        return self.doubt < NO_WEIGHT and self.doubt <= self.weight

    def resumed(self, fitter: Fitter) -> "Trials":
        """New trials that start from the best plan so far."""
        return Trials(self.case, fitter, self.best, self.weight)

    def hold(self, chosen: int, weight: int) -> bool:
        """Whether the selection fits the weeks; kept where it is the best so far."""
        if chosen not in self._fits:
            fit = schedule_units(self.case, chosen, self.fitter)
            self._fits[chosen] = fit
            if fit.starts is not None and weight <= self.weight:
                self._keep(fit.starts, weight)
            if fit.starts is None and not fit.is_sure:
                self.doubt = min(self.doubt, weight)
        return self._fits[chosen].starts is not None

    def is_out(self, chosen: int, given: int) -> bool | None:
        """Whether it cannot fit the weeks, even if those in `given` stood before it.

        None where nobody can tell.
        """
        fit = schedule_units(self.case, chosen, self.fitter, given)
        return None if fit.starts is None and not fit.is_sure else fit.starts is None

    def refined(self) -> Starts:
        """The best plan, its weeks as even and as early as they can be made."""
        if self.best is None:
            return {}
        if self._refined is None:
            self._refined = refine_schedule(self.case, self.best, self.fitter)
            self.is_settled = self._refined.is_sure
        while self.ties:
            self._refined = self._better(self._refined, self.ties.pop())
        return settle_schedule(self.case, self._refined)

    def _keep(self, starts: Starts, weight: int) -> None:
        if weight < self.weight:
            self.best, self.weight = starts, weight
            self._refined, self.ties = None, []
        elif mask_of(starts) != mask_of(self.best or {}):
            self.ties.append(starts)

    def _better(self, mine: Refined, tied: Starts) -> Refined:
        """The better of two plans of one weight, at equal weeks that of lesser ids."""
        chosen = mask_of(tied)
        lower = self._fit(Fitting(self.case, chosen, mine.peak - 1))
        if lower is not None:
            other = refine_schedule(self.case, lower, self.fitter)
            self.is_settled = self.is_settled and other.is_sure
            return other
        bound = mine.lateness + (sorted(tied) < sorted(mine.starts))
        starts = self._fit(
            Fitting(self.case, chosen, mine.peak, bound=bound, first_is_enough=False)
        )
        if starts is None:
            return mine
        late = lateness_of(self.case, starts)
        return replace(mine, starts=starts, lateness=late)

    def _fit(self, fitting: Fitting) -> Starts | None:
        fit = self.fitter.fit(fitting)
        self.is_settled = self.is_settled and fit.is_sure
        return fit.starts
