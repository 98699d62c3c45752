"""Selections without weeks as a linear program, and exact bounds from its prices.

Columns are the candidates, then the goals that may be missed. Rows are the needs, what
units require, and the room of all weeks together; of units that are alike in all, the
least id goes first. More rows cut off what was found to fit no weeks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plgen.plan.bound import rooms_of
from plgen.plan.case import Case, indices_of
from plgen.plan.proof.weights import Weights

SCALE = 1 << 20
"""Prices are counted in such parts; all sums are integers."""


class Row(NamedTuple):
    """At least so much of some columns."""

    takes: tuple[tuple[int, int], ...]
    """(column, coefficient)."""
    least: int

    def holds(self, columns: int) -> bool:
        """Whether a set of columns satisfies it."""
        return sum(t for c, t in self.takes if columns >> c & 1) >= self.least


class Box(NamedTuple):
    """All selections with some columns, without some others."""

    taken: int
    shut: int

    def holds(self, column: int) -> bool:
        """Whether it is settled for the column."""
        return bool((self.taken | self.shut) >> column & 1)


class Bound(NamedTuple):
    """What prices say of every selection in a box."""

    least: int
    """Its weight, at the very least; scaled."""
    reduced: list[int]
    """By column: what it adds to that, or takes off it; scaled."""

    def shrunk(self, box: Box, limit: int) -> Box:
        """The box without what cannot weigh as little as the limit."""
        room = limit * SCALE - self.least
        taken, shut = box
        for column, more in enumerate(self.reduced):
            if not box.holds(column) and abs(more) > room:
                taken |= (more < 0) << column
                shut |= (more > 0) << column
        return Box(taken, shut)


@dataclass(frozen=True, slots=True)
class Selecting:
    """The columns and their weights."""

    case: Case
    weights: Weights
    may_miss: bool

    @property
    def goals(self) -> tuple[str, ...]:
        """The goals that may be missed, in the order of their columns."""
        return self.case.goal_codes if self.may_miss else ()

    @property
    def costs(self) -> list[int]:
        """The weight of each column."""
        return [*self.weights.units, *[self.weights.miss] * len(self.goals)]

    def raised(self, weight: int) -> int:
        """A bound on weight raised to the next one that a plan can have."""
        missed, units = divmod(weight, self.weights.miss)
        if units <= self.weights.most:
            return weight
        return self.weights.miss * (missed + 1)

    def rows(self) -> list[Row]:
        """All rows that hold for every plan that needs to be looked at."""
        return [*self.needed(), *self._twins()]

    def needed(self) -> list[Row]:
        """The rows that hold for every plan."""
        return [*self._needs(), *self._requirements(), *self._rooms()]

    def _needs(self) -> list[Row]:
        case, count = self.case, len(self.case.items)
        rows = []
        for need in case.needs:
            takes = [(i, 1) for i in indices_of(need.servers & case.open)]
            if need.is_goal and self.may_miss:
                takes.append((count + self.goals.index(need.value), need.count))
            rows.append(Row(tuple(takes), need.count))
        return rows

    def _requirements(self) -> list[Row]:
        open_ = self.case.open
        return [
            Row((*((i, 1) for i in indices_of(need.servers & open_)), (index, -1)), 0)
            for index in indices_of(open_)
            for need in self.case.items[index].requires
        ]

    def _rooms(self) -> list[Row]:
        open_ = list(indices_of(self.case.open))
        return [
            Row(tuple((i, -room.takes[i]) for i in open_), -room.holds)
            for room in rooms_of(self.case)
        ]

    def _twins(self) -> list[Row]:
        """Of units that are alike in everything, an earlier one is taken first."""
        case = self.case
        served: list[list[int]] = [[] for _ in case.items]
        needs = [*case.needs, *(need for item in case.items for need in item.requires)]
        for n, need in enumerate(needs):
            for index in indices_of(need.servers):
                served[index].append(n)
        last: dict[tuple[object, ...], int] = {}
        rows = []
        for index in indices_of(case.open & ~case.pinned):
            item = case.items[index]
            kind = (item.cost, item.parts, item.requires, *served[index])
            if kind in last:
                rows.append(Row(((last[kind], 1), (index, -1)), 0))
            last[kind] = index
        return rows


def bound_by(
    prices: Sequence[int], rows: Sequence[Row], costs: Sequence[int], box: Box
) -> Bound:
    """Bound every selection in the box, whatever the prices are worth."""
    reduced = [cost * SCALE for cost in costs]
    least = 0
    for price, row in zip(prices, rows, strict=True):
        if price:
            least += price * row.least
            for column, take in row.takes:
                reduced[column] -= price * take
    for column, more in enumerate(reduced):
        if box.taken >> column & 1 or (more < 0 and not box.shut >> column & 1):
            least += more
    return Bound(least, reduced)
