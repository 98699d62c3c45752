"""HiGHS behind one door: linear programs on one thread, solved the same way every time.

Every program is elastic: a row may stay short at a penalty, so there always is an
answer. Nothing in an answer is taken on trust: whoever asks makes an exact bound of the
prices, in integers, and holds the values against the rules.
"""

from collections.abc import Sequence
from typing import NamedTuple

import highspy
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Sparse = Sequence[tuple[int, int]]
"""(index, coefficient), each index once."""

SETTINGS: dict[str, str | int | bool] = {
    "output_flag": False,
    "parallel": "off",
    "presolve": "off",
    "random_seed": 1,
    "solver": "simplex",
    "threads": 1,
}


def new_highs() -> highspy.Highs:
    """HiGHS with our settings and no program."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # its only untyped one
    for name, value in SETTINGS.items():
        highs.setOptionValue(name, value)
    return highs


class Answer(NamedTuple):
    """What HiGHS makes of a program."""

    values: Floats
    """By column."""
    prices: Floats
    """By row, from 0 to the penalty: what one more would cost."""


class LinearProgram:
    """Least cost with every row at least so much, as far as the penalty is not less."""

    def __init__(self, penalty: int) -> None:
        self.penalty = penalty
        self._highs = new_highs()
        self._places = np.zeros(0, dtype=np.int32)
        """Where the columns stand, between those of the penalties."""

    def add_rows(self, rows: Sequence[Sparse], least: Sequence[int]) -> None:
        """Add rows over the columns there are."""
        first = self._highs.getNumRow()
        starts, indices, values = compressed(rows)
        self._highs.addRows(
            len(rows),
            np.array(least, dtype=np.float64),
            np.full(len(rows), highspy.kHighsInf),
            len(indices),
            starts,
            self._places[indices],
            values,
        )
        penalties = [[(row, 1)] for row in range(first, first + len(rows))]
        self._add([self.penalty] * len(rows), penalties)

    def add_columns(self, costs: Sequence[int], columns: Sequence[Sparse]) -> None:
        """Add columns, each over the rows there are."""
        first = self._highs.getNumCol()
        self._add(costs, columns)
        fresh = np.arange(first, first + len(costs), dtype=np.int32)
        self._places = np.concatenate([self._places, fresh])

    def bound(self, lower: Floats, upper: Floats) -> None:
        """Set the bounds of all columns."""
        self._highs.changeColsBounds(len(self._places), self._places, lower, upper)

    def solve(self) -> Answer | None:
        """The answer of HiGHS, or None where it gives up; asked again from scratch."""
        self._highs.run()
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self._highs.clearSolver()
            self._highs.run()
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = self._highs.getSolution()
        return Answer(
            np.array(found.col_value)[self._places],
            np.clip(np.array(found.row_dual), 0, self.penalty),
        )

    def _add(self, costs: Sequence[int], columns: Sequence[Sparse]) -> None:
        starts, indices, values = compressed(columns)
        self._highs.addCols(
            len(costs),
            np.array(costs, dtype=np.float64),
            np.zeros(len(costs)),
            np.full(len(costs), highspy.kHighsInf),
            len(indices),
            starts,
            indices,
            values,
        )


def compressed(
    lines: Sequence[Sparse],
) -> tuple[NDArray[np.int32], NDArray[np.int32], Floats]:
    """Where each line starts, and all indices and coefficients in a row."""
    sizes = [len(line) for line in lines]
    return (
        np.cumsum([0, *sizes[:-1]], dtype=np.int32),
        np.array([index for line in lines for index, _ in line], dtype=np.int32),
        np.array([value for line in lines for _, value in line], dtype=np.float64),
    )
