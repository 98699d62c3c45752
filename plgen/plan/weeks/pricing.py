"""Prices for patterns, from a linear program over patterns and weeks.

Every pattern in every week is a column: each place is held, each week holds one
pattern, nothing stands before what it requires, parts follow each other. Columns are
added as they are wanted. The prices of the rows, rounded to integers, bound the
lateness of every schedule from below, whatever else the answers are worth.
"""

from collections.abc import Iterator

import numpy as np

from plgen.plan.budget import Budget
from plgen.plan.case import indices_of
from plgen.plan.highs import Floats, LinearProgram, Sparse
from plgen.plan.weeks.packing import Packing, Pattern
from plgen.plan.weeks.partition import Priced

SCALE = 1 << 10
"""Prices count such parts of a minute·week; sums of them stay exact in floats."""
PENALTY = 64
"""For what is not placed, in times of the greatest Σ week·load."""
SHUT = float(1 << 50)
ADDED = 4
"""Columns a week that a round adds at most."""
MOST_CELLS = 4_000_000
"""Of the matrix of rows; beyond that, weeks and links are too many to be priced."""

Cell = tuple[int, int]
"""(place, week's number from 0)."""


def price_patterns(packing: Packing, limit: int, budget: Budget) -> Priced | None:
    """Price the patterns; None where the least Σ week·load is above the limit.

    Where the budget ends or HiGHS gives up, the prices are those of the last answer.
    """
    pricing = _Pricing(packing, packing.patterns or ())
    while budget.take():
        answer = pricing.program.solve()
        if answer is None:
            break
        prices = np.floor(answer.prices * SCALE)
        pricing.look_at(prices)
        if pricing.least > limit * SCALE:
            return None
        if not pricing.add_columns():
            break
    return pricing.priced()


class _Pricing:
    """The program of one packing, and what its last prices say."""

    def __init__(self, packing: Packing, patterns: tuple[Pattern, ...]) -> None:
        self.packing = packing
        self.patterns = patterns
        self.shape = len(packing.places), len(packing.weeks)
        rows = list(_rows(packing))
        self.least_of_rows = np.array([least for _, least in rows], dtype=np.float64)
        self.rows = np.zeros((len(rows), *self.shape))
        for n, (cells, _) in enumerate(rows):
            for cell, take in cells.items():
                self.rows[n][cell] = take
        self.held = np.array(
            [[p.places >> n & 1 for n in range(self.shape[0])] for p in patterns],
            dtype=np.float64,
        )
        self.shut = np.array(
            [[not p.weeks >> week & 1 for week in packing.weeks] for p in patterns]
        )
        minutes = np.array([place.minutes for place in packing.places])
        self.costs = np.outer(minutes, packing.weeks).astype(np.float64)
        top = int(self.costs.max(axis=1).sum())
        self.program = LinearProgram(PENALTY * (top + 1))
        weeks = [-1] * self.shape[1]
        leasts = [*(least for _, least in rows), *weeks]
        self.program.add_rows([()] * len(leasts), leasts)
        self.columns: set[tuple[int, int]] = set()
        self.least = 0
        self.excess = np.zeros(self.shut.shape)

    def look_at(self, prices: Floats) -> None:
        """Bound lateness by prices, and see how far beyond that each column is."""
        count = len(self.rows)
        paid = (prices[:count] @ self.rows.reshape(count, -1)).reshape(self.shape)
        excess = self.held @ (self.costs * SCALE - paid)
        excess[self.shut] = SHUT
        idle = np.minimum(excess.min(axis=0), 0)
        self.least = int(prices[:count] @ self.least_of_rows + idle.sum())
        self.excess = excess - idle
        self.wanted = excess + prices[count:]

    def add_columns(self) -> bool:
        """Add the columns that the prices want most; False where they want none."""
        order = np.argsort(self.wanted, axis=0, kind="stable")[:ADDED]
        fresh = [
            (int(pattern), week)
            for row in order
            for week, pattern in enumerate(row)
            if self.wanted[pattern, week] < -1
        ]
        fresh = [column for column in fresh if column not in self.columns]
        self.columns.update(fresh)
        if fresh:
            self.program.add_columns(*zip(*map(self._column, fresh), strict=True))
        return bool(fresh)

    def _column(self, column: tuple[int, int]) -> tuple[int, Sparse]:
        pattern, week = column
        places = list(indices_of(self.patterns[pattern].places))
        takes = self.rows[:, places, week].sum(axis=1)
        entries = [(int(row), int(takes[row])) for row in np.flatnonzero(takes)]
        cost = int(self.costs[places, week].sum())
        return cost, [*entries, (len(self.rows) + week, -1)]

    def priced(self) -> Priced:
        """All patterns, the cheapest first."""
        prices = self.excess.min(axis=1).astype(np.int64).tolist()
        order = sorted(range(len(prices)), key=lambda k: (prices[k], k))
        return Priced(
            [self.patterns[k] for k in order],
            [prices[k] for k in order],
            self.least,
            SCALE,
        )


def _rows(packing: Packing) -> Iterator[tuple[dict[Cell, int], int]]:
    """Takes by place and week, and how much they must come to at the least."""
    weeks = range(len(packing.weeks))
    for n in range(len(packing.places)):
        yield {(n, week): 1 for week in weeks}, 1
    for first, second in packing.chains:
        for week in weeks[:-1]:
            yield {(second, week + 1): 1, (first, week): -1}, 0
    for link in packing.links:
        for end in weeks:
            if packing.weeks[end] >= link.since:
                break
            begun = weeks[: end + 1]
            served = {(n, w): 1 for n in indices_of(link.servers) for w in begun}
            yield served | {(link.place, w): -1 for w in begun}, 0
