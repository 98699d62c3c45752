"""Chosen units into bins, one for each week: an exact search over patterns.

The place that the fewest patterns hold goes to each of them in turn. What remains is
poured over the weeks like water for a bound on lateness; and patterns have prices where
a linear program has found some. Bins of the same loads over the same places are looked
at once, and of places of one size the first goes first.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from plgen.plan.budget import Budget
from plgen.plan.case import Starts
from plgen.plan.weeks.holdings import NEVER, hold
from plgen.plan.weeks.lineup import LineUp
from plgen.plan.weeks.packing import Packing, Pattern

MOST_SEEN = 100_000
"""States that are remembered; what comes later may be looked at again."""


@dataclass(frozen=True, slots=True)
class Priced:
    """Patterns, the cheapest first, and what each must add to lateness."""

    patterns: Sequence[Pattern]
    prices: Sequence[int]
    """How much later than the least any plan with the pattern is; scaled."""
    least: int
    """The least Σ week·load there can be; scaled."""
    scale: int = 1


class Partition:
    """One search; `limit` is the Σ week·load that a schedule may have at most."""

    def __init__(
        self, packing: Packing, priced: Priced, limit: int, budget: Budget
    ) -> None:
        self.packing = packing
        self.priced = priced
        self.limit = limit
        self.budget = budget
        self.best: Starts | None = None
        self._held = hold(packing, priced.patterns)
        self._lineup = LineUp(packing, budget)
        self._bins: list[int] = []
        self._seen: set[tuple[int, ...]] = set()
        self._full = (1 << len(packing.places)) - 1

    def run(self) -> Starts | None:
        """The schedule of least lateness within the limit."""
        rest = sum(place.minutes for place in self.packing.places)
        self._descend(0, self._affordable(0), 0, rest, 0)
        return self.best

    def _descend(
        self, placed: int, open_: int, spent: int, rest: int, forced: int
    ) -> None:
        """Give the place that the fewest open patterns hold to each of them."""
        if self._least(rest) + forced > self.limit or self._is_known(placed):
            return
        if placed == self._full:
            self._line_up()
            return
        held, left = self._held, open_ & self._scarcest(placed, open_)
        while left:
            low = left & -left
            left ^= low
            k = low.bit_length() - 1
            if held.earlier[k] & ~placed:
                continue
            more, price = self._forced(k), spent + self.priced.prices[k]
            if more == NEVER or not self.budget.take():
                continue
            pattern = self.priced.patterns[k]
            self._bins.append(k)
            self._descend(
                placed | pattern.places,
                open_ & ~held.rivals[k] & self._affordable(price),
                price,
                rest - pattern.load,
                forced + more,
            )
            self._bins.pop()

    def _affordable(self, spent: int) -> int:
        """The patterns whose prices the limit still allows."""
        room = self.limit * self.priced.scale - self.priced.least - spent
        return (1 << bisect_right(self.priced.prices, room)) - 1

    def _scarcest(self, placed: int, open_: int) -> int:
        """The patterns that hold the place which fewest open ones hold."""
        fewest, found = NEVER, 0
        holders, twins = self._held.holders, self._held.twins
        left = rest = self._full & ~placed
        while rest and fewest:
            n = (rest & -rest).bit_length() - 1
            rest &= rest - 1
            if not twins[n] & left:
                count = (open_ & holders[n]).bit_count()
                if count < fewest:
                    fewest, found = count, holders[n]
        return found

    def _least(self, rest: int) -> int:
        """The least Σ week·load with these bins: `rest` poured over the other weeks."""
        patterns, cap = self.priced.patterns, self.packing.fitting.cap
        full, part = divmod(rest, cap)
        loads = [patterns[k].load for k in self._bins] + [cap] * full
        if part:
            loads.append(part)
        if len(loads) > len(self.packing.weeks):
            return NEVER
        loads.sort(reverse=True)
        return sum(map(mul, self.packing.weeks, loads))

    def _is_known(self, placed: int) -> bool:
        """Whether as good bins over the same places have been looked at."""
        kinds = self._held.kinds
        state = (placed, *sorted([kinds[k] for k in self._bins]))
        if state in self._seen:
            return True
        if len(self._seen) < MOST_SEEN:
            self._seen.add(state)
        return False

    def _forced(self, k: int) -> int:
        """The lateness that a further bin adds by standing before a fuller one.

        NEVER where it would have to stand both before and after another.
        """
        after, before = self._held.after[k], self._held.before[k]
        if not (after or before):
            return 0
        patterns, more = self.priced.patterns, 0
        load = patterns[k].load
        for other in self._bins:
            is_before = after & patterns[other].places
            is_after = before & patterns[other].places
            if is_before and is_after:
                return NEVER
            if is_before:
                more += max(0, patterns[other].load - load)
            elif is_after:
                more += max(0, load - patterns[other].load)
        return more

    def _line_up(self) -> None:
        """Keep the best order of full bins."""
        bins = [self.priced.patterns[k] for k in self._bins]
        starts = self._lineup.run(bins, self.limit)
        if starts is not None:
            self.best = starts
            items, weeks = self.packing.case.items, starts.items()
            late = sum(items[index].minutes * week for index, week in weeks)
            self.limit = late - self.packing.constant - self.packing.step
