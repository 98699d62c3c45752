"""A union of discs → how much of each pixel it covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt

LINES = 4
"""How many lines of each row of pixels are looked at."""

Span = tuple[float, float]
"""From where to where on a line."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc, in pixels."""

    x: float
    y: float
    radius: float

    def span(self, y: float) -> Span | None:
        """The part of the line at `y` that lies in it."""
        rest = self.radius**2 - (y - self.y) ** 2
        half = sqrt(max(rest, 0))
        return (self.x - half, self.x + half) if rest > 0 else None


def cover_discs(discs: Sequence[Disc], size: int) -> Iterator[list[float]]:
    """Rows of a square of `size` pixels: 0 where no disc lies, 1 where one does."""
    for top in range(size):
        row = [0.0] * size
        near = [d for d in discs if top - d.radius < d.y < top + 1 + d.radius]
        for line in range(LINES if near else 0):
            y = top + (line + 0.5) / LINES
            for span in _merged(s for s in (disc.span(y) for disc in near) if s):
                _add(row, span)
        yield row


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """The same points, each once."""
    start = end = float("-inf")
    for left, right in sorted(spans):
        if left > end:
            if end > start:
                yield start, end
            start, end = left, right
        end = max(end, right)
    if end > start:
        yield start, end


def _add(row: list[float], span: Span) -> None:
    left, right = max(span[0], 0.0), min(span[1], float(len(row)))
    for x in range(floor(left), ceil(right)):
        row[x] += (min(right, x + 1) - max(left, x)) / LINES
