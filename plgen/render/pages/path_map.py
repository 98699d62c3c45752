"""The route line of a path: named stretches of four to six stops, with branches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition

LEAST, MOST = 4, 6
WIDTH, HEIGHT = 1120, 170
LEVELS = (66, 42, 78)
"""The heights between which the line swings."""
BRANCH = 136


@dataclass(frozen=True, slots=True)
class Stop:
    """A must-do unit on the line, with the may-do units that branch off behind it."""

    card: Card
    week: int
    week_label: str
    week_href: str
    options: tuple[Card, ...]
    branches: tuple[Card, ...]
    is_now: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class Point:
    """Where a stop stands on the drawing."""

    x: int
    y: int
    is_now: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The line as SVG values."""

    width: int
    height: int
    line: str
    points: tuple[Point, ...]
    branches: tuple[str, ...]
    twigs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the path that can be taken in at a glance."""

    number: int
    of: int
    name: str
    weeks: str
    stops: tuple[Stop, ...]
    drawing: Drawing
    has_now: bool


def stretches_of(edition: Edition, now: int = 0) -> tuple[Stretch, ...]:
    """The whole path; the stops of week `now` are where the reader is."""
    stops = tuple(_stops(edition, now))
    runs = split_stops(stops)
    return tuple(
        _stretch(edition, run, index, len(runs)) for index, run in enumerate(runs, 1)
    )


def split_stops(stops: Sequence[Stop]) -> list[tuple[Stop, ...]]:
    """Runs of four to six, broken between weeks where that can be had."""
    runs: list[tuple[Stop, ...]] = []
    left = list(stops)
    while left:
        size = _best_size(left)
        runs.append(tuple(left[:size]))
        left = left[size:]
    return runs


def _best_size(left: Sequence[Stop]) -> int:
    total = len(left)
    if total <= MOST:
        return total
    sizes = [
        n
        for n in range(LEAST, MOST + 1)
        if total - n >= LEAST or total - n == 0 or total < LEAST * 2
    ]
    breaks = [n for n in sizes if left[n - 1].week != left[n].week]
    return max(breaks or sizes)


def _stops(edition: Edition, now: int) -> Iterator[Stop]:
    plan, seen = edition.plan, set[str]()
    last = plan.must_units[-1] if plan.must_units else ""
    for week in plan.weeks:
        fresh = [item for item in week.must if item.unit not in seen]
        seen.update(item.unit for item in fresh)
        for index, item in enumerate(fresh):
            mine = week.may[index :: len(fresh)]
            others = [unit for unit in item.one_of if unit != item.unit]
            yield Stop(
                card=edition.card(item.unit),
                week=week.number,
                week_label=edition.t("week", n=week.number),
                week_href=edition.week_href(week.number),
                options=tuple(edition.card(unit) for unit in others),
                branches=tuple(edition.card(may.unit) for may in mine),
                is_now=week.number == now,
                is_last=item.unit == last,
            )


def _stretch(
    edition: Edition, stops: tuple[Stop, ...], number: int, of: int
) -> Stretch:
    t, first, last = edition.t, stops[0], stops[-1]
    if len(stops) == 1:
        name = first.card.title
    else:
        name = t("stretch-name", first=first.card.title, last=last.card.title)
    weeks = (
        t("week", n=first.week)
        if first.week == last.week
        else t("weeks", first=first.week, last=last.week)
    )
    return Stretch(
        number=number,
        of=of,
        name=name,
        weeks=weeks,
        stops=stops,
        drawing=_draw(stops, is_rtl=t.dir == "rtl", is_open=number < of),
        has_now=any(stop.is_now for stop in stops),
    )


def _draw(stops: tuple[Stop, ...], *, is_rtl: bool, is_open: bool) -> Drawing:
    step = WIDTH // len(stops)
    xs = [step * index + step // 2 for index in range(len(stops))]
    ys = [LEVELS[index % len(LEVELS)] for index in range(len(stops))]
    ends = [(xs[-1] + step // 2, ys[-1])] if is_open else []
    places = [(0, ys[0]), *zip(xs, ys, strict=True), *ends]
    flip = (lambda x: WIDTH - x) if is_rtl else (lambda x: x)
    twigs = [
        (flip(x + step // 2), BRANCH)
        for x, stop in zip(xs, stops, strict=True)
        if stop.branches and x + step // 2 <= WIDTH
    ]
    return Drawing(
        width=WIDTH,
        height=HEIGHT,
        line=_curve([(flip(x), y) for x, y in places]),
        points=tuple(
            Point(flip(x), y, stop.is_now, stop.is_last)
            for x, y, stop in zip(xs, ys, stops, strict=True)
        ),
        branches=tuple(
            f"M{flip(x)} {y}C{flip(x + step // 4)} {y + 50}"
            f" {flip(x + step // 4)} {BRANCH} {flip(x + step // 2)} {BRANCH}"
            for x, y, stop in zip(xs, ys, stops, strict=True)
            if stop.branches
        ),
        twigs=tuple(twigs),
    )


def _curve(places: Sequence[tuple[int, int]]) -> str:
    x, y = places[0]
    parts = [f"M{x} {y}"]
    for at, to in places[1:]:
        middle = (x + at) // 2
        parts.append(f"C{middle} {y} {middle} {to} {at} {to}")
        x, y = at, to
    return "".join(parts)
