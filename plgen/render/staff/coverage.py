"""Coverage: standards against cohorts, taught, assessed or missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.model.standard import Framework, Standard
from plgen.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cohort's must-do work meets one standard."""

    state: str
    """assessed, taught, missing (a goal that no unit teaches), known, later or none."""
    units: tuple[str, ...]
    is_goal: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A standard."""

    code: str
    statement: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """A framework, with the standards that any goal or plan speaks of."""

    id: str
    title: str
    cohorts: tuple[str, ...]
    """Those that have something to do with it."""
    rows: tuple[Row, ...]
    unused: int
    """How many more of its standards no plan touches."""


@dataclass(frozen=True, slots=True)
class ArtsRow:
    """What a cohort's must-do work has of the arts."""

    cohort: str
    integrated: tuple[str, ...]
    arts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """What stands on the coverage page."""

    tables: tuple[CoverageTable, ...]
    arts: tuple[ArtsRow, ...]


def make_coverage(library: Library, plans: Mapping[str, Plan]) -> CoveragePage:
    """Coverage of all cohorts that have a plan."""
    tables = (_table(library, plans, framework) for framework in library.frameworks)
    return CoveragePage(
        tables=tuple(table for table in tables if table.rows),
        arts=tuple(_arts(library, plan) for plan in plans.values()),
    )


def _table(
    library: Library, plans: Mapping[str, Plan], framework: Framework
) -> CoverageTable:
    columns = {
        plan.cohort: [_cell(library, plan, item) for item in framework.standards]
        for plan in plans.values()
    }
    touched = {c: cells for c, cells in columns.items() if any(map(_says, cells))}
    if not touched:
        return CoverageTable(framework.id, framework.title, (), (), 0)
    rows = [
        Row(standard.code, standard.statement, tuple(cells))
        for standard, cells in zip(
            framework.standards, zip(*touched.values(), strict=True), strict=True
        )
    ]
    used = tuple(row for row in rows if any(map(_says, row.cells)))
    return CoverageTable(
        id=framework.id,
        title=framework.title,
        cohorts=tuple(library.cohorts[cohort].title for cohort in touched),
        rows=used,
        unused=len(framework.standards) - len(used),
    )


def _says(cell: Cell) -> bool:
    return cell.state != "none"


def _cell(library: Library, plan: Plan, standard: Standard) -> Cell:
    cohort, pathway = library.cohorts[plan.cohort], library.pathways[plan.pathway]
    covers = library.standards.covers
    units = [library.units[u] for u in plan.must_units if u in library.units]
    taught = [u for u in units if any(covers(standard.code, c) for c in u.codes)]
    assessed = [
        u for u in taught if any(covers(standard.code, c) for c in u.assessed_codes)
    ]
    is_goal = any(goal.code == standard.code for goal in pathway.goals)
    if assessed:
        state, shown = "assessed", assessed
    elif taught:
        state, shown = "taught", taught
    elif _is_known(library, cohort, standard):
        state, shown = "known", []
    elif standard.code in cohort.goals_later:
        state, shown = "later", []
    else:
        state, shown = ("missing" if is_goal else "none"), []
    return Cell(state, tuple(_titles(shown)), is_goal)


def _is_known(library: Library, cohort: Cohort, standard: Standard) -> bool:
    """Whether a known standard covers it, or a known unit taught it."""
    covers = library.standards.covers
    units = [library.units[u] for u in cohort.known_units if u in library.units]
    return any(covers(known, standard.code) for known in cohort.known_standards) or any(
        covers(standard.code, code) for unit in units for code in unit.codes
    )


def _arts(library: Library, plan: Plan) -> ArtsRow:
    units = [library.units[u] for u in plan.must_units if u in library.units]
    integrated = [u for u in units if u.is_arts_integrated]
    arts = [u for u in units if u.arts and not u.is_arts_integrated]
    title = library.cohorts[plan.cohort].title
    return ArtsRow(title, tuple(_titles(integrated)), tuple(_titles(arts)))


def _titles(units: list[Unit]) -> Iterator[str]:
    return (unit.original.title for unit in units)
