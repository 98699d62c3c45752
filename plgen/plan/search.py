"""The solver: which candidates, by branch and bound with a budget of nodes.

Needs (goals, evidence, floors, requirements of the chosen) are met one by one, the
hardest first, by the unit that costs least for what it does; then that unit is shut out
and the next one tried. Small cases are searched to the end, large ones as far as the
budget goes. The same case gives the same answer on every machine: no clock, no chance,
integers only.
"""

from plgen.plan.bound import Demand, least_total, most_met, rooms_of
from plgen.plan.budget import FULL_EFFORT, Budget, Effort
from plgen.plan.case import Case, Need, Solution, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.trials import Trials

COMMON = 720_720
"""A multiple of 1 to 16, so that prices per need compare as integers."""


def solve_case(
    case: Case, *, may_miss: bool = False, effort: Effort = FULL_EFFORT
) -> Solution | None:
    """The best plan found that holds rules 1 to 5, or None where none is found.

    With `may_miss`, the plan may miss goals, as few as can be.
    """
    if not case.can_hold_pins:
        return None
    trials = Trials(case, Budget(effort.schedules), Budget(effort.ties))
    search = _Search(case, trials, effort, may_miss=may_miss)
    search.cover(case.pinned, case.open, frozenset())
    if trials.best is None:
        return None
    starts = trials.best if effort.first_is_enough else trials.refined()
    return Solution(
        tuple(sorted(starts.items())),
        is_optimal=not (
            effort.first_is_enough or trials.is_cut or search.choices.is_cut
        ),
    )


