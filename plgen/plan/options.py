"""Choose one of: other units that reach the very goals for which a must-do unit stands.

A slot is a must-do unit with its options. An option is added only while every
combination of choices, over all slots, keeps rules 1 to 3; so a slot counts for what
all of its options do.
"""

from collections.abc import Callable, Mapping

from plgen.model.pathway import Goal
from plgen.model.standard import Standards
from plgen.model.unit import Unit
from plgen.plan.known import assesses, teaches
from plgen.plan.measure import points_of
from plgen.plan.needs import (
    floors_resting_on,
    goals_resting_on,
    is_needed_by_others,
)
from plgen.plan.outline import Outline

MOST = 2
"""Alternatives to a must-do unit."""

Meets = Callable[[Standards, Unit, str], bool]

Slots = dict[str, tuple[Unit, ...]]
"""Each must-do unit's options, itself first, in the order of the plan."""


def find_options(outline: Outline) -> Mapping[str, tuple[str, ...]]:
    """The options of every must-do unit that has any, itself first.

    In weeks that a teacher wrote, the options are those written.
    """
    slots: Slots = {unit.id: (unit,) for unit in outline.must}
    slots |= _written(outline)
    taken = {unit.id for row in slots.values() for unit in row}
    taken |= {unit for week in outline.written.values() for unit in week.may}
    for unit in outline.must:
        if outline.start_of(unit.id) in outline.written:
            continue
        if not _may_be_swapped(outline, unit):
            continue
        goals = goals_resting_on(outline, unit)
        for option in _ranked(outline, unit, goals):
            tried = {**slots, unit.id: (*slots[unit.id], option)}
            if option.id not in taken and _all_hold(outline, tried, unit):
                slots = tried
                taken.add(option.id)
            if len(slots[unit.id]) > MOST:
                break
    return {
        name: tuple(unit.id for unit in options)
        for name, options in slots.items()
        if len(options) > 1
    }


def is_sound_option(outline: Outline, unit: Unit, option: Unit) -> bool:
    """Whether an option that a teacher wrote keeps rules 1 to 3, beside all others."""
    slots: Slots = {other.id: (other,) for other in outline.must}
    slots |= _written(outline)
    return _all_hold(outline, {**slots, unit.id: (unit, option)}, unit)


def _written(outline: Outline) -> Slots:
    units = outline.library.units
    return {
        row[0]: tuple(units[unit] for unit in row)
        for week in outline.written.values()
        for row in week.choices
    }


def _may_be_swapped(outline: Outline, unit: Unit) -> bool:
    is_pinned = any(pin == unit.id for _, pin in outline.cohort.pins)
    return (
        not is_pinned
        and outline.parts_of(unit.id) == 1
        and next(floors_resting_on(outline, unit), None) is None
        and not is_needed_by_others(outline, unit)
        and bool(goals_resting_on(outline, unit))
    )


def _ranked(outline: Outline, unit: Unit, goals: tuple[Goal, ...]) -> list[Unit]:
    """Candidates that do all that the unit does for the goals, best options first."""
    standards = outline.library.standards

    def does_the_same(other: Unit) -> bool:
        return all(
            (teaches(standards, other, g.code) or not teaches(standards, unit, g.code))
            and (
                assesses(standards, other, g.code)
                or not assesses(standards, unit, g.code)
            )
            for g in goals
        )

    def rank(other: Unit) -> tuple[bool, int, int, str]:
        is_new = bool(
            set(other.modality) - set(unit.modality)
            or set(other.disciplines) - set(unit.disciplines)
        )
        points = points_of(other, outline.cohort)
        return (not is_new, -points, other.minutes, other.id)

    fresh = [
        other
        for other in outline.candidates
        if other.id not in outline.order
        and not outline.known.has_unit(other.id)
        and does_the_same(other)
    ]
    return sorted(fresh, key=rank)


def _all_hold(outline: Outline, slots: Slots, changed: Unit) -> bool:
    return (
        _goals_hold(outline, slots, changed)
        and _requirements_hold(outline, slots)
        and _weeks_hold(outline, slots)
    )


def _goals_hold(outline: Outline, slots: Slots, changed: Unit) -> bool:
    """Whether the goals that the changed slot's unit serves hold whatever is chosen."""
    standards, known = outline.library.standards, outline.known
    fresh = {name: row for name, row in slots.items() if not known.has_unit(name)}
    bare: Slots = {name: row[:1] for name, row in fresh.items()}

    def holds(meets: Meets, code: str, asked: int) -> bool:
        def count(rows: Slots) -> int:
            return sum(
                all(meets(standards, u, code) and known.counts(u, code) for u in row)
                for row in rows.values()
            )

        return count(fresh) >= min(asked, count(bare))

    return all(
        (known.has_standard(goal.code) or holds(teaches, goal.code, 1))
        and holds(assesses, goal.code, goal.evidence - known.evidence_of(goal))
        for goal in outline.goals
        if teaches(standards, changed, goal.code) and not known.covers(goal.code)
    )


def _requirements_hold(outline: Outline, slots: Slots) -> bool:
    """Whether what any option requires stands before it, whatever is chosen."""
    known, standards = outline.known, outline.library.standards
    before: list[tuple[Unit, ...]] = []
    for row in slots.values():
        for unit in row:
            for required in unit.requires_units:
                sure = any(len(r) == 1 and r[0].id == required for r in before)
                if not sure and not known.has_unit(required):
                    return False
            for code in unit.requires_standards:
                sure = any(all(teaches(standards, u, code) for u in r) for r in before)
                if not sure and not known.has_standard(code):
                    return False
        before.append(row)
    return True


def _weeks_hold(outline: Outline, slots: Slots) -> bool:
    """Whether the longest options, and those with most screen time, fit every week."""
    time = outline.cohort.time
    for week in outline.weeks:
        minutes = screen = 0
        for item in week:
            row = slots[item.unit]
            single = item.part[1] == 1
            minutes += max(u.minutes for u in row) if single else item.minutes
            screen += (
                max(u.screen_minutes for u in row) if single else item.screen_minutes
            )
        if time.minutes is not None and minutes > time.minutes:
            return False
        if time.screen_minutes is not None and screen > time.screen_minutes:
            return False
    return True
