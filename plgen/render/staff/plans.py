"""All plans on one page: how much each asks for, what it meets, what is amiss."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.plan import Plan, Problem
from plgen.render.solver_words import say_solver


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A cohort's plan in a line."""

    cohort: str
    title: str
    pathway: str
    solver: str
    """How sure it is that no plan is better."""
    minutes: tuple[int, ...]
    """Of must-do work, by week."""
    goals: int
    met: int
    problems: tuple[Problem, ...]


def make_plan_rows(library: Library, plans: Mapping[str, Plan]) -> tuple[PlanRow, ...]:
    """A row for every plan."""
    cohorts = library.cohorts
    return tuple(
        PlanRow(
            cohort=plan.cohort,
            title=cohorts[plan.cohort].title,
            pathway=library.pathways[plan.pathway].title,
            solver=say_solver(plan),
            minutes=tuple(week.minutes for week in plan.weeks),
            goals=len(plan.goals),
            met=sum(goal.met for goal in plan.goals),
            problems=plan.problems,
        )
        for plan in plans.values()
    )
