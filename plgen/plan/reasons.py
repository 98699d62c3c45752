"""Because of what a unit is in a plan, or out of it."""

from collections.abc import Iterator
from itertools import islice

from plgen.model.pathway import Goal
from plgen.model.plan import Reason
from plgen.model.unit import Unit
from plgen.plan.known import teaches
from plgen.plan.measure import cost_of
from plgen.plan.needs import (
    floors_resting_on,
    goals_assessed_by,
    goals_taught_by,
    is_short_of,
    units_resting_on,
)
from plgen.plan.outline import Outline


def reasons_for_must(outline: Outline, unit: Unit) -> tuple[Reason, ...]:
    """Why everyone does this unit, and in what it fits the cohort."""
    pinned = any(pin == unit.id for _, pin in outline.cohort.pins)
    found = [
        *([Reason("pinned", str(outline.start_of(unit.id)))] if pinned else []),
        *(Reason("goal", g.code) for g in goals_taught_by(outline, unit)),
        *(Reason("evidence", g.code) for g in goals_assessed_by(outline, unit)),
        *(Reason("prerequisite-of", u.id) for u in units_resting_on(outline, unit)),
        *(Reason("floor", floor) for floor in floors_resting_on(outline, unit)),
        *reasons_of_fit(outline, unit),
    ]
    return tuple(dict.fromkeys(found))


def reasons_for_may(outline: Outline, unit: Unit) -> tuple[Reason, ...]:
    """Why a student may take this unit up."""
    goals = [
        Reason("same-goal", goal.code)
        for goal in outline.goals
        if teaches(outline.library.standards, unit, goal.code)
    ]
    return (*goals, *reasons_of_fit(outline, unit))


def reasons_for_left_out(outline: Outline, unit: Unit) -> tuple[Reason, ...]:
    """Why a candidate is neither a must nor a may."""
    if outline.known.has_unit(unit.id):
        return (Reason("known", unit.id),)
    if not any(_teaches(outline, unit, goal) for goal in outline.goals):
        return (Reason("cost"),)
    found = [Reason("requires-missing", r) for r in _missing(outline, unit)]
    found += _done_already(outline, unit)
    covered = {reason.value for reason in found if reason.code == "covered"}
    dearer = (
        Reason("cost", other.id)
        for other in outline.must
        if covered & {goal.code for goal in goals_taught_by(outline, other)}
        and cost_of(other, outline.cohort) < cost_of(unit, outline.cohort)
    )
    found += islice(dearer, 1)
    return tuple(dict.fromkeys(found))


def reasons_of_fit(outline: Outline, unit: Unit) -> Iterator[Reason]:
    """What the unit shares with the cohort's interests, careers and arts focus."""
    cohort = outline.cohort
    yield from (
        Reason("interest", tag) for tag in unit.interests if tag in cohort.interests
    )
    yield from (Reason("career", tag) for tag in unit.careers if tag in cohort.careers)
    yield from (Reason("arts-focus", d) for d in unit.disciplines if d in cohort.arts)


def _done_already(outline: Outline, unit: Unit) -> Iterator[Reason]:
    """Goal by goal: without room for the unit, known, or reached by others."""
    for goal in outline.goals:
        if is_short_of(outline, unit, goal):
            yield Reason("no-room")
        elif _teaches(outline, unit, goal):
            is_taught = any(_teaches(outline, other, goal) for other in outline.must)
            is_known = outline.known.covers(goal.code) or not is_taught
            yield Reason("known" if is_known else "covered", goal.code)


def _teaches(outline: Outline, unit: Unit, goal: Goal) -> bool:
    return teaches(outline.library.standards, unit, goal.code)


def _missing(outline: Outline, unit: Unit) -> Iterator[str]:
    standards = outline.library.standards
    for required in unit.requires_units:
        if required not in outline.order and not outline.known.has_unit(required):
            yield required
    for code in unit.requires_standards:
        taught = any(teaches(standards, u, code) for u in outline.must if u != unit)
        if not taught and not outline.known.has_standard(code):
            yield code
