"""What students can choose: as much in one cohort as in the next, and not too long."""

from collections.abc import Iterator, Mapping

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import MustDo, Plan, Problem, Week
from plgen.plan.codes import state_problem
from plgen.plan.parts import split_into_parts
from plgen.plan.wording import count, list_names

MOST_NAMED = 3
"""Weeks that a sentence names before it says how many more there are."""


def problems_of_choices(
    pathway: Pathway, plans: Mapping[str, Plan]
) -> Iterator[Problem]:
    """A warning for each cohort with far fewer choices than the others of its pathway.

    Far fewer is none, where another has any; or less than half of what at least half
    of the cohorts have.
    """
    offered = {cohort: _count_choices(plan) for cohort, plan in plans.items()}
    ranked = sorted(offered.values())
    if not pathway.choices or not ranked:
        return
    usual = ranked[len(ranked) // 2]
    for cohort, number in offered.items():
        if not number and ranked[-1]:
            less = f"{cohort} has nothing to choose beside the must-do work"
            others = f"another cohort of this pathway has {count(ranked[-1], 'unit')}"
        elif 2 * number < usual:
            less = f"{cohort} has {count(number, 'unit')} to choose"
            others = f"half of the cohorts of this pathway have {usual} or more"
        else:
            continue
        yield state_problem(
            "choices-uneven",
            f"{less}; {others}.",
            "Add units that this cohort can do, or choices to its written plan.",
            ("cohorts", cohort),
        )


def problem_of_screens(
    library: Library, cohort: Cohort, plan: Plan
) -> Iterator[Problem]:
    """A warning that lists the weeks in which a choice goes over the screen time."""
    limit = cohort.time.screen_minutes
    if limit is None:
        return
    said = [
        text for week in plan.weeks if (text := _say_week(library, cohort, week, limit))
    ]
    more = len(said) - MOST_NAMED
    if said:
        listed = "; ".join(said[:MOST_NAMED]) + (f"; {more} more" if more > 0 else "")
        yield state_problem(
            "screen-over-with-choices",
            f"What {cohort.id} can choose goes over {limit} screen minutes: {listed}.",
            "Give more screen time, or put these units on the `avoid` list.",
            ("cohorts", cohort.id),
        )


def _count_choices(plan: Plan) -> int:
    """May-do units, and other options of must-do units, each once."""
    may = {offer.unit for week in plan.weeks for offer in week.may}
    options = {u for week in plan.weeks for item in week.must for u in item.one_of}
    return len((may | options) - {*plan.must_units})


def _say_week(library: Library, cohort: Cohort, week: Week, limit: int) -> str:
    """`week 2 (50 in must-do work; `a` takes 20)`, or nothing where all fits."""
    must = sum(_heaviest(library, item) for item in week.must)
    over = []
    for offer in week.may:
        unit = library.units[offer.unit]
        parts = split_into_parts(unit.minutes, unit.screen_minutes, cohort.time.minutes)
        if parts[0][1] and must + parts[0][1] > limit:
            over.append((unit.id, parts[0][1]))
    if over:
        takes = ", ".join(f"{list_names([unit])} takes {more}" for unit, more in over)
        return f"week {week.number} ({must} in must-do work; {takes})"
    if must > limit >= week.screen_minutes:
        return f"week {week.number} ({must} with the longest options)"
    return ""


def _heaviest(library: Library, item: MustDo) -> int:
    """The screen minutes of an item, or of its option that takes most."""
    if item.part[1] > 1:
        return item.screen_minutes
    options = [library.units[unit].screen_minutes for unit in item.one_of]
    return max([item.screen_minutes, *options])
