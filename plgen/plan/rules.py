"""Rules 1 to 5 of the content model, checked on a finished plan in plain Python.

Written apart from the solver, so that it can be held against it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plgen.model.plan import MustDo
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.floors import FLOORS, meets_floor
from plgen.plan.known import assesses, teaches
from plgen.plan.outline import Outline


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a plan breaks: its number, and where and by what."""

    rule: int
    kind: str
    value: str
    week: int = 0
    unit: str = ""
    amount: int = 0
    limit: int = 0


def find_breaches(outline: Outline) -> tuple[Breach, ...]:
    """Every breach of rules 1 to 5, and of C, in that order."""
    return (
        *_goals(outline),
        *_requirements(outline),
        *_time(outline),
        *_floors(outline),
        *_pins(outline),
        *_candidates(outline),
    )


def _goals(outline: Outline) -> Iterator[Breach]:
    known, standards = outline.known, outline.library.standards
    fresh = [u for u in outline.must if not known.has_unit(u.id)]
    for goal in outline.goals:
        if known.covers(goal.code):
            continue
        counting = [u for u in outline.must if known.counts(u, goal.code)]
        taught = any(teaches(standards, u, goal.code) for u in counting)
        if not taught and not known.has_standard(goal.code):
            yield Breach(1, "taught", goal.code)
        shown = sum(assesses(standards, u, goal.code) for u in fresh if u in counting)
        shown += known.evidence_of(goal)
        if shown < goal.evidence:
            yield Breach(1, "assessed", goal.code, amount=shown, limit=goal.evidence)


def _requirements(outline: Outline) -> Iterator[Breach]:
    known, standards = outline.known, outline.library.standards
    before: list[str] = []
    for unit in outline.must:
        taught = [outline.library.units[other] for other in before]
        for required in unit.requires_units:
            if required not in before and not known.has_unit(required):
                yield Breach(2, "unit", required, outline.start_of(unit.id), unit.id)
        for code in unit.requires_standards:
            met = any(
                teaches(standards, other, code) and known.counts(other, code)
                for other in taught
            )
            if not met and not known.has_standard(code):
                yield Breach(2, "standard", code, outline.start_of(unit.id), unit.id)
        before.append(unit.id)


def _time(outline: Outline) -> Iterator[Breach]:
    time = outline.cohort.time
    for number, week in enumerate(outline.weeks, 1):
        minutes, screen = _load(week)
        if time.minutes is not None and minutes > time.minutes:
            yield Breach(3, "minutes", "", number, amount=minutes, limit=time.minutes)
        if time.screen_minutes is not None and screen > time.screen_minutes:
            yield Breach(
                3, "screen", "", number, amount=screen, limit=time.screen_minutes
            )


def _load(week: tuple[MustDo, ...]) -> tuple[int, int]:
    return sum(i.minutes for i in week), sum(i.screen_minutes for i in week)


def _floors(outline: Outline) -> Iterator[Breach]:
    for floor in FLOORS:
        least = outline.floors.get(floor, 0)
        count = sum(meets_floor(unit, floor) for unit in outline.must)
        if count < least:
            yield Breach(4, "floor", floor, amount=count, limit=least)


def _pins(outline: Outline) -> Iterator[Breach]:
    for week, unit in outline.cohort.pins:
        if unit not in outline.order or outline.start_of(unit) != week:
            yield Breach(5, "pin", unit, week, unit)
    pinned = {unit for _, unit in outline.cohort.pins}
    standing = outline.library.kept.get(outline.cohort.id, {})
    for unit in outline.order:
        if outline.start_of(unit) in standing:
            continue
        if outline.known.has_unit(unit) and unit not in pinned:
            yield Breach(5, "known", unit, outline.start_of(unit), unit)


def _candidates(outline: Outline) -> Iterator[Breach]:
    for unit in outline.must:
        for rule in rules_against(unit, outline.library, outline.cohort):
            week = outline.start_of(unit.id)
            yield Breach(0, "candidate", say_rule(rule), week, unit.id)
