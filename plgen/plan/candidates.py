"""Which units a cohort's plan may draw on, and which rule shuts each other one out."""

from collections.abc import Iterator

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import Reason
from plgen.model.unit import Unit
from plgen.plan.parts import split_into_parts

RULE_WORDS = {
    "draft": "is a draft",
    "excepted": "is not among the pathway's units",
    "avoided": "is on the avoid list",
    "grades": "is for grades {value}",
    "language": "has no reading in {value}",
    "setting": "is not for the setting `{value}`",
    "no-room": "needs {value} screen minutes, more than the weeks have for it",
}
"""What each rule says of a unit that it shuts out."""
TOO_LONG = "is longer than all weeks together"


def find_candidates(library: Library, cohort: Cohort) -> tuple[Unit, ...]:
    """The units of C, by id."""
    pathway = library.pathways[cohort.pathway]
    return tuple(
        unit
        for _, unit in sorted(library.units.items())
        if next(_rules_against(unit, library, pathway, cohort), None) is None
    )


def rules_against(unit: Unit, library: Library, cohort: Cohort) -> tuple[Reason, ...]:
    """Every rule that keeps a unit from being a candidate; empty where it is one."""
    pathway = library.pathways[cohort.pathway]
    return tuple(_rules_against(unit, library, pathway, cohort))


def say_rule(rule: Reason) -> str:
    """What a rule says of the unit that it shuts out: `is a draft`."""
    if rule == Reason("no-room"):
        return TOO_LONG
    return RULE_WORDS[rule.code].format(value=rule.value)


def _rules_against(
    unit: Unit, library: Library, pathway: Pathway, cohort: Cohort
) -> Iterator[Reason]:
    if unit.status == "draft" and not library.drafts:
        yield Reason("draft")
    if unit.id in pathway.excepted or (pathway.only and unit.id not in pathway.only):
        yield Reason("excepted", pathway.id)
    if unit.id in cohort.avoid:
        yield Reason("avoided", cohort.id)
    if pathway.grades and unit.grades and not set(unit.grades) & set(pathway.grades):
        yield Reason("grades", _spell_grades(unit.grades))
    if unit.reading_for(cohort.languages) is None:
        yield Reason("language", ", ".join(cohort.languages))
    if cohort.setting and cohort.setting not in unit.settings:
        yield Reason("setting", cohort.setting)
    yield from _lack_of_room(unit, pathway, cohort)


def _lack_of_room(unit: Unit, pathway: Pathway, cohort: Cohort) -> Iterator[Reason]:
    """A unit is too long for all weeks, or a part of it takes too long at a screen."""
    limit, screen_limit = cohort.time.minutes, cohort.time.screen_minutes
    parts = split_into_parts(unit.minutes, unit.screen_minutes, limit)
    is_too_long = limit is not None and any(minutes > limit for minutes, _ in parts)
    if is_too_long or len(parts) > pathway.calendar.weeks:
        yield Reason("no-room")
    elif screen_limit is not None and any(screen > screen_limit for _, screen in parts):
        yield Reason("no-room", str(unit.screen_minutes))


def _spell_grades(grades: tuple[int, ...]) -> str:
    names = ["K" if grade == 0 else str(grade) for grade in grades]
    if len(grades) > 1 and grades[-1] - grades[0] == len(grades) - 1:
        return f"{names[0]}-{names[-1]}"
    return ", ".join(names)
