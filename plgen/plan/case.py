"""A cohort's planning problem as plain numbers: what a solver gets, and nothing else.

Candidates are numbered by id; a set of them is a bit mask. A solver takes a `Case` and
gives a `Solution`; the exact one of the future comes in by the same door.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.unit import Unit
from plgen.plan.candidates import find_candidates
from plgen.plan.known import Known, assesses, known_to, teaches
from plgen.plan.measure import cost_of
from plgen.plan.parts import Part, split_into_parts

NO_LIMIT = 1 << 40

NeedKind = Literal["goal", "evidence", "floor", "unit", "standard"]


@dataclass(frozen=True, slots=True)
class Need:
    """At least `count` of `servers` must be in the plan."""

    kind: NeedKind
    value: str
    servers: int
    """Bit mask of candidates."""
    count: int = 1


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
    """Candidates that may be in the plan: not known, or pinned; requirements can be had."""
    needs: tuple[Need, ...]
    """Goals, evidence and floors that are still to be met."""
    pins: tuple[tuple[int, int], ...]
    """(candidate, week)."""
    weeks: int
    limit: int
    screen_limit: int

    @property
    def pinned(self) -> int:
        """The pinned candidates."""
        return mask_of(index for index, _ in self.pins)

    def without_goals(self, codes: Sequence[str]) -> "Case":
        """The same problem with some goals let go."""
        kept = [
            need
            for need in self.needs
            if need.kind == "floor" or need.value not in codes
        ]
        return replace(self, needs=tuple(kept))


@dataclass(frozen=True, slots=True)
class Solution:
    """The week in which each chosen candidate starts."""

    starts: tuple[tuple[int, int], ...]
    """(candidate, week), by candidate."""


@dataclass(frozen=True, slots=True)
class LoweredFloor:
    """A floor that more units were asked for than can be in the plan at all."""

    floor: str
    asked: int
    possible: int


def mask_of(indices: "Iterator[int] | Sequence[int]") -> int:
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


def goals_of(library: Library, cohort: Cohort) -> tuple[Goal, ...]:
    """The pathway's goals that this cohort does not put off."""
    pathway = library.pathways[cohort.pathway]
    return tuple(g for g in pathway.goals if g.code not in cohort.goals_later)


def state_case(
    library: Library, cohort: Cohort
) -> tuple[Case, tuple[LoweredFloor, ...]]:
    """State the cohort's problem; pins that are no candidates are left out."""
    units = find_candidates(library, cohort)
    known = known_to(library, cohort)
    place = {unit.id: index for index, unit in enumerate(units)}
    pins = tuple((place[u], week) for week, u in cohort.pins if u in place)
    items = tuple(_item(unit, units, known, cohort) for unit in units)
    is_known = mask_of([place[u.id] for u in known.units if u.id in place])
    pinned = mask_of([index for index, _ in pins])
    available = ((1 << len(items)) - 1) & (~is_known | pinned)
    open_ = _obtainable(items, available)
    floors, lowered = _floor_needs(library, cohort, units, open_)
    pathway = library.pathways[cohort.pathway]
    case = Case(
        items=items,
        open=open_,
        needs=(*_goal_needs(library, cohort, units, known), *floors),
        pins=pins,
        weeks=pathway.calendar.weeks,
        limit=NO_LIMIT if cohort.time.minutes is None else cohort.time.minutes,
        screen_limit=NO_LIMIT
        if cohort.time.screen_minutes is None
        else cohort.time.screen_minutes,
    )
    return case, lowered


def _item(unit: Unit, units: tuple[Unit, ...], known: Known, cohort: Cohort) -> Item:
    requires = [
        Need("unit", r, mask_of([i for i, u in enumerate(units) if u.id == r]))
        for r in unit.requires_units
        if not known.has_unit(r)
    ] + [
        Need("standard", s, _teachers(units, known, s) & ~_self(units, unit))
        for s in unit.requires_standards
        if not known.has_standard(s)
    ]
    return Item(
        unit=unit.id,
        minutes=unit.minutes,
        screen_minutes=unit.screen_minutes,
        cost=cost_of(unit, cohort),
        parts=split_into_parts(unit.minutes, unit.screen_minutes, cohort.time.minutes),
        requires=tuple(requires),
    )


def _self(units: tuple[Unit, ...], unit: Unit) -> int:
    return mask_of([i for i, other in enumerate(units) if other.id == unit.id])


def _teachers(units: tuple[Unit, ...], known: Known, code: str) -> int:
    standards = known.standards
    return mask_of([i for i, u in enumerate(units) if teaches(standards, u, code)])


def _obtainable(items: tuple[Item, ...], available: int) -> int:
    """Those whose requirements can be had from others that can be had, step by step."""
    had = 0
    grown = True
    while grown:
        grown = False
        for index in indices_of(available & ~had):
            if all(need.servers & had for need in items[index].requires):
                had |= 1 << index
                grown = True
    return had


def _goal_needs(
    library: Library, cohort: Cohort, units: tuple[Unit, ...], known: Known
) -> Iterator[Need]:
    standards = library.standards
    for goal in goals_of(library, cohort):
        if known.covers(goal.code):
            continue
        if not known.has_standard(goal.code):
            yield Need("goal", goal.code, _teachers(units, known, goal.code))
        missing = goal.evidence - known.evidence_of(goal)
        if missing > 0:
            fresh = [
                i
                for i, unit in enumerate(units)
                if assesses(standards, unit, goal.code) and not known.has_unit(unit.id)
            ]
            yield Need("evidence", goal.code, mask_of(fresh), missing)


FLOORS = ("arts", "project", "group")


def meets_floor(unit: Unit, floor: str) -> bool:
    """Whether a unit counts towards a floor."""
    match floor:
        case "arts":
            return unit.is_arts_integrated
        case "project":
            return unit.kind == "project"
        case _:
            return bool({"pair", "group"} & set(unit.grouping))


def _floor_needs(
    library: Library, cohort: Cohort, units: tuple[Unit, ...], open_: int
) -> tuple[list[Need], tuple[LoweredFloor, ...]]:
    floors = library.pathways[cohort.pathway].floors
    needs, lowered = [], []
    for floor in FLOORS:
        asked = int(getattr(floors, floor))
        servers = mask_of([i for i, u in enumerate(units) if meets_floor(u, floor)])
        possible = (servers & open_).bit_count()
        if possible < asked:
            lowered.append(LoweredFloor(floor, asked, possible))
        if min(asked, possible):
            needs.append(Need("floor", floor, servers, min(asked, possible)))
    return needs, tuple(lowered)
