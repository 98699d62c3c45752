"""Coverage: standards against cohorts, taught, assessed or missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.plan import Plan
from plgen.model.standard import Framework
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
        plan.cohort: list(_cells(library, plan, framework)) for plan in plans.values()
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


def _cells(library: Library, plan: Plan, framework: Framework) -> Iterator[Cell]:
    cohort, pathway = library.cohorts[plan.cohort], library.pathways[plan.pathway]
    lineage, goals = library.standards.lineage, {goal.code for goal in pathway.goals}
    units = [library.units[u] for u in plan.must_units if u in library.units]
    known_units = [library.units[u] for u in cohort.known_units if u in library.units]
    taught = _by_standard(library, [(unit, unit.codes) for unit in units])
    assessed = _by_standard(library, [(unit, unit.assessed_codes) for unit in units])
    known = _by_standard(library, [(unit, unit.codes) for unit in known_units])
    known_standards = set(cohort.known_standards)
    for standard in framework.standards:
        code = standard.code
        if code in assessed:
            state, shown = "assessed", assessed[code]
        elif code in taught:
            state, shown = "taught", taught[code]
        elif code in known or not known_standards.isdisjoint(lineage(code)):
            state, shown = "known", {}
        elif code in cohort.goals_later:
            state, shown = "later", {}
        else:
            state, shown = ("missing" if code in goals else "none"), {}
        titles = tuple(unit.original.title for unit in shown.values())
        yield Cell(state, titles, code in goals)


def _by_standard(
    library: Library, named: list[tuple[Unit, tuple[str, ...]]]
) -> Mapping[str, Mapping[str, Unit]]:
    """The units that name a standard or one below it, by the standard's code and id."""
    found: dict[str, dict[str, Unit]] = {}
    for unit, codes in named:
        for code in codes:
            for above in library.standards.lineage(code):
                found.setdefault(above, {})[unit.id] = unit
    return found


def _arts(library: Library, plan: Plan) -> ArtsRow:
    units = [library.units[u] for u in plan.must_units if u in library.units]
    integrated = [u for u in units if u.is_arts_integrated]
    arts = [u for u in units if u.arts and not u.is_arts_integrated]
    title = library.cohorts[plan.cohort].title
    return ArtsRow(title, tuple(_titles(integrated)), tuple(_titles(arts)))


def _titles(units: list[Unit]) -> Iterator[str]:
    return (unit.original.title for unit in units)
