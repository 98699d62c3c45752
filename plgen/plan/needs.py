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
        if is_new and teaches(outline.library.standards, unit, goal.code):
            yield goal


def goals_assessed_by(outline: Outline, unit: Unit) -> Iterator[Goal]:
    """The goals that ask for evidence and that a unit assesses."""
    for goal in outline.goals:
        is_asked = goal.evidence and not outline.known.covers(goal.code)
        if is_asked and assesses(outline.library.standards, unit, goal.code):
            yield goal


def goals_resting_on(outline: Outline, unit: Unit) -> tuple[Goal, ...]:
    """The goals whose teaching or evidence would break without the unit."""
    known, standards = outline.known, outline.library.standards
    others = [u for u in outline.must if u != unit and not known.has_unit(u.id)]
    taught = [
        goal
        for goal in goals_taught_by(outline, unit)
        if not any(teaches(standards, other, goal.code) for other in others)
    ]
    assessed = [
        goal
        for goal in goals_assessed_by(outline, unit)
        if sum(assesses(standards, other, goal.code) for other in others)
        + known.evidence_of(goal)
        < goal.evidence
    ]
    return tuple(dict.fromkeys([*taught, *assessed]))


def units_resting_on(outline: Outline, unit: Unit) -> Iterator[Unit]:
    """The must-do units that need this one before them."""
    place = {other: index for index, other in enumerate(outline.order)}
    for other in outline.must:
        is_named = unit.id in other.requires_units
        is_first_teacher = place[unit.id] < place[other.id] and any(
            _first_teacher(outline, code) == unit.id
            for code in other.requires_standards
            if not outline.known.has_standard(code)
        )
        if is_first_teacher or (is_named and not outline.known.has_unit(unit.id)):
            yield other


def floors_resting_on(outline: Outline, unit: Unit) -> Iterator[str]:
    """The floors that would not be held without the unit."""
    for floor in FLOORS:
        count = sum(meets_floor(other, floor) for other in outline.must)
        if meets_floor(unit, floor) and count <= outline.floors.get(floor, 0):
            yield floor


def _first_teacher(outline: Outline, code: str) -> str | None:
    standards = outline.library.standards
    return next((u.id for u in outline.must if teaches(standards, u, code)), None)
