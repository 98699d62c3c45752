"""The heuristic solver: which candidates, by a search with a budget of nodes.

Needs (goals, evidence, floors, requirements of the chosen) are covered one by one, the
hardest first, by the cheapest unit for what it does; every choice is taken back and the
next one tried while the budget lasts. Small cases are searched to the end. The same
case gives the same answer on every machine: no clock, no chance, integers only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plgen.plan.case import Case, Need, Solution, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.schedule import (
    Starts,
    lateness_of,
    peak_of,
    refine_schedule,
    schedule_units,
)

SEARCH_NODES = 4_000
SCHEDULES = 60
"""How many selections may be tried on the weeks."""
TIES = 12
"""How many equally good selections may be compared by their weeks."""

COMMON = 720_720
"""A multiple of 1 to 16, so that prices per need compare as integers."""

Rank = tuple[int, int, int, int]
"""(cost, units, greatest weekly load, lateness): lines a to d."""


def solve_case(case: Case) -> Solution | None:
    """The best plan found that holds rules 1 to 5, or None where none is found."""
    pinned = case.pinned
    if pinned & ~case.open:
        return None
    search = _Search(case)
    search.cover(pinned, case.open)
    if search.best is None:
        return None
    return Solution(tuple(sorted(search.refined().items())))


def rank_of(case: Case, starts: Starts) -> Rank:
    """How good a schedule is; less is better."""
    cost = sum(case.items[index].cost for index in starts)
    return cost, len(starts), peak_of(case, starts), lateness_of(case, starts)


@dataclass
class _Search:
    case: Case
    nodes: int = SEARCH_NODES
    schedules: int = SCHEDULES
    ties: int = TIES
    best: Starts | None = None
    rank: tuple[int, int] = (1 << 60, 0)
    """(cost, units) of the best plan found."""
    is_refined: bool = False
    seen: set[int] = field(default_factory=set)

    def refined(self) -> Starts:
        """The best plan, its weeks as even and as early as the search can make them."""
        starts = self.best or {}
        if not self.is_refined:
            starts = refine_schedule(self.case, mask_of(list(starts)), starts)
            self.best, self.is_refined = starts, True
        return starts

    def cover(self, chosen: int, allowed: int) -> None:
        """Extend `chosen` by units of `allowed` until every need is met."""
        self.nodes -= 1
        if self.nodes < 0 or (self.schedules < 0 and self.best is not None):
            return
        unmet = list(self._unmet(chosen))
        if not self._may_beat(chosen, allowed, unmet):
            return
        if not unmet:
            self._settle(chosen, allowed)
            return
        need = min(unmet, key=lambda n: self._hardness(n, chosen, allowed))
        self._branch(need, chosen, allowed, unmet)

    def _branch(self, need: Need, chosen: int, allowed: int, unmet: list[Need]) -> None:
        servers = need.servers & allowed & ~chosen
        order = sorted(indices_of(servers), key=lambda i: self._price(i, chosen, unmet))
        for index in order:
            self.cover(chosen | 1 << index, allowed)
            allowed &= ~(1 << index)
            if self._missing(need, chosen) > (servers & allowed).bit_count():
                return

    def _unmet(self, chosen: int) -> Iterator[Need]:
        for need in self.case.needs:
            if self._missing(need, chosen) > 0:
                yield need
        for index in indices_of(chosen):
            for need in self.case.items[index].requires:
                if not need.servers & chosen:
                    yield need

    def _missing(self, need: Need, chosen: int) -> int:
        return need.count - (need.servers & chosen).bit_count()

    def _hardness(self, need: Need, chosen: int, allowed: int) -> tuple[int, str, str]:
        free = (need.servers & allowed & ~chosen).bit_count()
        return free - self._missing(need, chosen), need.kind, need.value

    def _price(self, index: int, chosen: int, unmet: list[Need]) -> tuple[int, int]:
        item = self.case.items[index]
        serves = sum(need.servers >> index & 1 for need in unmet)
        cost = item.cost
        for need in item.requires:
            if not need.servers & chosen:
                options = need.servers & self.case.open
                cost += min(
                    (self.case.items[i].cost for i in indices_of(options)), default=0
                )
        return cost * COMMON // serves, index

    def _may_beat(self, chosen: int, allowed: int, unmet: list[Need]) -> bool:
        """Whether the cheapest way to meet disjoint needs still beats the best plan."""
        items = self.case.items
        cost = sum(items[i].cost for i in indices_of(chosen))
        count, used = chosen.bit_count(), 0
        free = allowed & ~chosen
        for need in sorted(unmet, key=lambda n: (n.servers & free).bit_count()):
            missing, servers = self._missing(need, chosen), need.servers & free
            if servers.bit_count() < missing:
                return False
            if not servers & used:
                prices = sorted(items[i].cost for i in indices_of(servers))
                cost += sum(prices[:missing])
                count += missing
                used |= servers
        return (cost, count) <= self.rank

    def _settle(self, chosen: int, allowed: int) -> None:
        """Put a full selection into weeks; where that fails, help what is stuck."""
        chosen = self._shed(chosen)
        if chosen in self.seen:
            return
        self.seen.add(chosen)
        self.schedules -= 1
        starts = schedule_units(self.case, chosen)
        if starts is not None:
            self._keep(chosen, starts)
            return
        late = stuck_in(self.case, chosen) or chosen
        for index in indices_of(late):
            for need in self.case.items[index].requires:
                if need.kind == "standard" and need.servers & allowed & ~chosen:
                    again = Need(need.kind, need.value, need.servers & ~chosen)
                    self._branch(again, chosen, allowed, [again])

    def _keep(self, chosen: int, starts: Starts) -> None:
        """Keep a plan that is better; among equals, compare the weeks."""
        rank = rank_of(self.case, starts)[:2]
        if rank < self.rank:
            self.best, self.rank, self.is_refined = starts, rank, False
        elif rank == self.rank and self.ties > 0:
            self.ties -= 1
            other = refine_schedule(self.case, chosen, starts)
            if rank_of(self.case, other) < rank_of(self.case, self.refined()):
                self.best = other

    def _shed(self, chosen: int) -> int:
        """Drop what the others have made needless, the dearest first."""
        items = self.case.items
        loose = indices_of(chosen & ~self.case.pinned)
        for index in sorted(loose, key=lambda i: (-items[i].cost, -i)):
            lean = chosen & ~(1 << index)
            if not any(self._unmet(lean)) and not stuck_in(self.case, lean):
                chosen = lean
        return chosen
