"""The best plan there is, also where no plan holds every rule."""

from plgen.plan.budget import FULL_EFFORT, GLANCE, Effort
from plgen.plan.case import Case, Solution
from plgen.plan.search import solve_case


def solve_as_far_as_possible(
    case: Case, effort: Effort = FULL_EFFORT
) -> Solution | None:
    """The best plan; where goals must be missed, the one that misses the fewest.

    None where pins and floors alone cannot be held.
    """
    return (
        solve_case(case, effort=effort)
        or solve_case(case, may_miss=True, effort=effort)
        or solve_case(case.without_goals(case.goal_codes), effort=GLANCE)
    )
