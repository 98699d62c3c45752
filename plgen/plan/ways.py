"""Ways in: each goal can be learned in at least two ways over the plan."""

from collections.abc import Iterator

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan, Problem
from plgen.model.unit import Unit
from plgen.plan.candidates import find_candidates
from plgen.plan.codes import state_problem
from plgen.plan.known import known_to, teaches
from plgen.plan.state import goals_of
from plgen.plan.wording import list_names

MOST_NAMED = 3
"""Units that a hint names for one goal."""


def problems_of_ways(library: Library, cohort: Cohort, plan: Plan) -> Iterator[Problem]:
    """One warning for the goals with a single way in; a notice for those with none."""
    known = known_to(library, cohort)
    single: dict[str, str] = {}
    unnamed: list[str] = []
    for goal in goals_of(library, cohort):
        if known.has_standard(goal.code):
            continue
        units = _teaching(library, plan, goal.code)
        ways = sorted({way for unit in units for way in unit.modality})
        if len(ways) == 1:
            single[goal.code] = ways[0]
        elif units and not ways:
            unnamed.append(goal.code)
    if single:
        yield _say_single(library, cohort, plan, single)
    if unnamed:
        yield state_problem(
            "ways-unnamed",
            f"No unit of the plan of {cohort.id} names a way into"
            f" {list_names(unnamed)}.",
            "Say in `modality` which ways in a unit offers.",
            ("cohorts", cohort.id),
        )


def _say_single(
    library: Library, cohort: Cohort, plan: Plan, single: dict[str, str]
) -> Problem:
    listed = ", ".join(f"`{code}` ({way} alone)" for code, way in single.items())
    more = [
        f"{list_names(units)} for `{code}`"
        for code, way in single.items()
        if (units := _other_ways(library, cohort, plan, code, way))
    ]
    hint = "Write a unit, or give one of these another way in its text and `modality`."
    if more:
        hint = f"Another way in would be {'; '.join(more)}: pin it, or offer it."
    return state_problem(
        "one-way-in",
        f"The plan of {cohort.id} has a single way into {listed}.",
        hint,
        ("cohorts", cohort.id),
    )


def _teaching(library: Library, plan: Plan, code: str) -> list[Unit]:
    units = [library.units[unit] for unit in plan.shown_units]
    return [unit for unit in units if teaches(library.standards, unit, code)]


def _other_ways(
    library: Library, cohort: Cohort, plan: Plan, code: str, way: str
) -> list[str]:
    """Candidates that are not in the plan and would add another way."""
    found = [
        unit.id
        for unit in find_candidates(library, cohort)
        if unit.id not in plan.shown_units
        and unit.id not in cohort.known_units
        and set(unit.modality) - {way}
        and teaches(library.standards, unit, code)
    ]
    return found[:MOST_NAMED]
