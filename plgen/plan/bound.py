"""Least totals: what meeting a set of needs must cost at the very least."""

from collections.abc import Sequence
from dataclasses import dataclass

from plgen.plan.case import NO_LIMIT, Case, indices_of

Demand = tuple[int, int]
"""(servers as a bit mask, how many of them are needed)."""


@dataclass(frozen=True, slots=True)
class Room:
    """Something of which the weeks hold only so much, and what each candidate takes."""

    takes: tuple[int, ...]
    """By candidate."""
    holds: int


def rooms_of(case: Case) -> tuple[Room, ...]:
    """Minutes, screen minutes, and the halves of weeks, as far as they can run short.

    Two parts that are longer than half a week never share one, so a plan has at most as
    many of them as weeks.
    """
    kept = case.kept
    parts = [
        () if kept >> index & 1 else item.parts for index, item in enumerate(case.items)
    ]
    rooms = []
    for side, limit in enumerate((case.limit, case.screen_limit)):
        if limit < NO_LIMIT:
            sums = tuple(sum(part[side] for part in row) for row in parts)
            halves = tuple(sum(part[side] * 2 > limit for part in row) for row in parts)
            weeks = case.open_weeks
            rooms += [Room(sums, limit * weeks), Room(halves, weeks)]
    return tuple(
        room
        for room in rooms
        if sum(room.takes[i] for i in indices_of(case.open)) > room.holds
    )


def least_total(
    demands: Sequence[Demand], prices: Sequence[int]
) -> tuple[int, list[int]]:
    """What the demands cost at least, and what each candidate would add to that.

    A dual ascent: each demand in turn, those with fewest servers first, pays the
    cheapest of its servers; what it pays comes off their prices for the demands after
    it. Every demand must have as many servers as it needs.
    """
    left = list(prices)
    total = 0
    for servers, count in sorted(demands, key=lambda d: (d[0].bit_count(), d)):
        indices = list(indices_of(servers))
        if count == 1:
            paid = min(left[index] for index in indices)
            total += paid
        else:
            cheapest = sorted(left[index] for index in indices)[:count]
            total += sum(cheapest)
            paid = cheapest[-1]
        if paid:
            for index in indices:
                left[index] = max(0, left[index] - paid)
    return total, left


def most_met(demands: Sequence[Demand], takes: Sequence[int], room: int) -> int:
    """How many of these demands could be met in a room at the very most.

    Each candidate's take is shared among the demands that it serves, so the demands of
    a plan share no more than the plan takes; those with the least shares are met first.
    """
    served = [0] * len(takes)
    for servers, _ in demands:
        for index in indices_of(servers):
            served[index] += 1
    shares = sorted(
        min(takes[index] // served[index] for index in indices_of(servers))
        for servers, _ in demands
    )
    met = 0
    for share in shares:
        room -= share
        if room < 0:
            break
        met += 1
    return met
