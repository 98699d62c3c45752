"""The plans of many cohorts: from the cache, and the rest computed."""

from collections.abc import Sequence

from plgen.build.crew import Crew
from plgen.build.plan_shelf import PlanShelf, dump_plan
from plgen.cache import Cache
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.plan import plan_cohort

WORDS = "Planning"


def plan_cohorts(
    library: Library, cohorts: Sequence[Cohort], cache: Cache, crew: Crew
) -> dict[str, Plan]:
    """Plan every cohort, in the order given; the same plans with any crew."""
    shelf = PlanShelf(cache, library, cohorts)
    found = {cohort.id: shelf.find(cohort.id) for cohort in cohorts}
    plans = {name: plan for name, plan in found.items() if plan is not None}
    missing = [cohort for cohort in cohorts if cohort.id not in plans]
    for content in crew.work(WORDS, _plan, library, missing):
        plan = shelf.keep(content)
        plans[plan.cohort] = plan
    shelf.tidy()
    return {cohort.id: plans[cohort.id] for cohort in cohorts}


def _plan(library: Library, cohort: Cohort) -> bytes:
    """A plan as it is kept: as values, each would have the names of units anew."""
    return dump_plan(plan_cohort(library, cohort))
