"""The route of a path: named stretches of four to six stops, with may-do branches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.route_drawing import Drawing, Mark, draw_route

LEAST, MOST = 4, 6
NO_STRETCHES = (1, 2, 3, 7)
"""How many stops cannot be cut into stretches of four to six."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A must-do unit on the line, with the may-do units that branch off behind it."""

    card: Card
    week: int
    week_label: str
    week_href: str
    options: tuple[Card, ...]
    branches: tuple[Card, ...]
    is_first: bool
    """Whether it is the first of its week."""
    is_last: bool
    is_here: bool = False
    """The one stop at which the student is taken to be."""
    is_marked: bool = False
    """Whether it belongs to the week that is looked at."""

    @property
    def ids(self) -> str:
        """The units of which one is to be done, with blanks between."""
        return " ".join(card.id for card in (self.card, *self.options))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the path that can be taken in at a glance."""

    number: int
    of: int
    name: str
    weeks: str
    stops: tuple[Stop, ...]
    drawing: Drawing


def stretches_of(edition: Edition) -> tuple[Stretch, ...]:
    """The whole path, nothing on it marked."""
    runs = edition.once(_runs)
    return tuple(
        _stretch(edition, run, index, len(runs)) for index, run in enumerate(runs, 1)
    )


def stretch_of_week(edition: Edition, week: int, *, is_now: bool) -> Stretch | None:
    """The stretch in which the week begins something, else the one before it.

    The stops of the week are marked, its first one is here if now.
    """
    runs = edition.once(_runs)
    begun = [index for index, run in enumerate(runs) if run[0].week <= week]
    within = [index for index in begun if any(s.week == week for s in runs[index])]
    for index in within[:1] or begun[-1:]:
        run = tuple(_mark(runs[index], week, is_now=is_now))
        return _stretch(edition, run, index + 1, len(runs))
    return None


def _mark(stops: Sequence[Stop], week: int, *, is_now: bool) -> Iterator[Stop]:
    for stop in stops:
        if stop.week == week:
            is_here = is_now and stop.is_first
            yield replace(stop, is_marked=True, is_here=is_here)
        else:
            yield stop


def _runs(edition: Edition) -> list[tuple[Stop, ...]]:
    """The whole path in runs, nothing on it marked."""
    return split_stops(tuple(_stops(edition)))


def split_stops(stops: Sequence[Stop]) -> list[tuple[Stop, ...]]:
    """Runs of four to six, broken between weeks where that can be had."""
    runs: list[tuple[Stop, ...]] = []
    left = tuple(stops)
    while left:
        size = _size(left)
        runs.append(left[:size])
        left = left[size:]
    return runs


def _size(left: Sequence[Stop]) -> int:
    total = len(left)
    if total <= MOST:
        return total
    sizes = [n for n in range(LEAST, MOST + 1) if total - n not in NO_STRETCHES]
    breaks = [n for n in sizes if left[n - 1].week != left[n].week]
    return max(breaks or sizes or [LEAST])


def _stops(edition: Edition) -> Iterator[Stop]:
    plan, seen = edition.plan, set[str]()
    last = plan.must_units[-1] if plan.must_units else ""
    for week in plan.weeks:
        fresh = [item for item in week.must if item.unit not in seen]
        seen.update(item.unit for item in fresh)
        for index, item in enumerate(fresh):
            others = [unit for unit in item.one_of if unit != item.unit]
            branches = week.may[index :: len(fresh)]
            yield Stop(
                card=edition.card(item.unit),
                week=week.number,
                week_label=edition.t("week", n=week.number),
                week_href=edition.week_href(week.number),
                options=tuple(edition.card(unit) for unit in others),
                branches=tuple(edition.card(may.unit) for may in branches),
                is_first=index == 0,
                is_last=item.unit == last,
            )


def _stretch(
    edition: Edition, stops: tuple[Stop, ...], number: int, of: int
) -> Stretch:
    t = edition.t
    marks = [
        Mark(stop.is_here, stop.is_marked, stop.is_last, bool(stop.branches))
        for stop in stops
    ]
    drawing = draw_route(
        marks, is_rtl=t.dir == "rtl", is_begun=number > 1, is_open=number < of
    )
    return Stretch(
        number, of, _name(edition, stops), _weeks(edition, stops), stops, drawing
    )


def _name(edition: Edition, stops: tuple[Stop, ...]) -> str:
    first, last = stops[0].card.title, stops[-1].card.title
    return edition.t("stretch-name", first=first, last=last) if stops[1:] else first


def _weeks(edition: Edition, stops: tuple[Stop, ...]) -> str:
    first, last = stops[0].week, stops[-1].week
    if first == last:
        return edition.t("week", n=first)
    return edition.t("weeks", first=first, last=last)
