"""The best selection, proven: branch and bound over linear programs.

The box with the least bound is opened first. HiGHS solves its program; the prices give
an exact bound and shut columns out. A whole answer is put into weeks; then it is cut
off, with all that could not stand in them either, so that ties come up, too.
"""

from heapq import heappop, heappush

import numpy as np

from plgen.plan.budget import Budget
from plgen.plan.case import indices_of, mask_of
from plgen.plan.highs import Answer, LinearProgram
from plgen.plan.order import stuck_in
from plgen.plan.proof.crowding import crowding_row
from plgen.plan.proof.cuts import not_all, unless_helped
from plgen.plan.proof.selecting import SCALE, Box, Row, Selecting, bound_by
from plgen.plan.trials import Trials

WHOLE = 1e-6
"""How far from an integer a value may be."""


class Proof:
    """The search; `trials` keeps the best plan."""

    def __init__(self, selecting: Selecting, trials: Trials, budget: Budget) -> None:
        self.selecting = selecting
        self.case = selecting.case
        self.trials = trials
        self.budget = budget
        self.costs = selecting.costs
        self.rows = selecting.rows()
        self.program = LinearProgram(self.limit + 1)
        leasts = [row.least for row in self.rows]
        self.program.add_rows([()] * len(leasts), leasts)
        columns: list[list[tuple[int, int]]] = [[] for _ in self.costs]
        for n, row in enumerate(self.rows):
            for column, take in row.takes:
                columns[column].append((n, take))
        self.program.add_columns(self.costs, columns)
        self.is_crowded = False
        self._heap: list[tuple[int, int, int, Box]] = []
        self._pushed = 0

    @property
    def limit(self) -> int:
        """The weight that a plan may have to be of interest."""
        return min(self.trials.weight, sum(self.costs))

    def run(self) -> int:
        """Open boxes until no better plan is left; what no plan weighs less than."""
        every = (1 << len(self.case.items)) - 1
        self._push(0, Box(self.case.pinned, every & ~self.case.open), 0)
        while self._heap and self._heap[0][0] <= self.limit:
            if not self.budget.take():
                break
            weight, depth, _, box = heappop(self._heap)
            self._open(weight, box, -depth)
        left = self._heap[0][0] if self._heap else self.limit + 1
        return min(left, self.trials.doubt)

    def _push(self, weight: int, box: Box, depth: int) -> None:
        self._pushed += 1
        heappush(self._heap, (weight, -depth, self._pushed, box))

    def _open(self, weight: int, box: Box, depth: int) -> None:
        """Bound a box, shrink it, and take it apart where it is not closed by that."""
        answer = self._solve(box)
        values = [0.5] * len(self.costs)
        if answer is not None:
            prices = [int(price * SCALE) for price in answer.prices.tolist()]
            bound = bound_by(prices, self.rows, self.costs, box)
            weight = max(weight, self.selecting.raised(-(-bound.least // SCALE)))
            if weight > self.limit:
                return
            box = bound.shrunk(box, self.limit)
            values = answer.values.tolist()
        free = [c for c in range(len(self.costs)) if not box.holds(c)]
        split = [c for c in free if WHOLE < values[c] < 1 - WHOLE]
        columns = box.taken | mask_of(c for c in free if values[c] > 1 / 2)
        if not split and all(row.holds(columns) for row in self.rows):
            self._settle(columns)
            if free:
                self._push(weight, box, depth)
        elif free:
            self._halve(weight, box, depth, self._choose(split or free, values))

    def _solve(self, box: Box) -> Answer | None:
        columns = range(len(self.costs))
        self.program.bound(
            np.array([float(box.taken >> c & 1) for c in columns]),
            np.array([1.0 - (box.shut >> c & 1) for c in columns]),
        )
        return self.program.solve()

    def _choose(self, columns: list[int], values: list[float]) -> int:
        """The column that is furthest from whole; the dearest, then the first."""
        return max(
            columns, key=lambda c: (min(values[c], 1 - values[c]), self.costs[c], -c)
        )

    def _halve(self, weight: int, box: Box, depth: int, column: int) -> None:
        bit = 1 << column
        self._push(weight, Box(box.taken | bit, box.shut), depth + 1)
        self._push(weight, Box(box.taken, box.shut | bit), depth + 1)

    def _settle(self, columns: int) -> None:
        """Put a selection into weeks, and cut it off."""
        chosen = columns & ((1 << len(self.case.items)) - 1)
        stuck = stuck_in(self.case, chosen)
        if stuck:
            self._cut(unless_helped(self.case, stuck, chosen))
            return
        crowd = crowding_row(self.case, chosen) if self.is_crowded else None
        if crowd is not None:
            self._cut(crowd)
            return
        missed = len(self.case.missed_by(chosen))
        if self.trials.hold(chosen, self.selecting.weights.of(chosen, missed)):
            self._cut(self._not_these(columns))
            return
        self.is_crowded = True
        self._cut(crowding_row(self.case, chosen) or self._conflict(columns, chosen))

    def _cut(self, row: Row) -> None:
        self.rows.append(row)
        self.program.add_rows([row.takes], [row.least])

    def _conflict(self, columns: int, chosen: int) -> Row:
        """Cut off what does not fit the weeks, and all that cannot either."""
        is_out = self.trials.is_out(chosen, self.case.open & ~chosen)
        if is_out:
            return not_all(indices_of(chosen))
        if is_out is None:
            return self._not_these(columns)
        return unless_helped(self.case, chosen, chosen)

    def _not_these(self, columns: int) -> Row:
        """Cut off a selection, and those that hold more and so weigh more."""
        if not self.selecting.may_miss:
            return not_all(indices_of(columns))
        takes = [(c, -1 if columns >> c & 1 else 1) for c in range(len(self.costs))]
        return Row(tuple(takes), 1 - columns.bit_count())
