"""The route line as SVG values: stops on a swinging line, branches below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEIGHT = 1120, 170
LEVELS = (66, 42, 78)
"""The heights between which the line swings."""
BRANCH = 136
"""How far down the may-do branches lead."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be drawn of a stop."""

    is_here: bool
    is_marked: bool
    is_last: bool
    has_branch: bool


@dataclass(frozen=True, slots=True)
class Point:
    """Where a stop stands on the drawing."""

    x: int
    y: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Drawing:
    """The line as SVG values."""

    width: int
    height: int
    pieces: tuple[tuple[int, str], ...]
    """The line in pieces: the index of the stop that each leads on from, its path."""
    points: tuple[Point, ...]
    branches: tuple[str, ...]
    twigs: tuple[tuple[int, int], ...]


def draw_route(
    marks: Sequence[Mark], *, is_rtl: bool, is_begun: bool, is_open: bool
) -> Drawing:
    """Lay stops along a line; `is_begun` and `is_open`: it comes from, goes on to."""
    step = WIDTH // len(marks)
    half = step // 2
    points = [
        Point(half + step * index, LEVELS[index % len(LEVELS)], mark)
        for index, mark in enumerate(marks)
    ]
    places = [(point.x, point.y) for point in points]
    if is_begun:
        places.insert(0, (0, points[0].y))
    if is_open:
        places.append((WIDTH, points[-1].y))
    forks = [point for point in points if point.mark.has_branch]
    turn = Turn(is_rtl)
    return Drawing(
        width=WIDTH,
        height=HEIGHT,
        pieces=tuple(_pieces(turn, places, int(is_begun))),
        points=tuple(Point(turn.x(p.x), p.y, p.mark) for p in points),
        branches=tuple(_branch(turn, p, half) for p in forks),
        twigs=tuple((turn.x(p.x + half - 12), BRANCH) for p in forks),
    )


@dataclass(frozen=True, slots=True)
class Turn:
    """The direction in which the line runs."""

    is_rtl: bool

    def x(self, x: int) -> int:
        """A place on the line, mirrored where the page is."""
        return WIDTH - x if self.is_rtl else x


def _branch(turn: Turn, point: Point, half: int) -> str:
    middle, end = turn.x(point.x + half // 2), turn.x(point.x + half - 12)
    start = f"M{turn.x(point.x)} {point.y}"
    return f"{start}C{middle} {point.y + 50} {middle} {BRANCH} {end} {BRANCH}"


def _pieces(
    turn: Turn, places: Sequence[tuple[int, int]], begun: int
) -> Iterator[tuple[int, str]]:
    """A piece from each place to the next; one that comes in is the first stop's."""
    for index, ((x, y), (at, to)) in enumerate(pairwise(places)):
        middle = turn.x((x + at) // 2)
        curve = f"C{middle} {y} {middle} {to} {turn.x(at)} {to}"
        yield max(index - begun, 0), f"M{turn.x(x)} {y}{curve}"
