"""Progress files → a library whose cohort knows what its group has shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plgen.load import load_progress
from plgen.model.diagnostic import Diagnostic
from plgen.model.evidence import Evidence
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import FrozenWeek
from plgen.plan import Weighed, weigh_evidence, with_evidence


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read of a cohort's progress, and what it comes to."""

    library: Library
    """The cohort in it knows what its group has shown."""
    evidence: Evidence
    weighed: Weighed
    diagnostics: tuple[Diagnostic, ...]


def take_evidence(
    library: Library,
    cohort: Cohort,
    paths: Iterable[Path],
    *,
    threshold: int | None = None,
    from_week: int = 1,
) -> Taken:
    """Read progress files, and let what they show count as known.

    `threshold` is in percent, the pathway's where it is None. Of the weeks of the
    library that stand, those before `from_week` are over.
    """
    evidence, found = load_progress(paths, library, cohort)
    past = _units_before(library.kept.get(cohort.id, {}), from_week)
    weighed = weigh_evidence(library, cohort, evidence, threshold, past)
    known = _with_cohort(library, with_evidence(cohort, weighed))
    return Taken(known, evidence, weighed, tuple(found))


def _units_before(weeks: Mapping[int, FrozenWeek], from_week: int) -> list[str]:
    """Every unit that students have been given, as must-do, may-do or an option."""
    over = [week for number, week in weeks.items() if number < from_week]
    options = (unit for week in over for row in week.choices for unit in row)
    return [*(unit for week in over for unit in (*week.must, *week.may)), *options]


def _with_cohort(library: Library, cohort: Cohort) -> Library:
    """The library, with a cohort in the place of the one that has its id."""
    pathway = library.pathways[cohort.pathway]
    cohorts = tuple(cohort if c.id == cohort.id else c for c in pathway.cohorts)
    pathways = {**library.pathways, pathway.id: replace(pathway, cohorts=cohorts)}
    return replace(library, pathways=pathways)
