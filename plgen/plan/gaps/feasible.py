"""Whether a case holds any plan at all: yes, no, or not settled within a budget.

The solver looks for the best plan and may stop at none found. Here a no is proven:
every selection that meets the needs was shut out by a bound or fits no weeks.
"""

from dataclasses import dataclass, field

from plgen.plan.bound import Demand, least_total, rooms_of
from plgen.plan.budget import Budget, Effort
from plgen.plan.case import Case, Need, indices_of, mask_of
from plgen.plan.schedule import schedule_units
from plgen.plan.weeks.fitters import PlainFitter

PROBE = Effort(choices=1_000, schedules=10_000)
"""For one question."""


@dataclass(slots=True)
class Allowance:
    """What many questions may take together."""

    choices: Budget = field(default_factory=lambda: Budget(5_000))
    schedules: Budget = field(default_factory=lambda: Budget(100_000))


def is_feasible(
    case: Case, effort: Effort = PROBE, of: Allowance | None = None
) -> bool | None:
    """Whether some plan holds rules 1 to 5; None where the budget ends before that."""
    if not case.can_hold_pins:
        return False
    of = of or Allowance()
    search = _Search(
        case, of.choices.part(effort.choices), of.schedules.part(effort.schedules)
    )
    if search.extend(case.pinned, case.open):
        return True
    return None if search.is_cut else False


class _Search:
    """Depth first over selections: the hardest need, each of its servers in turn."""

    def __init__(self, case: Case, choices: Budget, schedules: Budget) -> None:
        self.case = case
        self.choices = choices
        self.fitter = PlainFitter(schedules)
        self.rooms = rooms_of(case)
        self.is_crowded = False
        """Whether weeks have been too full; then they are looked at on the way, too."""
        self.is_unsure = False
        """Whether something may have fitted the weeks after all."""

    @property
    def is_cut(self) -> bool:
        return self.choices.is_cut or self.is_unsure

    def extend(self, chosen: int, allowed: int) -> bool:
        """Whether a plan holds all of `chosen` and, beside it, some of `allowed`."""
        if not self.choices.take():
            return False
        free = allowed & ~chosen
        unmet = self._unmet(chosen)
        if self._is_hopeless(unmet, chosen, free):
            return False
        if unmet:
            return self._branch(unmet, chosen, allowed)
        return self._settle(chosen, allowed)

    def _is_hopeless(self, unmet: list[Need], chosen: int, free: int) -> bool:
        """Whether too few units are left, or too little room for what they take."""
        demands = [(need.servers & free, need.missing(chosen)) for need in unmet]
        return (
            any(servers.bit_count() < number for servers, number in demands)
            or not self._has_room(chosen, demands)
            or (self.is_crowded and not self._fits(chosen, free))
        )

    def _branch(self, unmet: list[Need], chosen: int, allowed: int) -> bool:
        need = min(unmet, key=lambda n: self._hardness(n, chosen, allowed))
        servers = need.servers & allowed & ~chosen
        for index in sorted(indices_of(servers), key=lambda i: self._price(i, unmet)):
            if self.extend(chosen | 1 << index, allowed):
                return True
            allowed &= ~(1 << index)
            if need.missing(chosen) > (need.servers & allowed & ~chosen).bit_count():
                break
        return False

    def _settle(self, chosen: int, allowed: int) -> bool:
        """Put a selection into weeks; else add what teaches a requirement earlier."""
        if self._fits(chosen):
            return True
        self.is_crowded = True
        helpers = mask_of(
            other
            for index in indices_of(chosen)
            for need in self.case.items[index].requires
            for other in indices_of(need.servers & allowed & ~chosen)
        )
        for index in indices_of(helpers):
            if self.extend(chosen | 1 << index, allowed):
                return True
            allowed &= ~(1 << index)
        return False

    def _fits(self, chosen: int, given: int = 0) -> bool:
        fit = schedule_units(self.case, chosen, self.fitter, given)
        self.is_unsure = self.is_unsure or not fit.is_sure
        return fit.starts is not None

    def _unmet(self, chosen: int) -> list[Need]:
        unmet = [need for need in self.case.needs if need.missing(chosen) > 0]
        for index in indices_of(chosen):
            requires = self.case.items[index].requires
            unmet += [need for need in requires if not need.servers & chosen]
        return unmet

    def _has_room(self, chosen: int, demands: list[Demand]) -> bool:
        for room in self.rooms:
            left = room.holds - sum(room.takes[i] for i in indices_of(chosen))
            if left < 0 or least_total(demands, room.takes)[0] > left:
                return False
        return True

    def _hardness(self, need: Need, chosen: int, allowed: int) -> tuple[int, str, str]:
        free = need.servers & allowed & ~chosen
        return free.bit_count() - need.missing(chosen), need.kind, need.value

    def _price(self, index: int, unmet: list[Need]) -> tuple[int, int, int]:
        """Those that meet most needs first, and the shorter ones among them."""
        item = self.case.items[index]
        serves = sum(need.servers >> index & 1 for need in unmet)
        return len(item.requires) - serves, item.minutes, index
