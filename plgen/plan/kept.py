"""Weeks that stand as they are while the weeks round them are planned."""

from collections.abc import Mapping

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import FrozenPlan, FrozenWeek
from plgen.plan.parts import Part
from plgen.plan.written import Rows, lay_out_written

EMPTY = FrozenWeek()


def kept_plan(library: Library, cohort: Cohort) -> FrozenPlan | None:
    """The weeks that stand, at their places, with empty ones between and after them."""
    kept = library.kept.get(cohort.id, {})
    if not kept:
        return None
    weeks = library.pathways[cohort.pathway].calendar.weeks
    rows = tuple(kept.get(number, EMPTY) for number in range(1, weeks + 1))
    return FrozenPlan(cohort.id, rows)


def lay_out_kept(library: Library, cohort: Cohort) -> Rows:
    """What the weeks that stand put into every week of the calendar."""
    weeks = library.pathways[cohort.pathway].calendar.weeks
    plan = kept_plan(library, cohort)
    if plan is None:
        return ((),) * weeks
    return lay_out_written(library, plan, weeks, cohort.time.minutes)


def kept_starts(rows: Rows) -> Mapping[str, int]:
    """The week in which each unit that stands starts."""
    starts: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        for item in row:
            starts.setdefault(item.unit, number)
    return starts


def kept_parts(rows: Rows, unit: str) -> tuple[Part, ...]:
    """The parts of a unit that stands, week after week from its start."""
    runs = [
        next(((i.minutes, i.screen_minutes) for i in row if i.unit == unit), (0, 0))
        for row in rows[kept_starts(rows)[unit] - 1 :]
    ]
    while runs[-1] == (0, 0) and len(runs) > 1:
        runs.pop()
    return tuple(runs)


def lay_over(weeks: Rows, kept: Rows) -> Rows:
    """Computed weeks with what stands laid over them, in the teacher's order."""
    standing = set(kept_starts(kept))
    return tuple(
        (*own, *(item for item in row if item.unit not in standing))
        for own, row in zip(kept, weeks, strict=True)
    )
