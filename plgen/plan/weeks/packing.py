"""The parts of chosen units, the weeks that may hold each, and what fits together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import gcd
from typing import NamedTuple

from plgen.plan.case import Case, indices_of, mask_of
from plgen.plan.parts import Part
from plgen.plan.weeks.fit import Fitting

MOST_PATTERNS = 8_000
"""Where weeks hold so many small units, their patterns are not listed."""


class Place(NamedTuple):
    """A part of a chosen unit: what has to be placed."""

    unit: int
    number: int
    """From 0; the unit starts with it."""
    minutes: int
    screen_minutes: int
    weeks: int
    """Bit mask of the weeks that may hold it."""


class Link(NamedTuple):
    """A requirement among the places."""

    place: int
    servers: int
    """Bit mask of places, one of which must not come later."""
    since: int
    """The week from which on a unit of a week that stands serves, too."""


class Pattern(NamedTuple):
    """Places that fit into one week together."""

    places: int
    """Bit mask."""
    load: int
    weeks: int
    """Bit mask of the weeks that may hold it."""


@dataclass(frozen=True)
class Packing:
    """A fitting taken apart: places, links, and the room of each week."""

    fitting: Fitting

    @property
    def case(self) -> Case:
        """The planning problem."""
        return self.fitting.case

    @cached_property
    def kept(self) -> int:
        """The chosen of weeks that stand."""
        return self.fitting.chosen & self.case.kept

    @cached_property
    def weeks(self) -> tuple[int, ...]:
        """The weeks that are to be planned."""
        every = range(1, self.case.weeks + 1)
        return tuple(week for week in every if week not in self.case.closed)

    @cached_property
    def rooms(self) -> dict[int, Part]:
        """What each of them can hold beside what goes on from weeks that stand."""
        pins = dict(self.case.pins)
        rooms = dict.fromkeys(self.weeks, (self.fitting.cap, self.case.screen_limit))
        for index in indices_of(self.kept):
            for week, part in enumerate(self.case.items[index].parts, pins[index]):
                if week in rooms:
                    minutes, screen = rooms[week]
                    rooms[week] = minutes - part[0], screen - part[1]
        return rooms

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The parts of the units that are to be placed, by unit."""
        fresh = indices_of(self.fitting.chosen & ~self.kept)
        return tuple(place for index in fresh for place in self._places_of(index))

    def _places_of(self, index: int) -> Iterator[Place]:
        parts = self.case.items[index].parts
        pin = dict(self.case.pins).get(index)
        starts = [
            week
            for week in self.weeks
            if pin in (None, week)
            and all(
                week + k in self.rooms and _fits(part, self.rooms[week + k])
                for k, part in enumerate(parts)
            )
        ]
        for k, (minutes, screen) in enumerate(parts):
            yield Place(index, k, minutes, screen, mask_of(week + k for week in starts))

    @cached_property
    def starts(self) -> dict[int, int]:
        """The place with which each unit starts."""
        return {p.unit: n for n, p in enumerate(self.places) if p.number == 0}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The requirements that are not met before everything."""
        return tuple(
            self._link(index, need.servers & self.fitting.chosen & ~(1 << index))
            for index in self.starts
            for need in self.case.items[index].requires
            if not need.servers & self.fitting.given
        )

    def _link(self, index: int, servers: int) -> Link:
        pins = dict(self.case.pins)
        since = (pins[i] for i in indices_of(servers & self.kept))
        fresh = mask_of(self.starts[i] for i in indices_of(servers & ~self.kept))
        never = self.case.weeks + 1
        return Link(self.starts[index], fresh, min(since, default=never))

    @cached_property
    def chains(self) -> tuple[tuple[int, int], ...]:
        """Pairs of places of which the second goes on where the first ends."""
        pairs = enumerate(zip(self.places, self.places[1:], strict=False))
        return tuple((n, n + 1) for n, (a, b) in pairs if a.unit == b.unit)

    @cached_property
    def going_on(self) -> int:
        """The places after which their unit goes on."""
        return mask_of(first for first, _ in self.chains)

    @cached_property
    def marked(self) -> int:
        """The places that are not as good as any other of their size.

        They require something or are required, have weeks of their own, or are parts.
        """
        weeks = mask_of(self.weeks)
        own = mask_of(
            n
            for n, place in enumerate(self.places)
            if place.weeks != weeks or place.number or self.going_on >> n & 1
        )
        for link in self.links:
            own |= 1 << link.place | link.servers
        return own

    @cached_property
    def constant(self) -> int:
        """What lateness is, less the sum of week·load over the weeks to be planned."""
        pins, items = dict(self.case.pins), self.case.items
        standing = sum(items[i].minutes * pins[i] for i in indices_of(self.kept))
        return standing - sum(place.number * place.minutes for place in self.places)

    @cached_property
    def step(self) -> int:
        """Lateness comes in multiples of it."""
        return gcd(*(self.case.items[i].minutes for i in self.starts)) or 1

    @cached_property
    def patterns(self) -> tuple[Pattern, ...] | None:
        """Everything that a week can hold; None where that is too much to list."""
        found: list[Pattern] = []
        open_ = [(Pattern(0, 0, mask_of(self.weeks)), 0, 0)]
        while open_:
            pattern, screen, first = open_.pop()
            for n in range(first, len(self.places)):
                place = self.places[n]
                both = pattern.load + place.minutes, screen + place.screen_minutes
                weeks = self._holding(both, pattern.weeks & place.weeks)
                if weeks:
                    found.append(Pattern(pattern.places | 1 << n, both[0], weeks))
                    open_.append((found[-1], both[1], n + 1))
            if len(found) > MOST_PATTERNS:
                return None
        return tuple(found)

    def _holding(self, part: Part, weeks: int) -> int:
        """Those of the weeks that hold so much."""
        if not self.kept:
            whole = self.fitting.cap, self.case.screen_limit
            return weeks if _fits(part, whole) else 0
        return mask_of(w for w in indices_of(weeks) if _fits(part, self.rooms[w]))


def _fits(part: Part, room: Part) -> bool:
    return part[0] <= room[0] and part[1] <= room[1]
