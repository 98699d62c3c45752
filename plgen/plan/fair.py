"""Plans of a pathway held against each other: same goals, floors, arts and choices.

Each finding stands in the file of its pathway, because there it can be mended.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import Plan, Problem
from plgen.plan.choices import problem_of_screens, problems_of_choices
from plgen.plan.codes import state_problem
from plgen.plan.floors import asked_by, meets_floor
from plgen.plan.problems import FLOOR_WORDS
from plgen.plan.ways import problems_of_ways
from plgen.plan.wording import list_names


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not fair, in the file of a pathway."""

    pathway: str
    problem: Problem


def check_fairness(
    library: Library, plans: Mapping[str, Plan], today: date | None = None
) -> tuple[Finding, ...]:
    """What plans, by cohort, make unfair; reviews are held against `today`, if given.

    A plan that has errors of its own is not held against the others.
    """
    return tuple(
        Finding(pathway.id, problem)
        for pathway in library.pathways.values()
        for problem in _check_pathway(library, pathway, plans, today)
    )


def _check_pathway(
    library: Library, pathway: Pathway, plans: Mapping[str, Plan], today: date | None
) -> Iterator[Problem]:
    planned = [cohort for cohort in pathway.cohorts if cohort.id in plans]
    whole = {c.id: plans[c.id] for c in planned if _is_whole(plans[c.id])}
    if today:
        yield from _reviews(planned, today)
    yield from _goals(pathway, whole)
    yield from _floors(library, pathway, whole)
    yield from _essentials(library, pathway, whole)
    yield from problems_of_choices(pathway, whole)
    for cohort in planned:
        if cohort.id in whole:
            yield from problem_of_screens(library, cohort, whole[cohort.id])
            yield from problems_of_ways(library, cohort, whole[cohort.id])


def _is_whole(plan: Plan) -> bool:
    return all(problem.severity is not Severity.ERROR for problem in plan.problems)


def _reviews(cohorts: Sequence[Cohort], today: date) -> Iterator[Problem]:
    for cohort in cohorts:
        if cohort.support and cohort.support.review < today:
            review = cohort.support.review.isoformat()
            yield state_problem(
                "review-passed",
                f"The support of {cohort.id} was to be looked at on {review}.",
                "Look at it: take it out, with the goals that it puts off, or agree on"
                " a new date.",
                ("cohorts", cohort.id, "support", "review"),
            )


def _goals(pathway: Pathway, plans: Mapping[str, Plan]) -> Iterator[Problem]:
    """Goals that a plan written by hand misses and another cohort reaches."""
    reached = {g.code for plan in plans.values() for g in plan.goals if g.met}
    for cohort in pathway.cohorts:
        goals = plans[cohort.id].goals if cohort.id in plans else ()
        missed = [
            goal.code
            for goal in goals
            if not goal.met and goal.code in reached - {*cohort.goals_later}
        ]
        if missed:
            yield state_problem(
                "goals-differ",
                f"{cohort.id} does not reach {list_names(missed)};"
                " other cohorts of this pathway do.",
                "Change the plan, or put goals off with `goals_later` and `support`.",
                ("cohorts", cohort.id),
            )


def _floors(
    library: Library, pathway: Pathway, plans: Mapping[str, Plan]
) -> Iterator[Problem]:
    """Floors that some cohorts hold and others do not."""
    for floor, asked in asked_by(pathway.floors).items():
        counts = {c: _count(library, plan, floor) for c, plan in plans.items()}
        short = [cohort for cohort, number in counts.items() if number < asked]
        if short and len(short) < len(counts):
            had = ", ".join(f"{cohort} has {counts[cohort]}" for cohort in short)
            yield state_problem(
                "floor-uneven",
                f"Not every cohort holds the floor `{floor}: {asked}`: of"
                f" {FLOOR_WORDS[floor]}, {had}.",
                "Give these cohorts units of that kind that they can do.",
                ("floors", floor),
            )


def _count(library: Library, plan: Plan, floor: str) -> int:
    return sum(meets_floor(library.units[unit], floor) for unit in plan.must_units)


def _essentials(
    library: Library, pathway: Pathway, plans: Mapping[str, Plan]
) -> Iterator[Problem]:
    """What the others' must-do work has, and that of `essentials` has lost."""
    pace = {cohort.id: cohort.pace for cohort in pathway.cohorts}
    others = [plan for c, plan in plans.items() if pace[c] != "essentials"]
    for cohort, plan in plans.items():
        if pace[cohort] != "essentials":
            continue
        lost = [
            floor
            for floor in ("arts", "project")
            if not _count(library, plan, floor)
            and any(_count(library, other, floor) for other in others)
        ]
        if lost:
            words = " and no ".join(FLOOR_WORDS[floor] for floor in lost)
            floors = ", ".join(f"{floor}: 1" for floor in lost)
            yield state_problem(
                "essentials-bare",
                f"{cohort}, on `essentials`, has no {words};"
                " other cohorts of this pathway have.",
                f"Hold them for all cohorts with `floors: {{{floors}}}`.",
                ("cohorts", cohort, "pace"),
            )
