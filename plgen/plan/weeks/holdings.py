"""What a search over patterns looks up again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plgen.plan.case import indices_of
from plgen.plan.weeks.packing import Packing, Pattern

NEVER = 1 << 60


@dataclass(frozen=True, slots=True)
class Holdings:
    """Bit masks over the patterns and over the places of a packing."""

    holders: tuple[int, ...]
    """By place: the patterns that hold it."""
    rivals: tuple[int, ...]
    """By pattern: the patterns that share a place with it, itself too."""
    twins: tuple[int, ...]
    """By place: earlier places that are just as good, and so come first."""
    earlier: tuple[int, ...]
    """By pattern: such twins of its places that it does not hold."""
    after: tuple[int, ...]
    """By pattern: the places that must not stand before it."""
    before: tuple[int, ...]
    """By pattern: the places that must not stand after it."""
    kinds: tuple[int, ...]
    """By pattern: the same number where one is as good as another in every order."""


def hold(packing: Packing, patterns: Sequence[Pattern]) -> Holdings:
    """Look everything up once."""
    holders = [0] * len(packing.places)
    for k, pattern in enumerate(patterns):
        for n in indices_of(pattern.places):
            holders[n] |= 1 << k
    twins = _twins(packing)
    after, before = _forced(packing)

    def outside(masks: Sequence[int]) -> tuple[int, ...]:
        return tuple(_union(masks, p.places) & ~p.places for p in patterns)

    return Holdings(
        holders=tuple(holders),
        rivals=tuple(_union(holders, pattern.places) for pattern in patterns),
        twins=tuple(twins),
        earlier=outside(twins),
        after=outside(after),
        before=outside(before),
        kinds=tuple(_kinds(packing, patterns)),
    )


def _union(masks: Sequence[int], places: int) -> int:
    union = 0
    for place in indices_of(places):
        union |= masks[place]
    return union


def _twins(packing: Packing) -> list[int]:
    twins: list[int] = []
    sizes: dict[tuple[int, int], int] = {}
    for n, place in enumerate(packing.places):
        size = place.minutes, place.screen_minutes
        if packing.marked >> n & 1:
            twins.append(0)
        else:
            twins.append(sizes.get(size, 0))
            sizes[size] = sizes.get(size, 0) | 1 << n
    return twins


def _forced(packing: Packing) -> tuple[list[int], list[int]]:
    """By place, what must not stand before it, and what must not stand after it."""
    pairs = [
        *packing.chains,
        *(
            (link.servers.bit_length() - 1, link.place)
            for link in packing.links
            if link.servers.bit_count() == 1 and link.since > packing.case.weeks
        ),
    ]
    after, before = [0] * len(packing.places), [0] * len(packing.places)
    for first, second in pairs:
        after[first] |= 1 << second
        before[second] |= 1 << first
    return after, before


def _kinds(packing: Packing, patterns: Sequence[Pattern]) -> Iterator[int]:
    """Number the patterns by load, weeks, and what links them to others."""
    numbers: dict[tuple[int, int, int], int] = {}
    linked = 0
    for first, second in packing.chains:
        linked |= 1 << first | 1 << second
    for pattern in patterns:
        loose = pattern.places & linked
        for link in packing.links:
            if pattern.places >> link.place & 1:
                loose |= 0 if pattern.places & link.servers else 1 << link.place
            else:
                loose |= pattern.places & link.servers
        kind = loose, pattern.load, pattern.weeks
        yield numbers.setdefault(kind, len(numbers))
