"""For what a must-do unit is needed: goals, evidence, other units, floors."""

from collections.abc import Iterator

from plgen.model.pathway import Goal
from plgen.model.unit import Unit
from plgen.plan.floors import FLOORS, meets_floor
from plgen.plan.known import assesses, teaches
from plgen.plan.outline import Outline


def goals_taught_by(outline: Outline, unit: Unit) -> Iterator[Goal]:
    """The goals, not known yet, that a unit teaches."""
    for goal in outline.goals:
        is_new = not outline.known.has_standard(goal.code)
        if is_new and _teaches(outline, unit, goal):
            yield goal


def goals_assessed_by(outline: Outline, unit: Unit) -> Iterator[Goal]:
    """The goals that ask for evidence and that a unit assesses."""
    for goal in outline.goals:
        is_asked = goal.evidence and not outline.known.covers(goal.code)
        if is_asked and _assesses(outline, unit, goal):
            yield goal


def is_short_of(outline: Outline, unit: Unit, goal: Goal) -> bool:
    """Whether the plan misses the goal, and the unit would serve it."""
    fresh = _fresh(outline)
    taught = any(_teaches(outline, other, goal) for other in fresh)
    shown = sum(_assesses(outline, other, goal) for other in fresh)
    shown += outline.known.evidence_of(goal)
    return (not taught and goal in goals_taught_by(outline, unit)) or (
        shown < goal.evidence and goal in goals_assessed_by(outline, unit)
    )


def _fresh(outline: Outline) -> list[Unit]:
    return [unit for unit in outline.must if not outline.known.has_unit(unit.id)]


def _teaches(outline: Outline, unit: Unit, goal: Goal) -> bool:
    counts = outline.known.counts(unit, goal.code)
    return counts and teaches(outline.library.standards, unit, goal.code)


def _assesses(outline: Outline, unit: Unit, goal: Goal) -> bool:
    counts = outline.known.counts(unit, goal.code)
    return counts and assesses(outline.library.standards, unit, goal.code)


def goals_resting_on(outline: Outline, unit: Unit) -> tuple[Goal, ...]:
    """The goals whose teaching or evidence would break without the unit."""
    others = [other for other in _fresh(outline) if other != unit]
    taught = [
        goal
        for goal in goals_taught_by(outline, unit)
        if not any(_teaches(outline, other, goal) for other in others)
    ]
    assessed = [
        goal
        for goal in goals_assessed_by(outline, unit)
        if sum(_assesses(outline, other, goal) for other in others)
        + outline.known.evidence_of(goal)
        < goal.evidence
    ]
    return tuple(dict.fromkeys([*taught, *assessed]))


def units_resting_on(outline: Outline, unit: Unit) -> Iterator[Unit]:
    """The must-do units that need this one before them."""
    at = outline.order.index(unit.id)
    for place, other in enumerate(outline.must):
        is_named = unit.id in other.requires_units
        is_first_teacher = at < place and any(
            _first_teacher(outline, code) == unit.id
            for code in other.requires_standards
            if not outline.known.has_standard(code)
        )
        if is_first_teacher or (is_named and not outline.known.has_unit(unit.id)):
            yield other


def is_needed_by_others(outline: Outline, unit: Unit) -> bool:
    """Whether a requirement of another must-do unit would break without this one."""
    standards, known = outline.library.standards, outline.known
    before: list[Unit] = []
    for other in outline.must:
        if unit.id in other.requires_units and not known.has_unit(unit.id):
            return True
        for code in other.requires_standards:
            teachers = [u for u in before if teaches(standards, u, code)]
            if teachers == [unit] and not known.has_standard(code):
                return True
        before.append(other)
    return False


def floors_resting_on(outline: Outline, unit: Unit) -> Iterator[str]:
    """The floors that would not be held without the unit."""
    for floor in FLOORS:
        least = outline.floors.get(floor, 0)
        if least and meets_floor(unit, floor):
            count = sum(meets_floor(other, floor) for other in outline.must)
            if count <= least:
                yield floor


def _first_teacher(outline: Outline, code: str) -> str | None:
    standards = outline.library.standards
    return next((u.id for u in outline.must if teaches(standards, u, code)), None)
