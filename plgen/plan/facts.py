"""What a cohort's plan depends on, and nothing else: by subject, as JSON values.

A unit's words are not among it, so an edit of them plans nobody anew.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
import hashlib
import json

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import FrozenWeek
from plgen.model.plan_diff import FactChange
from plgen.model.standard import Standards
from plgen.model.unit import Unit
from plgen.plan.candidates import find_candidates, rules_against

Facts = Mapping[str, object]


def facts_of(library: Library, cohort: Cohort) -> Mapping[tuple[str, str], Facts]:
    """The facts by kind and id: of the pathway, the cohort, and units that count."""
    pathway = library.pathways[cohort.pathway]
    facts: dict[tuple[str, str], Facts] = {
        ("pathway", pathway.id): _of_pathway(library, pathway),
        ("cohort", cohort.id): _of_cohort(library, cohort),
    }
    for unit in _units_that_count(library, cohort):
        rules = rules_against(unit, library, cohort)
        shut_out = [[rule.code, rule.value] for rule in rules]
        facts["unit", unit.id] = {
            **_of_unit(library.standards, unit),
            "shut out": shut_out,
        }
    return facts


def compare_facts(
    old: Mapping[tuple[str, str], Facts], new: Mapping[tuple[str, str], Facts]
) -> tuple[FactChange, ...]:
    """Every fact that differs; a subject that came or went is one change."""
    return tuple(_compare(old, new))


def digest_facts(library: Library, cohort: Cohort, solver: str) -> str:
    """The digest under which the plan of a cohort may be kept, as 64 hex digits.

    `solver` names what the plan is computed with.
    """
    facts = [[*key, value] for key, value in sorted(facts_of(library, cohort).items())]
    text = json.dumps([solver, facts], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def digest_unit(standards: Standards, unit: Unit) -> str:
    """The digest of all facts of a unit for any cohort, as 64 hex digits.

    Why a plan has gaps may lie in units that are no candidates: for want of a reading,
    say, or because they stand in no order of their requirements.
    """
    facts = [
        unit.id,
        _of_unit(standards, unit),
        [[reading.language, reading.easy] for reading in unit.readings],
        [unit.settings, unit.grades, unit.status],
    ]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _compare(
    old: Mapping[tuple[str, str], Facts], new: Mapping[tuple[str, str], Facts]
) -> Iterator[FactChange]:
    for kind, subject in dict.fromkeys([*old, *new]):
        before, after = old.get((kind, subject)), new.get((kind, subject))
        if before is None or after is None:
            there = (before is not None, after is not None)
            yield FactChange(kind, subject, "", *there)
            continue
        for fact in after:
            if before.get(fact) != after[fact]:
                yield FactChange(kind, subject, fact, before.get(fact), after[fact])


def _units_that_count(library: Library, cohort: Cohort) -> list[Unit]:
    """The candidates, and those that the cohort's teacher names."""
    named = {*cohort.known_units, *(unit for _, unit in cohort.pins)}
    frozen = library.plans.get(cohort.id)
    weeks = [*(frozen.weeks if frozen else ()), *_kept(library, cohort).values()]
    for week in weeks:
        named |= {*week.must, *week.may, *(u for row in week.choices for u in row)}
    units = {unit.id: unit for unit in find_candidates(library, cohort)}
    units |= {u: library.units[u] for u in named if u in library.units}
    return [unit for _, unit in sorted(units.items())]


def _of_unit(standards: Standards, unit: Unit) -> dict[str, object]:
    lineage = standards.lineage
    return {
        "minutes": unit.minutes,
        "screen minutes": unit.screen_minutes,
        "standards": {code: list(lineage(code)) for code in unit.codes},
        "assessed standards": list(unit.assessed_codes),
        "required units": list(unit.requires_units),
        "required standards": {c: list(lineage(c)) for c in unit.requires_standards},
        "interests": list(unit.interests),
        "careers": list(unit.careers),
        "arts": [use.code for use in unit.arts],
        "modality": list(unit.modality),
        "grouping": list(unit.grouping),
        "kind": unit.kind,
        "level": unit.level,
    }


def _of_cohort(library: Library, cohort: Cohort) -> Facts:
    frozen = library.plans.get(cohort.id)
    lineage = library.standards.lineage
    return {
        "time": asdict(cohort.time),
        "languages": list(cohort.languages),
        "setting": cohort.setting,
        "interests": list(cohort.interests),
        "careers": list(cohort.careers),
        "arts focus": list(cohort.arts),
        "pace": cohort.pace,
        "known units": list(cohort.known_units),
        "known standards": {c: list(lineage(c)) for c in cohort.known_standards},
        "pins": [list(pin) for pin in cohort.pins],
        "avoid": list(cohort.avoid),
        "goals put off": list(cohort.goals_later),
        "shown": asdict(cohort.shown),
        "written plan": [asdict(week) for week in frozen.weeks] if frozen else None,
        "weeks that stand": {
            number: asdict(week) for number, week in _kept(library, cohort).items()
        },
    }


def _of_pathway(library: Library, pathway: Pathway) -> Facts:
    calendar, lineage = pathway.calendar, library.standards.lineage
    return {
        "weeks": calendar.weeks,
        "start": calendar.start,
        "skipped weeks": list(calendar.skip),
        "goals": [[*lineage(goal.code), goal.evidence] for goal in pathway.goals],
        "floors": asdict(pathway.floors),
        "choices": pathway.choices,
    }


def _kept(library: Library, cohort: Cohort) -> Mapping[int, FrozenWeek]:
    return library.kept.get(cohort.id, {})
