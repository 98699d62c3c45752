"""Where no plan holds every rule: the plan that misses the fewest goals it finds."""

from itertools import combinations

from plgen.plan.case import Case, Solution
from plgen.plan.search import solve_case

TRIES = 80
"""How many sets of goals may be let go before goals are added one by one instead."""


def solve_with_fewest_missed(
    case: Case,
) -> tuple[Solution | None, tuple[str, ...]]:
    """The best plan and the goals it misses; None where not even the rest can hold."""
    codes = _goal_codes(case)
    hopeless = tuple(code for code in codes if _is_hopeless(case, code))
    hopeful = [code for code in codes if code not in hopeless]
    tries = 0
    for size in range(len(hopeful) + 1):
        for missed in combinations(hopeful, size):
            tries += 1
            if tries > TRIES:
                return _add_one_by_one(case, hopeful, hopeless)
            solution = solve_case(case.without_goals((*hopeless, *missed)))
            if solution is not None:
                return solution, (*hopeless, *missed)
    return None, codes


def _goal_codes(case: Case) -> tuple[str, ...]:
    named = [need.value for need in case.needs if need.kind != "floor"]
    return tuple(dict.fromkeys(named))


def _is_hopeless(case: Case, code: str) -> bool:
    """Whether too few units that can be had serve the goal, whatever the weeks."""
    return any(
        (need.servers & case.open).bit_count() < need.count
        for need in case.needs
        if need.kind != "floor" and need.value == code
    )


def _add_one_by_one(
    case: Case, hopeful: list[str], hopeless: tuple[str, ...]
) -> tuple[Solution | None, tuple[str, ...]]:
    missed = list(hopeful)
    best = solve_case(case.without_goals((*hopeless, *missed)))
    if best is None:
        return None, (*hopeless, *hopeful)
    for code in hopeful:
        rest = [other for other in missed if other != code]
        solution = solve_case(case.without_goals((*hopeless, *rest)))
        if solution is not None:
            best, missed = solution, rest
    return best, (*hopeless, *missed)
