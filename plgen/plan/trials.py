"""Selections put into weeks one after the other, and the best plan among them."""

from dataclasses import dataclass, field

from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts
from plgen.plan.schedule import lateness_of, peak_of, refine_schedule, schedule_units

REFINING_NODES = 6_000


@dataclass
class Trials:
    """The best plan so far: the least weight; among equals, the better weeks."""

    case: Case
    schedules: Budget
    ties: Budget
    best: Starts | None = None
    weight: int = 1 << 100
    _is_refined: bool = False
    _is_cut: bool = False
    _held: dict[int, bool] = field(default_factory=dict)
    """What came of each selection."""

    def hold(self, chosen: int, weight: int) -> bool:
        """Whether the selection fits the weeks; kept where it is the best so far."""
        if chosen not in self._held:
            starts = schedule_units(self.case, chosen, self.schedules)
            self._held[chosen] = starts is not None
            if starts is not None and weight <= self.weight:
                self._keep(starts, weight)
        return self._held[chosen]

    def could_hold(self, chosen: int, given: int) -> bool:
        """Whether it would fit the weeks, did those in `given` stand before it."""
        return schedule_units(self.case, chosen, self.schedules, given) is not None

    def refined(self) -> Starts:
        """The best plan, its weeks as even and as early as the search can make them."""
        if not self._is_refined and self.best is not None:
            budget = Budget(REFINING_NODES)
            self.best = refine_schedule(self.case, self.best, budget)
            self._is_refined, self._is_cut = True, self._is_cut or budget.is_cut
        return self.best or {}

    @property
    def is_cut(self) -> bool:
        """Whether weeks were left unsearched that could have held a better plan."""
        return self._is_cut or self.schedules.is_cut or self.ties.is_cut

    def _keep(self, starts: Starts, weight: int) -> None:
        if weight < self.weight:
            self.best, self.weight, self._is_refined = starts, weight, False
            return
        other = refine_schedule(self.case, starts, self.ties)
        if self._rank(other) < self._rank(self.refined()):
            self.best = other

    def _rank(self, starts: Starts) -> tuple[int, int, list[int]]:
        return (
            peak_of(self.case, starts),
            lateness_of(self.case, starts),
            sorted(starts),
        )
