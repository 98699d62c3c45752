"""Which candidates, by branch and bound of our own with a budget of nodes.

Needs (goals, evidence, floors, requirements of the chosen) are met one by one, the
hardest first, by the unit that costs least for what it does; then that unit is shut out
and the next one tried. Small cases are searched to the end, large ones as far as the
budget goes.
"""

from plgen.plan.bound import Demand, least_total, most_met, rooms_of
from plgen.plan.budget import Budget
from plgen.plan.case import Need, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.proof.selecting import Selecting
from plgen.plan.trials import Trials

COMMON = 720_720
"""A multiple of 1 to 16, so that prices per need compare as integers."""


class Branching:
    """Branch and bound over selections; `trials` keeps the best plan."""

    def __init__(
        self, selecting: Selecting, trials: Trials, choices: Budget, *, hasty: bool
    ) -> None:
        self.case = selecting.case
        self.trials = trials
        self.choices = choices
        self.first_is_enough = hasty
        self.may_miss = selecting.may_miss
        self.rooms = rooms_of(self.case)
        self.weights = selecting.weights.units
        self.miss = selecting.weights.miss
        self.is_crowded = False
        """Whether weeks have been too full; then they are looked at on the way, too."""

    def run(self) -> None:
        """Look for the best plan, as far as the budget goes."""
        self.cover(self.case.pinned, self.case.open, frozenset())

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
        if self.is_crowded and self._is_too_much(chosen, free, let_go, unmet):
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
        if not helpers or self._is_out(chosen, helpers, let_go):
            return
        for index in sorted(indices_of(helpers), key=lambda i: (self.weights[i], i)):
            self.cover(chosen | 1 << index, allowed, let_go)
            allowed &= ~(1 << index)

    def _is_too_much(
        self, chosen: int, free: int, let_go: frozenset[str], unmet: list[Need]
    ) -> bool:
        """Whether what is chosen does not fit; kept, where goals may be missed."""
        if self.may_miss and all(need.is_goal for need in unmet):
            return not self._is_held(chosen) and self._is_out(chosen, free, let_go)
        return self._is_out(chosen, free, let_go)

    def _is_out(self, chosen: int, given: int, let_go: frozenset[str]) -> bool:
        """Whether it does not fit the weeks, even with those in `given` before it.

        Where nobody can tell it is left, and doubt stays.
        """
        is_out = self.trials.is_out(chosen, given)
        if is_out is None:
            weight = self._weight(chosen, let_go)
            self.trials.doubt = min(self.trials.doubt, weight)
        return is_out is not False

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
