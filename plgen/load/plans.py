"""The files of `plans/` → plans that teachers have frozen or written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.pathways import PathwayFiles
from plgen.load.references import Names
from plgen.load.schema.plan import PlanSheet
from plgen.load.sheets import Filled
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import Diagnostic, KeyPath, Location
from plgen.model.pathway import Pathway
from plgen.model.plan import FrozenPlan, FrozenWeek
from plgen.model.suggest import did_you_mean, shown


def load_plans(
    files: Iterable[SourceFile],
    pathways: Mapping[str, Pathway],
    names: Names,
    pathway_files: PathwayFiles,
) -> tuple[dict[str, FrozenPlan], list[Diagnostic]]:
    """Read all plans, those of cohorts whose pathway is broken too."""
    weeks = {c.id: p.calendar.weeks for p in pathways.values() for c in p.cohorts}
    plans: dict[str, FrozenPlan] = {}
    found: list[Diagnostic] = []
    for file in files:
        cohort = file.name.stem
        filled, wrong = read_sheet(PlanSheet, file, {"weeks": [{}]})
        found += wrong
        if cohort not in weeks:
            found += (
                [] if pathway_files.may_hold(cohort) else [_unknown_cohort(file, weeks)]
            )
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
        units = _Units(filled, names, found)
        rows = [
            units.find(row, ("weeks", nth, "must", at))
            for at, row in enumerate(week.must)
        ]
        may = units.find(week.may, ("weeks", nth, "may"))
        must = tuple(row[0] for row in rows if row)
        choices = tuple(row for row in rows if len(row) > 1)
        weeks.append(FrozenWeek(must, may, week.note, choices))
    return FrozenPlan(cohort, tuple(weeks), filled.default, filled.marks)


@dataclass
class _Units:
    """The units of one week, each at most once."""

    filled: Filled[PlanSheet]
    names: Names
    found: list[Diagnostic]
    seen: set[str] = field(default_factory=set)

    def find(self, texts: Sequence[str], path: KeyPath) -> tuple[str, ...]:
        """The units that the texts at `path` name."""
        units = (
            self._find(text, self.filled.at(*path, nth))
            for nth, text in enumerate(texts)
        )
        return tuple(unit for unit in units if unit is not None)

    def _find(self, text: str, at: Location) -> str | None:
        unit, wrong = self.names.find(text, at)
        self.found += wrong
        if unit is None:
            return None
        if unit in self.seen:
            message = f"`{unit}` stands twice in this week."
            twice = diagnose("unit-twice", message, at, "Keep one of the two.")
            self.found.append(twice)
            return None
        self.seen.add(unit)
        self.found += self.names.warn_of_draft(unit, at)
        return unit


def _check_length(filled: Filled[PlanSheet], weeks: int | None) -> Iterator[Diagnostic]:
    if weeks is not None and len(filled.sheet.weeks) > weeks:
        message = f"This plan has {len(filled.sheet.weeks)} weeks, its pathway {weeks}."
        hint = "Take weeks out, or add weeks to the pathway's calendar."
        at = filled.at("weeks", weeks)
        yield diagnose("plan-too-long", message, at, hint)
