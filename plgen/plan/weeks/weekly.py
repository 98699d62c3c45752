"""The last resort for weeks: every part in every week as one integer program.

HiGHS solves it without presolve and without big numbers, up to a number of nodes. What
it finds is held against the rules. Units that wait for each other in one week are the
one thing that the program does not know of: they become a row, and it is solved again.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import product

import highspy
import numpy as np

from plgen.plan.case import Starts, indices_of, mask_of
from plgen.plan.highs import compressed, new_highs
from plgen.plan.order import stuck_in
from plgen.plan.weeks.fit import Fit
from plgen.plan.weeks.loads import is_sound, lateness_of
from plgen.plan.weeks.packing import Packing

NODES = 1_000
ROUNDS = 20
"""Of units that wait for each other."""
NEVER = highspy.kHighsInf

Row = tuple[dict[int, int], float, float]
"""Coefficients by column, the least, and the most."""


def solve_weekly(packing: Packing, fit: Fit) -> Fit:
    """The schedule of least lateness, or `fit` where that is no later."""
    program, fitting = _Weekly(packing), packing.fitting
    for _ in range(ROUNDS):
        starts, is_through = program.solve()
        if starts is None or is_sound(fitting, starts):
            return _better(packing, fit, starts, is_sure=is_through)
        if not program.learn_from(starts):
            break
    return fit


def _better(packing: Packing, fit: Fit, starts: Starts | None, *, is_sure: bool) -> Fit:
    """The earlier one of two schedules, if it is early enough at all."""
    if starts is None:
        return Fit(fit.starts, is_sure and fit.starts is None)
    late = lateness_of(packing.case, starts)
    if fit.starts is not None and lateness_of(packing.case, fit.starts) <= late:
        return Fit(fit.starts, is_sure)
    return Fit(starts if late < packing.fitting.bound else None, is_sure)


class _Weekly:
    """The program; its columns are the places in the weeks that may hold them."""

    def __init__(self, packing: Packing) -> None:
        self.packing = packing
        cells = [
            (n, week)
            for n, place in enumerate(packing.places)
            for week in indices_of(place.weeks)
        ]
        self.columns = {cell: column for column, cell in enumerate(cells)}
        self.learned: list[Row] = []

    def solve(self) -> tuple[Starts | None, bool]:
        """The best schedule found, and whether there is none better."""
        highs = new_highs()
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", self.packing.step * 0.9)
        highs.setOptionValue("mip_max_nodes", NODES)
        highs.passModel(self._model())
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None, True
        feasible = highspy.SolutionStatus.kSolutionStatusFeasible
        if highs.getInfo().primal_solution_status != feasible:
            return None, False
        values = highs.getSolution().col_value
        return self._starts(values), status == highspy.HighsModelStatus.kOptimal

    def learn_from(self, starts: Starts) -> bool:
        """Add rows against units that wait for each other; False where none do."""
        packing, before = self.packing, self.packing.fitting.given
        count = len(self.learned)
        for week in sorted(set(starts.values())):
            row = mask_of(index for index, start in starts.items() if start == week)
            waiting = stuck_in(packing.case, row, before)
            if waiting:
                self.learned += map(partial(self._apart, waiting), packing.weeks)
            before |= row
        return len(self.learned) > count

    def _apart(self, waiting: int, week: int) -> Row:
        """Not all of these by a week, unless another that they require is there."""
        packing = self.packing
        first = [packing.starts[index] for index in indices_of(waiting)]
        own = mask_of(first)
        servers = 0
        for link in packing.links:
            if own >> link.place & 1:
                servers |= link.servers
                if link.since <= week:
                    return {}, -NEVER, NEVER
        others = indices_of(servers & ~own)
        begun = range(1, week + 1)
        helped = self._in(others, begun, -1)
        return self._in(first, begun) | helped, -NEVER, len(first) - 1

    def _starts(self, values: list[float]) -> Starts:
        packing = self.packing
        starts = {i: w for i, w in packing.case.pins if packing.kept >> i & 1}
        for (n, week), column in self.columns.items():
            if packing.places[n].number == 0 and values[column] > 1 / 2:
                starts[packing.places[n].unit] = week
        return starts

    def _model(self) -> highspy.HighsLp:
        rows = [*self._rows(), *self.learned]
        model = highspy.HighsLp()
        count = len(self.columns)
        model.num_col_, model.num_row_ = count, len(rows)
        places = self.packing.places
        costs = [places[n].minutes * week for n, week in self.columns]
        model.col_cost_ = np.array(costs, dtype=np.float64)
        model.col_lower_, model.col_upper_ = np.zeros(count), np.ones(count)
        model.row_lower_ = np.array([low for _, low, _ in rows])
        model.row_upper_ = np.array([high for _, _, high in rows])
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        starts, indices, values = compressed([list(r.items()) for r, _, _ in rows])
        matrix.start_ = np.append(starts, len(indices))
        matrix.index_, matrix.value_ = indices, values
        model.integrality_ = [highspy.HighsVarType.kInteger] * count
        return model

    def _rows(self) -> Iterator[Row]:
        """Each place stands once, weeks hold what they can, and all is in order."""
        packing = self.packing
        for n in range(len(packing.places)):
            yield self._in([n], packing.weeks), 1, 1
        for week, (minutes, screen) in packing.rooms.items():
            sizes = [place.minutes for place in packing.places]
            yield self._held(week, sizes), -NEVER, minutes
            sizes = [place.screen_minutes for place in packing.places]
            yield self._held(week, sizes), -NEVER, screen
        for (first, second), week in product(packing.chains, packing.weeks):
            going_on = self._in([second], [week + 1])
            yield going_on | self._in([first], [week], -1), 0, 0
        for link, week in product(packing.links, packing.weeks):
            begun = range(1, min(week + 1, link.since))
            served = self._in(indices_of(link.servers), begun)
            yield served | self._in([link.place], begun, -1), 0, NEVER

    def _held(self, week: int, sizes: list[int]) -> dict[int, int]:
        """What each place takes of a week."""
        cells = ((n, week) for n, size in enumerate(sizes) if size)
        columns = self.columns
        return {columns[cell]: sizes[cell[0]] for cell in cells if cell in columns}

    def _in(
        self, places: Iterable[int], weeks: Iterable[int], take: int = 1
    ) -> dict[int, int]:
        """These places in these weeks, as far as those may hold them."""
        columns = self.columns
        cells = product(places, weeks)
        return {columns[cell]: take for cell in cells if cell in columns}
