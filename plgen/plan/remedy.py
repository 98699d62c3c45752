"""How much more time would do."""

from collections.abc import Iterator
from dataclasses import replace

from plgen.model.library import Library
from plgen.model.pathway import Cohort, TimeBudget
from plgen.plan.budget import Effort
from plgen.plan.case import NO_LIMIT, Case
from plgen.plan.search import solve_case
from plgen.plan.state import state_case

Least = tuple[int, int]
"""(minutes, screen minutes) that every plan must take at least."""

MINUTES_MORE = (0, 5, 10, 20, 40)
"""Beyond what is missing by the sum, as units cannot be cut at will."""
WEEKS_MORE = 4
BRIEF = Effort(choices=200, schedules=2_000, first_is_enough=True)
"""For each of several guesses."""


def say_remedy(library: Library, cohort: Cohort, case: Case, least: Least) -> str:
    """`Give 20 more minutes a week, or 1 more week`, as far as a plan is found then."""
    found = []
    for minutes, screen in _more_minutes(case, least):
        more = _with_minutes(library, cohort, case, minutes, screen)
        if solve_case(more, effort=BRIEF):
            parts = [f"{minutes} more minutes"] if minutes else []
            parts += [f"{screen} more screen minutes"] if screen else []
            found.append(f"{' and '.join(parts)} a week")
            break
    for weeks in _more_weeks(case, least):
        if solve_case(replace(case, weeks=case.weeks + weeks), effort=BRIEF):
            found.append(f"{weeks} more {'week' if weeks == 1 else 'weeks'}")
            break
    return f"Give {', or '.join(found)}" if found else "Give more time"


def _more_minutes(case: Case, least: Least) -> Iterator[tuple[int, int]]:
    """(minutes, screen minutes) more a week to try, least first, in steps of five."""
    lacks = [
        max(0, -(-(total - limit * case.weeks) // (5 * case.weeks)) * 5)
        for total, limit in zip(least, case.limits, strict=True)
    ]
    has_screen_limit = case.screen_limit < NO_LIMIT
    for more in MINUTES_MORE:
        if lacks[0] + more or lacks[1]:
            yield lacks[0] + more, lacks[1]
        if more and has_screen_limit:
            yield lacks[0], lacks[1] + more
            yield lacks[0] + more, lacks[1] + more


def _more_weeks(case: Case, least: Least) -> range:
    pairs = zip(least, case.limits, strict=True)
    wanted = max(-(-total // limit) for total, limit in pairs if limit)
    first = max(1, wanted - case.weeks)
    return range(first, first + WEEKS_MORE)


def _with_minutes(
    library: Library, cohort: Cohort, case: Case, minutes: int, screen: int
) -> Case:
    """The same goals with more minutes a week."""
    limits = [
        None if limit == NO_LIMIT else limit + more
        for limit, more in zip(case.limits, (minutes, screen), strict=True)
    ]
    more_time = replace(cohort, time=TimeBudget(*limits))
    stated, _ = state_case(library, more_time)
    others = set(stated.goal_codes) - set(case.goal_codes)
    return stated.without_goals(others)
