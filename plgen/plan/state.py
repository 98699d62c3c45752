"""A library and a cohort to a case: the planning problem stated in numbers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.unit import Unit
from plgen.plan.candidates import find_candidates
from plgen.plan.case import NO_LIMIT, Case, Item, Need, indices_of, mask_of
from plgen.plan.floors import LoweredFloor, asked_by, meets_floor
from plgen.plan.kept import kept_parts, kept_starts, lay_out_kept
from plgen.plan.known import Known, assesses, known_to, teaches
from plgen.plan.measure import cost_of
from plgen.plan.parts import split_into_parts
from plgen.plan.written import Rows


def goals_of(library: Library, cohort: Cohort) -> tuple[Goal, ...]:
    """The pathway's goals that this cohort does not put off."""
    pathway = library.pathways[cohort.pathway]
    return tuple(g for g in pathway.goals if g.code not in cohort.goals_later)


def state_case(
    library: Library, cohort: Cohort
) -> tuple[Case, tuple[LoweredFloor, ...]]:
    """State the cohort's problem; pins that are no candidates are left out."""
    rows = lay_out_kept(library, cohort)
    units = {u: library.units[u] for u in kept_starts(rows)}
    units |= {unit.id: unit for unit in find_candidates(library, cohort)}
    statement = _Statement(
        library=library,
        cohort=cohort,
        units=tuple(unit for _, unit in sorted(units.items())),
        known=known_to(library, cohort),
        kept=rows,
    )
    pins = statement.pins()
    items = tuple(statement.item(unit) for unit in statement.units)
    pinned = mask_of(index for index, _ in pins)
    fresh = statement.those(lambda unit: not statement.known.has_unit(unit.id))
    open_ = _obtainable(items, fresh | pinned)
    floors, lowered = statement.floors(open_)
    time = cohort.time
    case = Case(
        items=items,
        open=open_,
        needs=(*statement.goals(), *floors),
        pins=pins,
        weeks=library.pathways[cohort.pathway].calendar.weeks,
        limit=NO_LIMIT if time.minutes is None else time.minutes,
        screen_limit=NO_LIMIT if time.screen_minutes is None else time.screen_minutes,
        closed=frozenset(library.kept.get(cohort.id, {})),
    )
    return case, lowered


def floors_lowered_for(library: Library, cohort: Cohort) -> tuple[LoweredFloor, ...]:
    """The floors of the pathway that this cohort's candidates cannot hold."""
    if not any(asked_by(library.pathways[cohort.pathway].floors).values()):
        return ()
    _, lowered = state_case(library, cohort)
    return lowered


def _obtainable(items: Sequence[Item], available: int) -> int:
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


@dataclass(frozen=True, slots=True)
class _Statement:
    """What the parts of a case are stated from."""

    library: Library
    cohort: Cohort
    units: tuple[Unit, ...]
    """The candidates, and what stands already, by id."""
    known: Known
    kept: Rows

    def those(self, holds: Callable[[Unit], bool]) -> int:
        return mask_of(i for i, unit in enumerate(self.units) if holds(unit))

    def named(self, ids: Iterable[str]) -> int:
        wanted = set(ids)
        return self.those(lambda unit: unit.id in wanted)

    def teachers(self, code: str) -> int:
        standards, known = self.library.standards, self.known
        return self.those(
            lambda unit: teaches(standards, unit, code) and known.counts(unit, code)
        )

    def assessors(self, code: str) -> int:
        """Those that add evidence: a known unit has given its own already."""
        standards, known = self.library.standards, self.known
        return self.those(
            lambda unit: (
                assesses(standards, unit, code)
                and known.counts(unit, code)
                and not known.has_unit(unit.id)
            )
        )

    def pins(self) -> tuple[tuple[int, int], ...]:
        """Weeks that stand have the first word, and nothing else goes into them."""
        place = {unit.id: index for index, unit in enumerate(self.units)}
        standing = kept_starts(self.kept)
        closed = self.library.kept.get(self.cohort.id, {})
        asked = [
            (place[unit], week)
            for week, unit in self.cohort.pins
            if unit in place and unit not in standing and week not in closed
        ]
        return (*((place[unit], week) for unit, week in standing.items()), *asked)

    def item(self, unit: Unit) -> Item:
        if unit.id in kept_starts(self.kept):
            parts = kept_parts(self.kept, unit.id)
            requires: tuple[Need, ...] = ()
        else:
            limit = self.cohort.time.minutes
            parts = split_into_parts(unit.minutes, unit.screen_minutes, limit)
            requires = tuple(self._requirements(unit))
        return Item(
            unit=unit.id,
            minutes=unit.minutes,
            screen_minutes=unit.screen_minutes,
            cost=cost_of(unit, self.cohort),
            parts=parts,
            requires=requires,
        )

    def _requirements(self, unit: Unit) -> Iterator[Need]:
        for required in unit.requires_units:
            if not self.known.has_unit(required):
                yield Need("unit", required, self.named([required]))
        for code in unit.requires_standards:
            if not self.known.has_standard(code):
                others = self.teachers(code) & ~self.named([unit.id])
                yield Need("standard", code, others)

    def goals(self) -> Iterator[Need]:
        for goal in goals_of(self.library, self.cohort):
            if self.known.covers(goal.code):
                continue
            if not self.known.has_standard(goal.code):
                yield Need("goal", goal.code, self.teachers(goal.code))
            missing = goal.evidence - self.known.evidence_of(goal)
            if missing > 0:
                yield Need("evidence", goal.code, self.assessors(goal.code), missing)

    def floors(self, open_: int) -> tuple[list[Need], tuple[LoweredFloor, ...]]:
        needs, lowered = [], []
        asked_for = asked_by(self.library.pathways[self.cohort.pathway].floors)
        for floor, asked in asked_for.items():
            kind = [unit.id for unit in self.units if meets_floor(unit, floor)]
            servers = self.named(kind)
            possible = (servers & open_).bit_count()
            if possible < asked:
                lowered.append(LoweredFloor(floor, asked, possible))
            if min(asked, possible):
                needs.append(Need("floor", floor, servers, min(asked, possible)))
        return needs, tuple(lowered)
