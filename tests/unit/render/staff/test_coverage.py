"""Coverage: standards against cohorts, by must-do work alone."""

from collections.abc import Iterable
from typing import Any

from page_factories import (
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    may,
)
import pytest

from plgen.model.library import Library
from plgen.model.pathway import Goal
from plgen.model.plan import Plan
from plgen.model.unit import Unit
from plgen.render.staff.coverage import Cell, make_coverage

FRAMEWORK = make_framework("ela", A="Strand", A_1="Speak", A_2="Listen", B="Read")
UNIT = make_unit("one", "A.1", title="One")


def library_of(
    units: Iterable[Unit] = (UNIT,),
    goals: Iterable[str] = (),
    **cohort: Any,  # noqa: ANN401  # whatever a cohort holds
) -> Library:
    return make_library(
        units,
        [make_cohort(title="Falcons", **cohort)],
        frameworks=[FRAMEWORK],
        pathway={"goals": tuple(Goal(code) for code in goals)},
    )


def cells(library: Library, plan: Plan | None = None) -> dict[str, Cell]:
    page = make_coverage(library, {"c": plan or make_plan([*library.units])})
    return {row.code: row.cells[0] for table in page.tables for row in table.rows}


def state(code: str, library: Library, plan: Plan | None = None) -> str:
    found = cells(library, plan)
    return found[code].state if code in found else "none"


def test_taught_and_assessed() -> None:
    """Assessed is more than taught; the units that do it are named."""
    unit = make_unit("one", "A.1", assesses=["A.2"], title="One")
    found = cells(library_of([unit]))
    assert (found["A.1"].state, found["A.1"].units) == ("taught", ("One",))
    assert (found["A.2"].state, found["A.2"].units) == ("assessed", ("One",))


def test_a_descendant_covers() -> None:
    """What teaches a standard teaches the one above it, and no neighbor."""
    library = library_of(goals=["A"])
    assert state("A", library) == "taught"
    assert state("B", library) == "none"


def test_missing() -> None:
    """A goal that no must-do unit teaches; may-do units do not count."""
    library = library_of(goals=["A.1"])
    assert state("A.1", library, make_plan([may("one")])) == "missing"
    assert cells(library, make_plan([]))["A.1"].is_goal


def test_known_and_put_off() -> None:
    """A goal that is known, or put off, is not missing."""
    nothing = make_plan([])
    known = library_of(goals=["A.1"], known_standards=("A",))
    later = library_of(goals=["A.1"], goals_later=("A.1",))
    assert state("A.1", known, nothing) == "known"
    assert state("A.1", later, nothing) == "later"


def test_known_by_a_unit() -> None:
    """A goal that a known unit taught is known."""
    known = library_of(goals=["A.1"], known_units=("one",))
    assert state("A.1", known, make_plan([])) == "known"


@pytest.mark.parametrize(
    "value", [{"known_standards": ("A.1",)}, {"goals_later": ("A.1",)}]
)
def test_taught_all_the_same(value: dict[str, Any]) -> None:
    """What the plan teaches is taught, known or put off as it may be."""
    assert state("A.1", library_of(goals=["A.1"], **value)) == "taught"


def test_what_no_plan_touches() -> None:
    """Such standards are counted, not shown; a whole framework of them is left out."""
    other = make_framework("math", C="Count")
    library = make_library([UNIT], frameworks=[FRAMEWORK, other])
    page = make_coverage(library, {"c": make_plan(["one"])})
    assert [(t.id, len(t.rows), t.unused) for t in page.tables] == [("ela", 2, 2)]


def test_arts() -> None:
    """Integrated units name a subject's code too; arts units do not."""
    units = [
        make_unit("both", "A.1", arts=["MU:Cr1"]),
        make_unit("alone", arts=["MU:Cr1"]),
        make_unit("none", "A.1"),
    ]
    page = make_coverage(library_of(units), {"c": make_plan(["alone", "both", "none"])})
    (row,) = page.arts
    told = (row.cohort, row.integrated, row.arts)
    assert told == ("Falcons", ("Both",), ("Alone",))


def test_cohorts_side_by_side() -> None:
    """A column for each cohort that has to do with the framework."""
    cohorts = [make_cohort(name, title=name.upper()) for name in ("a", "b", "z")]
    library = make_library([UNIT], cohorts, frameworks=[FRAMEWORK])
    plans = {
        name: make_plan(week, cohort=name)
        for name, week in (("a", ["one"]), ("b", ["one"]), ("z", list[str]()))
    }
    (table,) = make_coverage(library, plans).tables
    assert table.cohorts == ("A", "B")
    assert [len(row.cells) for row in table.rows] == [2, 2]