class _Search:
    """Branch and bound over selections; `trials` keeps the best plan."""

    def __init__(
        self, case: Case, trials: Trials, effort: Effort, *, may_miss: bool
    ) -> None:
        count = len(case.items)
        self.case = case
        self.trials = trials
        self.choices = Budget(effort.choices)
        self.first_is_enough = effort.first_is_enough
        self.may_miss = may_miss
        self.rooms = rooms_of(case)
        self.weights = [item.cost * (count + 1) + 1 for item in case.items]
        """Lines a and b of the content model at once."""
        self.miss = (count + 2) * (max(self.weights, default=0) + 1)
        """The weight of a missed goal: more than any plan's."""
        self.is_crowded = False
        """Whether weeks have been too full; then they are looked at on the way, too."""

    def cover(self, chosen: int, allowed: int, let_go: frozenset[str]) -> None:
        """Extend `chosen` by units of `allowed` until every need is met or let go."""
        if self._is_done() or not self.choices.take():
            return
        free = allowed & ~chosen
        unmet = self._unmet(chosen, let_go)
        short = [n for n in unmet if (n.servers & free).bit_count() < n.missing(chosen)]
        if short:
            if self.may_miss and all(need.is_goal for need in short):
                self.cover(chosen, allowed, let_go | {need.value for need in short})
            return
        demands = {n: (n.servers & free, n.missing(chosen)) for n in unmet}
        least, adds = least_total(list(demands.values()), self.weights)
        spare = self.trials.weight - self._weight(chosen, let_go) - least
        if spare < 0 or not self._has_room(chosen, let_go, demands):
            return
        if self.is_crowded and not self._is_schedulable(chosen, free, unmet):
            return
        allowed = chosen | mask_of(i for i in indices_of(free) if adds[i] <= spare)
        if unmet:
            self._branch(unmet, chosen, allowed, let_go)
        else:
            self._settle(chosen, allowed, let_go)

    def _branch(
        self, unmet: list[Need], chosen: int, allowed: int, let_go: frozenset[str]
    ) -> None:
        """Meet one need in every way; or not at all, where that is allowed."""
        need = min(unmet, key=lambda n: self._hardness(n, chosen, allowed))
        servers, open_ = need.servers & allowed & ~chosen, allowed
        for index in sorted(
            indices_of(servers), key=lambda i: self._price(i, chosen, unmet)
        ):
            self.cover(chosen | 1 << index, open_, let_go)
            open_ &= ~(1 << index)
            if need.missing(chosen) > (servers & open_).bit_count():
                break
        if self.may_miss and need.is_goal:
            self.cover(chosen, allowed, let_go | {need.value})

    def _settle(self, chosen: int, allowed: int, let_go: frozenset[str]) -> None:
        """Put a full selection into weeks; where that fails, help what is too early.

        More units help only by coming earlier than others that teach the same standard.
        """
        lean = self._shed(chosen, let_go)
        is_held = self._is_held(lean) or (lean != chosen and self._is_held(chosen))
        self.is_crowded = not is_held
        if is_held:
            return
        helpers = mask_of(
            other
            for index in indices_of(chosen)
            for need in self.case.items[index].requires
            for other in indices_of(need.servers & allowed & ~chosen)
        )
        if not helpers or not self.trials.could_hold(chosen, helpers):
            return
        for index in sorted(indices_of(helpers), key=lambda i: (self.weights[i], i)):
            self.cover(chosen | 1 << index, allowed, let_go)
            allowed &= ~(1 << index)

    def _is_schedulable(self, chosen: int, free: int, unmet: list[Need]) -> bool:
        """Whether what is chosen so far fits; kept, where goals may be missed."""
        if self.may_miss and all(need.is_goal for need in unmet):
            return self._is_held(chosen) or self.trials.could_hold(chosen, free)
        return self.trials.could_hold(chosen, free)

    def _is_held(self, chosen: int) -> bool:
        missed = frozenset(self.case.missed_by(chosen))
        weight = self._weight(chosen, missed)
        return weight > self.trials.weight or self.trials.hold(chosen, weight)

    def _is_done(self) -> bool:
        return self.first_is_enough and self.trials.best is not None

    def _weight(self, chosen: int, let_go: frozenset[str]) -> int:
        units = sum(self.weights[index] for index in indices_of(chosen))
        return units + self.miss * len(let_go)

    def _unmet(self, chosen: int, let_go: frozenset[str]) -> list[Need]:
        unmet = [
            need
            for need in self.case.needs
            if need.missing(chosen) > 0 and not (need.value in let_go and need.is_goal)
        ]
        for index in indices_of(chosen):
            requires = self.case.items[index].requires
            unmet += [need for need in requires if not need.servers & chosen]
        return unmet

    def _has_room(
        self, chosen: int, let_go: frozenset[str], demands: dict[Need, Demand]
    ) -> bool:
        """Whether each room holds the chosen and the least that is still to come."""
        must = [demands[n] for n in demands if not n.is_goal or not self.may_miss]
        may = {n.value: demands[n] for n in demands if n.is_goal}
        for room in self.rooms:
            left = room.holds - sum(room.takes[i] for i in indices_of(chosen))
            if left < 0 or least_total(must, room.takes)[0] > left:
                return False
            if self.may_miss:
                met = most_met(list(may.values()), room.takes, left)
                missed = len(let_go) + len(may) - met
                if missed * self.miss > self.trials.weight:
                    return False
        return True

    def _hardness(
        self, need: Need, chosen: int, allowed: int
    ) -> tuple[bool, int, str, str]:
        """Few ways to meet a need make it hard; goals that may be missed come last."""
        free = need.servers & allowed & ~chosen
        if self.may_miss and need.is_goal:
            minutes = (self.case.items[index].minutes for index in indices_of(free))
            return True, min(minutes, default=0), need.kind, need.value
        return False, free.bit_count() - need.missing(chosen), need.kind, need.value

    def _price(self, index: int, chosen: int, unmet: list[Need]) -> tuple[int, int]:
        """The cost of a unit and of the least it requires, per need that it meets."""
        item = self.case.items[index]
        cost = item.cost
        for need in item.requires:
            if not need.servers & chosen:
                servers = indices_of(need.servers & self.case.open)
                cost += min((self.case.items[i].cost for i in servers), default=0)
        serves = sum(need.servers >> index & 1 for need in unmet)
        return cost * COMMON // serves, index

    def _shed(self, chosen: int, let_go: frozenset[str]) -> int:
        """Drop what the others have made needless, the dearest first."""
        loose = indices_of(chosen & ~self.case.pinned)
        for index in sorted(loose, key=lambda i: (-self.weights[i], -i)):
            lean = chosen & ~(1 << index)
            if not self._unmet(lean, let_go) and not stuck_in(self.case, lean):
                chosen = lean
        return chosen
