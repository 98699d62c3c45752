"""Chosen units into weeks: even weeks first, then as early as they go.

A depth-first search with a budget of nodes, never of seconds: units are taken in an order
that respects requirements, each tried in its weeks from the earliest on. Small plans are
searched to the end; larger ones keep the best schedule found.
"""

from dataclasses import dataclass, field
from math import gcd

from plgen.plan.case import Case, indices_of
from plgen.plan.order import is_ready, stuck_in

FEASIBILITY_NODES = 2_000
LATENESS_NODES = 3_000

Starts = dict[int, int]
"""The week in which each chosen candidate starts."""


def schedule_units(case: Case, chosen: int) -> Starts | None:
    """A schedule of the chosen that holds rules 2, 3 and 5, or None where none is found."""
    if stuck_in(case, chosen) or not _totals_fit(case, chosen):
        return None
    return _search(case, chosen, case.limit)


def refine_schedule(case: Case, chosen: int, starts: Starts) -> Starts:
    """The same units with the lowest greatest weekly load, then the least Σ minutes·week."""
    peak, starts = _lowest_peak(case, chosen, starts)
    return _search(case, chosen, peak, best=starts) or starts


def lateness_of(case: Case, starts: Starts) -> int:
    """Σ minutes·week over the schedule."""
    return sum(case.items[index].minutes * week for index, week in starts.items())


def peak_of(case: Case, starts: Starts) -> int:
    """The greatest weekly load in minutes."""
    loads: dict[int, int] = {}
    for index, start in starts.items():
        for offset, (minutes, _) in enumerate(case.items[index].parts):
            loads[start + offset] = loads.get(start + offset, 0) + minutes
    return max(loads.values(), default=0)


def _totals_fit(case: Case, chosen: int) -> bool:
    minutes = sum(case.items[i].minutes for i in indices_of(chosen))
    screen = sum(s for i in indices_of(chosen) for _, s in case.items[i].parts)
    return (
        minutes <= case.weeks * case.limit and screen <= case.weeks * case.screen_limit
    )


def _lowest_peak(case: Case, chosen: int, starts: Starts) -> tuple[int, Starts]:
    """Halve the span of possible peaks; loads are multiples of the parts' common divisor."""
    step = gcd(*(m for i in indices_of(chosen) for m, _ in case.items[i].parts)) or 1
    total = sum(case.items[i].minutes for i in indices_of(chosen))
    longest = max(
        (m for i in indices_of(chosen) for m, _ in case.items[i].parts), default=0
    )
    low = -(-max(longest, -(-total // case.weeks)) // step)
    high = peak_of(case, starts) // step
    while low < high:
        middle = (low + high) // 2
        found = _search(case, chosen, middle * step)
        if found is None:
            low = middle + 1
        else:
            starts = found
            high = peak_of(case, found) // step
    return high * step, starts


def _search(
    case: Case, chosen: int, cap: int, *, best: Starts | None = None
) -> Starts | None:
    """A schedule under `cap` minutes a week; with `best`, one of less lateness than it."""
    search = _Search(case, chosen, cap)
    if best is not None:
        search.best, search.bound = best, lateness_of(case, best)
        search.budget = LATENESS_NODES
    search.improve = best is not None
    search.run()
    return search.best


@dataclass
class _Search:
    """One depth-first search; filled week by week, emptied on the way back."""

    case: Case
    chosen: int
    cap: int
    best: Starts | None = None
    bound: int = 1 << 60
    budget: int = FEASIBILITY_NODES
    improve: bool = False
    starts: Starts = field(default_factory=dict)
    minutes: list[int] = field(default_factory=list)
    screen: list[int] = field(default_factory=list)
    pins: dict[int, int] = field(default_factory=dict)
    latest: dict[int, int] = field(default_factory=dict)
    lateness: int = 0
    rest: int = 0
    """Minutes that are not placed yet: each adds at least one week's worth of lateness."""

    def run(self) -> None:
        weeks = self.case.weeks
        self.minutes, self.screen = [0] * (weeks + 1), [0] * (weeks + 1)
        self.pins = dict(self.case.pins)
        self.latest = self._deadlines()
        self.rest = sum(self.case.items[i].minutes for i in indices_of(self.chosen))
        self._place(0)

    def _deadlines(self) -> dict[int, int]:
        """The latest start of each: its pin, the end of the plan, those that need it."""
        items = self.case.items
        latest = {
            i: self.pins.get(i, self.case.weeks - len(items[i].parts) + 1)
            for i in indices_of(self.chosen)
        }
        changed = True
        while changed:
            changed = False
            for index, deadline in list(latest.items()):
                for before in self._sole_servers(index):
                    if latest[before] > deadline:
                        latest[before] = deadline
                        changed = True
        return latest

    def _sole_servers(self, index: int) -> list[int]:
        """Those that alone of the chosen meet a requirement of this one."""
        masks = [n.servers & self.chosen for n in self.case.items[index].requires]
        return [m.bit_length() - 1 for m in masks if m.bit_count() == 1]

    def _place(self, placed: int) -> bool:
        """Place the rest; True ends the search."""
        self.budget -= 1
        if self.budget < 0:
            return True
        if placed == self.chosen:
            self.best, self.bound = dict(self.starts), self.lateness
            return not self.improve
        index = self._next(placed)
        return any(
            self._try(index, week, placed) for week in self._weeks_for(index, placed)
        )

    def _next(self, placed: int) -> int:
        items, left = self.case.items, self.chosen & ~placed
        ready = [i for i in indices_of(left) if is_ready(self.case, i, placed)]
        return min(ready, key=lambda i: (self.latest[i], -items[i].minutes, i))

    def _weeks_for(self, index: int, placed: int) -> range:
        earliest = 1
        for need in self.case.items[index].requires:
            before = [self.starts[i] for i in indices_of(need.servers & placed)]
            earliest = max(earliest, min(before))
        if index in self.pins:
            pin = self.pins[index]
            return range(pin, pin + 1) if pin >= earliest else range(0)
        return range(earliest, self.latest[index] + 1)

    def _try(self, index: int, week: int, placed: int) -> bool:
        item = self.case.items[index]
        lateness = item.minutes * week
        rest = self.rest - item.minutes
        if self.lateness + lateness + rest >= self.bound or not self._fits(index, week):
            return False
        self._fill(index, week, 1)
        self.starts[index] = week
        self.lateness += lateness
        self.rest = rest
        ended = self._place(placed | 1 << index)
        self.rest += item.minutes
        self.lateness -= lateness
        del self.starts[index]
        self._fill(index, week, -1)
        return ended

    def _fits(self, index: int, week: int) -> bool:
        parts = self.case.items[index].parts
        if week + len(parts) - 1 > self.case.weeks:
            return False
        return all(
            self.minutes[at] + minutes <= self.cap
            and self.screen[at] + screen <= self.case.screen_limit
            for at, (minutes, screen) in enumerate(parts, week)
        )

    def _fill(self, index: int, week: int, sign: int) -> None:
        for at, (minutes, screen) in enumerate(self.case.items[index].parts, week):
            self.minutes[at] += sign * minutes
            self.screen[at] += sign * screen
