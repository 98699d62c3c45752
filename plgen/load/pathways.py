"""The files of `pathways/` → pathways with their cohorts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plgen.load.calendars import make_calendar
from plgen.load.codes import diagnose
from plgen.load.cohorts import Around, make_cohort
from plgen.load.files import SourceFile
from plgen.load.grades import grades_in
from plgen.load.index import Index
from plgen.load.labels import check_labels
from plgen.load.names import Named, check_ids
from plgen.load.references import Names
from plgen.load.schema.pathway import MAX_WEEKS, PathwaySheet
from plgen.load.sheets import Filled
from plgen.load.time import check_time, merge_time
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import KEY, Diagnostic, Location
from plgen.model.pathway import Floors, Goal, Pathway
from plgen.model.site import SiteSettings
from plgen.model.suggest import shown


@dataclass(frozen=True, slots=True)
class WrittenPathway:
    """A pathway as its file writes it."""

    id: str
    id_at: Location
    filled: Filled[PathwaySheet]
    location: Location


@dataclass(frozen=True, slots=True)
class PathwayFiles:
    """All pathways, and whether each could be read."""

    pathways: list[WrittenPathway] = field(default_factory=list)
    is_whole: bool = True
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def may_hold(self, cohort: str) -> bool:
        """Whether a cohort is named, though broken, or may stand in a broken file."""
        path = ("cohorts", cohort, KEY)
        return not self.is_whole or any(path in p.filled.written for p in self.pathways)


def read_pathways(files: Iterable[SourceFile]) -> PathwayFiles:
    """Read all pathways; nothing is looked up yet."""
    pathways = []
    found: list[Diagnostic] = []
    whole = True
    stand_ins = {"calendar": {"weeks": str(MAX_WEEKS)}, "cohorts": {}}
    for file in files:
        filled, wrong = read_sheet(PathwaySheet, file, stand_ins)
        found += wrong
        whole = whole and filled is not None
        if filled:
            own = filled.sheet.id
            at = filled.at("id") if own else file.start
            pathways.append(
                WrittenPathway(own or file.name.stem, at, filled, file.start)
            )
    return PathwayFiles(pathways, whole, found)


def make_pathways(
    files: PathwayFiles, index: Index, names: Names, settings: SiteSettings
) -> tuple[dict[str, Pathway], list[Diagnostic]]:
    """Check all pathways against each other and look up what they name."""
    written = files.pathways
    right, found = check_ids(
        [Named(p.id, p.id_at) for p in written], index.standards, "pathway"
    )
    cohorts = [
        (number, Named(id_, p.filled.key_at("cohorts", id_)))
        for number, p in enumerate(written)
        for id_ in p.filled.sheet.cohorts
    ]
    fit, wrong = check_ids([name for _, name in cohorts], index.standards, "cohort")
    found += wrong
    made = {}
    for number, pathway in enumerate(written):
        ids = [c.id for at, (nr, c) in enumerate(cohorts) if nr == number and at in fit]
        found += check_labels(pathway.filled, settings)
        around = _around(pathway, index, names, settings)
        value, said = _pathway(pathway, around, ids)
        found += said
        if number in right:
            made[value.id] = value
    return dict(sorted(made.items())), found


def _around(
    pathway: WrittenPathway, index: Index, names: Names, settings: SiteSettings
) -> Around:
    filled = pathway.filled
    found: list[Diagnostic] = []
    goals = tuple(_goals(filled, index, found))
    excepted = tuple(
        _named(filled, "except", filled.sheet.units.excepted, names, found)
    )
    language = filled.sheet.language or settings.language
    return Around(pathway.id, filled, language, goals, excepted, index, names, found)


def _pathway(
    pathway: WrittenPathway, around: Around, cohorts: list[str]
) -> tuple[Pathway, list[Diagnostic]]:
    filled, sheet, found = around.filled, around.filled.sheet, around.found
    calendar, wrong = make_calendar(filled)
    found.extend(wrong)
    screen_at = filled.at("time", "screen_minutes")
    found.extend(check_time(sheet.time, sheet.time.minutes, screen_at))
    only = tuple(_named(filled, "only", sheet.units.only, around.names, found))
    found.extend(_check_cohorts(filled))
    made = Pathway(
        pathway.id,
        sheet.title,
        calendar,
        tuple(make_cohort(id_, around) for id_ in cohorts),
        summary=sheet.summary,
        grades=grades_in(sheet.grades),
        language=around.language,
        time=merge_time(sheet.time, sheet.time),
        goals=around.goals,
        only=only,
        excepted=around.excepted,
        floors=Floors(sheet.floors.arts, sheet.floors.project, sheet.floors.group),
        choices=sheet.choices,
        library=sheet.library,
        threshold=sheet.progress.threshold,
        location=pathway.location,
        marks=filled.marks,
    )
    return made, found


def _check_cohorts(filled: Filled[PathwaySheet]) -> Iterator[Diagnostic]:
    empty = not filled.sheet.cohorts and not filled.is_mended("cohorts")
    if empty and filled.has("cohorts"):
        at = filled.key_at("cohorts")
        hint = "Name one; its id is enough: `falcons:`."
        yield diagnose("empty-value", "`cohorts` is empty.", at, hint)


def _goals(
    filled: Filled[PathwaySheet], index: Index, found: list[Diagnostic]
) -> Iterator[Goal]:
    first: dict[str, Location] = {}
    for nth, entry in enumerate(filled.sheet.goals):
        at = filled.at("goals", nth, "code")
        standard, wrong = index.find(entry.code, at)
        found.extend(wrong)
        if standard is None:
            continue
        twin = first.setdefault(standard.code, at)
        if twin is at:
            yield Goal(standard.code, entry.evidence)
        else:
            place = f"line {twin.line}, column {twin.column}"
            message = f"The goal `{shown(standard.code)}` stands at {place} too."
            found.append(diagnose("goal-twice", message, at, "Keep one of the two."))


def _named(
    filled: Filled[PathwaySheet],
    key: str,
    texts: list[str],
    names: Names,
    found: list[Diagnostic],
) -> Iterator[str]:
    """The units that `only` or `except` names."""
    for nth, text in enumerate(texts):
        at = filled.at("units", key, nth)
        unit, wrong = names.find(text, at)
        found.extend(wrong)
        if unit:
            if key == "only":
                found.extend(names.warn_of_draft(unit, at))
            yield unit
