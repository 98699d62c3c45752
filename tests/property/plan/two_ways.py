"""One curriculum planned by our own search and by HiGHS, held against brute force."""

from dataclasses import replace

from plan_factories import the_cohort
from property.plan.oracle import Oracle

from plgen.model.library import Library
from plgen.plan.budget import Effort
from plgen.plan.case import Solution
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case

OURS = Effort(proofs=0)
PRICES = Effort(first_choices=0, filling=0, packing=0)
"""Everything is left to HiGHS: selections, and weeks by prices."""
PROGRAMS = replace(PRICES, priced_packing=0, programs=10_000)
"""Weeks by integer programs, too."""


def check_two_ways(library: Library) -> None:
    """All plans are the best there is, proven, and the same."""
    cohort = the_cohort(library)
    case, _ = state_case(library, cohort)
    oracle = Oracle(library, cohort)
    best = oracle.best()
    plans: list[Solution | None] = []
    for effort in (OURS, PRICES, PROGRAMS):
        solution = solve_as_far_as_possible(case, effort)
        plans.append(solution)
        if solution is None:
            assert best is None
            continue
        assert solution.is_optimal
        starts = {case.items[index].unit: week for index, week in solution.starts}
        assert oracle.rank(starts) == best
    assert plans == plans[:1] * 3
