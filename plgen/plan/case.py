"""A cohort's planning problem as plain numbers: what a solver gets, and nothing else.

Candidates are numbered by id; a set of them is a bit mask. A solver takes a `Case` and
gives a `Solution`; another solver comes in by the same door.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from plgen.plan.parts import Part

NO_LIMIT = 1 << 40

NeedKind = Literal["goal", "evidence", "floor", "unit", "standard"]

Starts = dict[int, int]
"""The week in which each chosen candidate starts."""


@dataclass(frozen=True, slots=True)
class Need:
    """At least `count` of `servers` must be in the plan."""

    kind: NeedKind
    value: str
    servers: int
    """Bit mask of candidates."""
    count: int = 1

    @property
    def is_goal(self) -> bool:
        """Whether a goal asks for it; goals may be missed where they must."""
        return self.kind in ("goal", "evidence")

    def missing(self, chosen: int) -> int:
        """How many servers are still missing from the chosen; below 1, none."""
        return self.count - (self.servers & chosen).bit_count()


@dataclass(frozen=True, slots=True)
class Item:
    """A candidate as numbers."""

    unit: str
    minutes: int
    screen_minutes: int
    cost: int
    parts: tuple[Part, ...]
    requires: tuple[Need, ...]
    """What must come before it; what the cohort knows is left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """One cohort's planning problem; rules 1 to 5 of the content model in masks."""

    items: tuple[Item, ...]
    open: int
    """Candidates that can be in the plan: new or pinned, requirements obtainable."""
    needs: tuple[Need, ...]
    """Goals, evidence and floors that are still to be met."""
    pins: tuple[tuple[int, int], ...]
    """(candidate, week)."""
    weeks: int
    limit: int
    screen_limit: int
    closed: frozenset[int] = frozenset()
    """Weeks that stand: they hold what is pinned to them, whatever that takes."""

    @property
    def open_weeks(self) -> int:
        """How many weeks are there to be planned."""
        return self.weeks - len(self.closed)

    @property
    def kept(self) -> int:
        """The candidates of weeks that stand."""
        return mask_of(index for index, week in self.pins if week in self.closed)

    @property
    def limits(self) -> tuple[int, int]:
        """Minutes and screen minutes that a week holds."""
        return self.limit, self.screen_limit

    @property
    def pinned(self) -> int:
        """The pinned candidates."""
        return mask_of(index for index, _ in self.pins)

    @property
    def can_hold_pins(self) -> bool:
        """Whether no pin is hopeless by itself: obtainable, and in a single week."""
        is_single = len(dict(self.pins)) == len(set(self.pins))
        fit = all(1 <= week <= self.weeks for _, week in self.pins)
        return is_single and fit and not self.pinned & ~self.open

    @property
    def goal_codes(self) -> tuple[str, ...]:
        """The goals that are still to be taught or assessed."""
        named = [need.value for need in self.needs if need.is_goal]
        return tuple(dict.fromkeys(named))

    @property
    def hopeless(self) -> tuple[str, ...]:
        """The goals that too few obtainable units serve, whatever the weeks."""
        return self.missed_by(self.open)

    def missed_by(self, chosen: int) -> tuple[str, ...]:
        """The goals that the chosen do not reach."""
        named = [
            need.value
            for need in self.needs
            if need.is_goal and need.missing(chosen) > 0
        ]
        return tuple(dict.fromkeys(named))

    def without_goals(self, codes: Iterable[str]) -> "Case":
        """The same problem with some goals let go."""
        gone = set(codes)
        kept = [n for n in self.needs if not n.is_goal or n.value not in gone]
        return replace(self, needs=tuple(kept))


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan that a solver has found."""

    starts: tuple[tuple[int, int], ...]
    """(candidate, week in which it starts), by candidate."""
    is_optimal: bool = False
    """Whether it is proven that no plan is better."""
    gap: float | None = None
    """How much of its cost a better plan could save at most; None: nobody can tell."""

    @property
    def chosen(self) -> int:
        """The units in the plan."""
        return mask_of(index for index, _ in self.starts)


def mask_of(indices: Iterable[int]) -> int:
    """The bit mask of these candidates."""
    mask = 0
    for index in indices:
        mask |= 1 << index
    return mask


def indices_of(mask: int) -> Iterator[int]:
    """The candidates of a bit mask, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
