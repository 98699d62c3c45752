"""Plans found by mending alone, held against brute force."""

from hypothesis import given
from plan_factories import the_cohort
from property.plan.cases import CASES
from property.plan.curricula import larger_libraries
from property.plan.oracle import Oracle

from plgen.model.library import Library
from plgen.plan.budget import Effort
from plgen.plan.search import solve_case
from plgen.plan.state import state_case
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.loads import is_sound

MENDING = Effort(choices=0, mends=300, proofs=0)


@CASES
@given(larger_libraries())
def test_mending(library: Library) -> None:
    """Small cases are mended to the least cost with the fewest units; rules hold."""
    cohort = the_cohort(library)
    case, _ = state_case(library, cohort)
    oracle = Oracle(library, cohort)
    best = oracle.best()
    solution = solve_case(case, effort=MENDING)
    if best is None or best.missed:
        assert solution is None
    else:
        assert solution is not None
        assert not solution.is_optimal
        assert not case.missed_by(solution.chosen)
        starts = dict(solution.starts)
        assert is_sound(Fitting(case, solution.chosen, case.limit), starts)
        rank = oracle.rank({case.items[i].unit: week for i, week in starts.items()})
        assert (rank.missed, rank.cost, rank.units) == (0, best.cost, best.units)
