"""The files of `plans/` → plans that teachers have frozen or written."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.references import Names
from plgen.load.schema.plan import PlanSheet
from plgen.load.sheets import Filled
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import Diagnostic
from plgen.model.pathway import Pathway
from plgen.model.plan import FrozenPlan, FrozenWeek
from plgen.model.suggest import did_you_mean, shown


def load_plans(
    files: Iterable[SourceFile],
    pathways: Mapping[str, Pathway],
    names: Names,
    may_hold: Callable[[str], bool],
) -> tuple[dict[str, FrozenPlan], list[Diagnostic]]:
    """Read all plans; `may_hold` says of a cohort that it may exist though broken."""
    weeks = {c.id: p.calendar.weeks for p in pathways.values() for c in p.cohorts}
    plans: dict[str, FrozenPlan] = {}
    found: list[Diagnostic] = []
    for file in files:
        cohort = file.name.stem
        filled, wrong = read_sheet(PlanSheet, file, {"weeks": [{}]})
        found += wrong
        if cohort not in weeks:
            found += [] if may_hold(cohort) else [_unknown_cohort(file, weeks)]
        elif cohort in plans:
            message = f"`{cohort}` has a plan in `{plans[cohort].location.file}` too."
            found.append(diagnose("plan-twice", message, file.start, "Keep one."))
            continue
        if filled:
            plan = _plan(cohort, filled, names, found)
            found += _check_length(filled, weeks.get(cohort))
            if cohort in weeks:
                plans[cohort] = plan
    return dict(sorted(plans.items())), found


def _unknown_cohort(file: SourceFile, cohorts: Mapping[str, int]) -> Diagnostic:
    name = file.name.stem
    message = f"There is no cohort `{shown(name)}` for this plan."
    hint = did_you_mean(name, cohorts) or "The file is called after its cohort."
    return diagnose("unknown-cohort", message, file.start, hint)


def _plan(
    cohort: str, filled: Filled[PlanSheet], names: Names, found: list[Diagnostic]
) -> FrozenPlan:
    weeks = []
    for nth, week in enumerate(filled.sheet.weeks):
        seen: set[str] = set()
        must = tuple(_units(filled, ("weeks", nth, "must"), names, seen, found))
        may = tuple(_units(filled, ("weeks", nth, "may"), names, seen, found))
        weeks.append(FrozenWeek(must, may, week.note))
    return FrozenPlan(cohort, tuple(weeks), filled.default, filled.marks)


def _units(
    filled: Filled[PlanSheet],
    path: tuple[str, int, str],
    names: Names,
    seen: set[str],
    found: list[Diagnostic],
) -> Iterator[str]:
    week = filled.sheet.weeks[path[1]]
    for nth, text in enumerate(week.must if path[2] == "must" else week.may):
        at = filled.at(*path, nth)
        unit, wrong = names.find(text, at)
        found.extend(wrong)
        if unit in seen:
            message = f"`{unit}` stands twice in this week."
            found.append(diagnose("unit-twice", message, at, "Keep one of the two."))
        elif unit:
            seen.add(unit)
            found.extend(names.warn_of_draft(unit, at))
            yield unit


def _check_length(filled: Filled[PlanSheet], weeks: int | None) -> Iterator[Diagnostic]:
    if weeks is not None and len(filled.sheet.weeks) > weeks:
        message = f"This plan has {len(filled.sheet.weeks)} weeks, its pathway {weeks}."
        hint = "Take weeks out, or add weeks to the pathway's calendar."
        at = filled.at("weeks", weeks)
        yield diagnose("plan-too-long", message, at, hint)
