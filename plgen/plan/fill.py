"""Chosen units into weeks under a cap: one depth-first search with a budget of nodes.

Weeks are filled one after the other. A unit that could as well stand in an earlier
week stands there: moving it forward keeps every rule and only lessens lateness, so
weeks with room for a passed-over unit are not followed up. The same units standing by
the same week are not looked at twice.
"""

from dataclasses import dataclass, field

from plgen.plan.budget import Budget
from plgen.plan.case import Case, Starts, indices_of
from plgen.plan.order import is_ready

UNBOUNDED = 1 << 80


@dataclass
class WeekFiller:
    """Search for a schedule of `chosen` with no more than `cap` minutes a week."""

    case: Case
    chosen: int
    cap: int
    budget: Budget
    given: int = 0
    """Candidates that count as standing before everything, whether chosen or not."""
    bound: int = UNBOUNDED
    """Only schedules of less lateness than this are looked for."""
    first_is_enough: bool = True
    best: Starts | None = None
    _starts: Starts = field(default_factory=dict)
    _pins: Starts = field(default_factory=dict)
    _latest: Starts = field(default_factory=dict)
    _kept: int = 0
    _long: list[int] = field(default_factory=list)
    _priority: list[int] = field(default_factory=list)
    _minutes: list[int] = field(default_factory=list)
    _screen: list[int] = field(default_factory=list)
    _seen: dict[tuple[int, int, tuple[int, ...]], int] = field(default_factory=dict)

    def run(self) -> Starts | None:
        """The best schedule found, or None."""
        weeks, items = self.case.weeks, self.case.items
        self._minutes, self._screen = [0] * (weeks + 1), [0] * (weeks + 1)
        self._pins, self._kept = dict(self.case.pins), self.case.kept
        self._latest = self._deadlines()
        self._long = [i for i in indices_of(self.chosen) if len(items[i].parts) > 1]
        self._priority = sorted(
            indices_of(self.chosen),
            key=lambda i: (self._latest[i], -items[i].minutes, i),
        )
        self._open_week(1, 0, 0)
        return self.best

    @property
    def _is_done(self) -> bool:
        return self.budget.is_cut or (self.first_is_enough and self.best is not None)

    def _deadlines(self) -> Starts:
        """The latest start of each: its pin, the end, those that need just it."""
        items, weeks = self.case.items, self.case.weeks
        latest = {
            i: min(weeks - len(items[i].parts) + 1, self._pins.get(i, weeks))
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
        """Those that alone of the chosen can meet a requirement of this one."""
        masks = [
            need.servers & self.chosen
            for need in self.case.items[index].requires
            if not need.servers & self.given
        ]
        return [mask.bit_length() - 1 for mask in masks if mask.bit_count() == 1]

    def _open_week(self, week: int, placed: int, lateness: int) -> None:
        if placed == self.chosen:
            self.best, self.bound = dict(self._starts), lateness
            return
        if week > self.case.weeks or self._is_hopeless(week, placed, lateness):
            return
        self._fill(week, placed, 0, lateness)

    def _is_hopeless(self, week: int, placed: int, lateness: int) -> bool:
        longs = tuple(self._starts.get(index, 0) for index in self._long)
        state = (week, placed, longs)
        before = self._seen.get(state)
        if before is not None and (self.first_is_enough or before <= lateness):
            return True
        self._seen[state] = lateness
        return lateness + self._least_rest(week, placed) >= self.bound

    def _least_rest(self, week: int, placed: int) -> int:
        """The least lateness of what is left, as if it could be poured like water."""
        items = self.case.items
        water = total = 0
        for index in indices_of(self.chosen & ~placed):
            if self._kept >> index & 1:
                total += items[index].minutes * self._pins[index]
            elif len(items[index].parts) > 1:
                total += items[index].minutes * week
            else:
                water += items[index].minutes
        full, rest = divmod(water, max(1, self.cap))
        return (
            total
            + self.cap * (full * week + full * (full - 1) // 2)
            + rest * (week + full)
        )

    def _fill(self, week: int, placed: int, passed: int, lateness: int) -> None:
        """Start units in this week in every way worth a look; go on to the next."""
        for index in self._startable(week, placed, passed):
            if not self.budget.take():
                return
            self._put(index, week, 1)
            minutes = self.case.items[index].minutes
            self._fill(week, placed | 1 << index, passed, lateness + minutes * week)
            self._put(index, week, -1)
            if self._is_done or self._pins.get(index) == week:
                return
            passed |= 1 << index
        if self._may_close(week, placed, passed):
            self._open_week(week + 1, placed, lateness)

    def _startable(self, week: int, placed: int, passed: int) -> list[int]:
        done, before = placed | passed, placed | self.given
        return [
            index
            for index in self._priority
            if not done >> index & 1
            and self._pins.get(index, week) == week
            and self._fits(index, week)
            and is_ready(self.case, index, before)
        ]

    def _may_close(self, week: int, placed: int, passed: int) -> bool:
        """Whether nothing is late after this week, or was passed over for nothing."""
        items = self.case.items
        return all(
            self._latest[index] > week for index in indices_of(self.chosen & ~placed)
        ) and not any(
            len(items[index].parts) == 1 and self._fits(index, week)
            for index in indices_of(passed)
        )

    def _fits(self, index: int, week: int) -> bool:
        if self._kept >> index & 1:
            return True
        return week <= self._latest[index] and all(
            at not in self.case.closed
            and self._minutes[at] + minutes <= self.cap
            and self._screen[at] + screen <= self.case.screen_limit
            for at, (minutes, screen) in enumerate(self.case.items[index].parts, week)
        )

    def _put(self, index: int, week: int, sign: int) -> None:
        """Start a unit in a week, or with sign -1 take it out again."""
        for at, (minutes, screen) in enumerate(self.case.items[index].parts, week):
            self._minutes[at] += sign * minutes
            self._screen[at] += sign * screen
        if sign > 0:
            self._starts[index] = week
        else:
            del self._starts[index]
