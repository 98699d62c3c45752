"""A cohort as written → a cohort, with the pathway's values filled in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plgen.load.codes import diagnose
from plgen.load.index import Index
from plgen.load.pins import check_pin, read_pins
from plgen.load.references import Names, find_requirement
from plgen.load.schema.pathway import CohortSheet, PathwaySheet
from plgen.load.schema.scalars import day_of
from plgen.load.sheets import Filled
from plgen.load.time import check_time, merge_time
from plgen.model.diagnostic import Diagnostic
from plgen.model.pathway import Cohort, Goal, Support, TimeBudget
from plgen.model.suggest import did_you_mean, shown


@dataclass(frozen=True, slots=True)
class Around:
    """What stands round a cohort: its pathway, and all that it may name."""

    pathway: str
    filled: Filled[PathwaySheet]
    language: str
    goals: tuple[Goal, ...]
    excepted: tuple[str, ...]
    index: Index
    names: Names
    found: list[Diagnostic] = field(default_factory=list)
    """Where all that is wrong is gathered."""


def make_cohort(id_: str, around: Around) -> Cohort:
    """Fill in a cohort."""
    sheet = around.filled.sheet.cohorts[id_]
    known_units, known_codes = _known(id_, sheet, around)
    avoid = _avoid(id_, sheet, around)
    return Cohort(
        id_,
        around.pathway,
        sheet.title or id_.replace("-", " ").capitalize(),
        tuple(dict.fromkeys(sheet.languages)) or (around.language,),
        size=sheet.size,
        reading=sheet.reading,
        setting=sheet.setting,
        interests=tuple(dict.fromkeys(sheet.interests)),
        careers=tuple(dict.fromkeys(sheet.careers)),
        arts=tuple(dict.fromkeys(sheet.arts)),
        pace=sheet.pace,
        known_units=known_units,
        known_standards=known_codes,
        pins=_pins(id_, sheet, avoid, around),
        avoid=avoid,
        time=_time(id_, sheet, around),
        goals_later=_goals_later(id_, sheet, around),
        support=_support(sheet),
        listed=sheet.listed,
    )


def _support(sheet: CohortSheet) -> Support | None:
    if sheet.support is None:
        return None
    return Support(day_of(sheet.support.review), sheet.support.exit)


def _known(
    id_: str, sheet: CohortSheet, around: Around
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    units: dict[str, None] = {}
    codes: dict[str, None] = {}
    for at, text in enumerate(sheet.known):
        place = around.filled.at("cohorts", id_, "known", at)
        need, wrong = find_requirement(text, around.names, around.index, place)
        around.found.extend(wrong)
        if need.unit:
            units[need.unit] = None
        if need.code:
            codes[need.code] = None
    return tuple(units), tuple(codes)


def _avoid(id_: str, sheet: CohortSheet, around: Around) -> tuple[str, ...]:
    units: dict[str, None] = {}
    for at, text in enumerate(sheet.avoid):
        place = around.filled.at("cohorts", id_, "avoid", at)
        unit, wrong = around.names.find(text, place)
        around.found.extend(wrong)
        if unit:
            units[unit] = None
    return tuple(units)


def _pins(
    id_: str, sheet: CohortSheet, avoid: tuple[str, ...], around: Around
) -> tuple[tuple[int, str], ...]:
    weeks = around.filled.sheet.calendar.weeks
    read = read_pins(("cohorts", id_, "pin"), sheet.pin, around.filled, weeks)
    around.found.extend(read.diagnostics)
    pins: dict[str, int] = {}
    for week, text, at in read.pins:
        unit, wrong = around.names.find(text, at)
        around.found.extend(wrong)
        if unit is None or not week:
            continue
        around.found.extend(around.names.warn_of_draft(unit, at))
        around.found.extend(check_pin(unit, at, avoid, around.excepted))
        if unit in pins:
            message = f"`{unit}` is pinned to week {pins[unit]} already."
            hint = "Keep one of the two pins."
            around.found.append(diagnose("pin-twice", message, at, hint))
        else:
            pins[unit] = week
    return tuple((week, unit) for unit, week in pins.items())


def _time(id_: str, sheet: CohortSheet, around: Around) -> TimeBudget:
    time = merge_time(around.filled.sheet.time, sheet.time)
    at = around.filled.at("cohorts", id_, "time", "screen_minutes")
    around.found.extend(check_time(sheet.time, time.minutes, at))
    return time


def _goals_later(id_: str, sheet: CohortSheet, around: Around) -> tuple[str, ...]:
    path = ("cohorts", id_, "goals_later")
    if sheet.goals_later and not around.filled.has("cohorts", id_, "support"):
        message = f"`{id_}` puts goals off without `support`."
        hint = "Add `support: {review: …, exit: …}`: a date, and how it ends."
        at = around.filled.key_at(*path)
        around.found.append(diagnose("support-missing", message, at, hint))
    found = dict.fromkeys(_later(path, sheet, around))
    return tuple(found)


def _later(path: tuple[str, ...], sheet: CohortSheet, around: Around) -> Iterator[str]:
    goals = [goal.code for goal in around.goals]
    for at, text in enumerate(sheet.goals_later):
        place = around.filled.at(*path, at)
        standard, wrong = around.index.find(text, place)
        around.found.extend(wrong)
        if standard and standard.code in goals:
            yield standard.code
        elif standard and not around.filled.is_mended("goals"):
            message = f"`{shown(text)}` is no goal of this pathway."
            hint = did_you_mean(text, goals) or "Only its goals can be put off."
            around.found.append(diagnose("goals-later-unknown", message, place, hint))
