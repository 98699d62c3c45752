"""Rows that a selection is to hold, and what taking a column, or leaving it, does.

Each row has a weight, which grows as long as it is broken: what is in the way again and
again comes to count more than what is mended easily.
"""

from collections.abc import Iterator

from plgen.plan.proof.selecting import Row

UNIT = 1 << 24
"""What a broken row counts, times its weight; all sums are integers."""
FINE = 10
"""A row that lacks so many average columns counts twice."""


class Scales:
    """Rows, and the columns that are taken; none are at first."""

    def __init__(self, columns: int) -> None:
        self.taken = [False] * columns
        self.broken: set[int] = set()
        """The numbers of the rows that do not hold."""
        self.weights: list[int] = []
        self._rows: list[Row] = []
        self._leasts: list[int] = []
        self._sums: list[int] = []
        self._rates: list[int] = []
        """What one missing counts, beside the breach."""
        self._uses: list[list[tuple[int, int]]] = [[] for _ in range(columns)]
        """By column: (row, coefficient)."""

    def add(self, row: Row) -> int:
        """Add a row; its number."""
        number = len(self._rows)
        self._rows.append(row)
        self._leasts.append(row.least)
        self.weights.append(1)
        whole = sum(abs(take) for _, take in row.takes)
        self._rates.append(UNIT * len(row.takes) // (FINE * whole) if whole else 0)
        self._sums.append(sum(take for c, take in row.takes if self.taken[c]))
        for column, take in row.takes:
            self._uses[column].append((number, take))
        self._look(number)
        return number

    def ask(self, number: int, least: int) -> None:
        """Ask more of a row, or less."""
        self._leasts[number] = least
        self._look(number)

    def flip(self, column: int) -> None:
        """Take a column, or leave it."""
        sign = -1 if self.taken[column] else 1
        self.taken[column] = sign > 0
        for number, take in self._uses[column]:
            self._sums[number] += sign * take
            self._look(number)

    def gain(self, column: int) -> int:
        """How much less the broken rows would count with the column flipped."""
        sign = -1 if self.taken[column] else 1
        total = 0
        for number, take in self._uses[column]:
            lack = self._leasts[number] - self._sums[number]
            left = lack - sign * take
            if lack > 0 or left > 0:
                count = (lack > 0) - (left > 0)
                more = max(lack, 0) - max(left, 0)
                change = count * UNIT + more * self._rates[number]
                total += change * self.weights[number]
        return total

    def heaviest(self) -> int:
        """The broken row of the greatest weight; the youngest of equals."""
        return max(self.broken, key=lambda number: (self.weights[number], number))

    def repairs(self, number: int) -> Iterator[int]:
        """The columns whose flip brings a row nearer to what it asks for."""
        for column, take in self._rows[number].takes:
            if (take > 0) != self.taken[column]:
                yield column

    def press(self) -> None:
        """Let every broken row weigh more."""
        for number in self.broken:
            self.weights[number] += 1

    def forget(self) -> None:
        """Let all rows weigh the same again."""
        self.weights = [1] * len(self.weights)

    def _look(self, number: int) -> None:
        if self._sums[number] < self._leasts[number]:
            self.broken.add(number)
        else:
            self.broken.discard(number)
