from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Floors
from plgen.model.unit import Unit
from plgen.plan.case import Case
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case


def case_of(units: list[Unit], **values: Any) -> Case:  # noqa: ANN401
    library = make_library(units, **values)
    return state_case(library, the_cohort(library))[0]


def test_whole() -> None:
    """Where every rule can be held, no goal is missed."""
    case = case_of([make_unit("a", "A")], goals=["A"])
    solution = solve_as_far_as_possible(case)
    assert solution is not None
    assert case.missed_by(solution.chosen) == ()


def test_missed() -> None:
    """Where not, the fewest goals are missed, whatever that costs."""
    units = [make_unit("ab", "A", "B", minutes=60), make_unit("c", "C", minutes=20)]
    case = case_of(units, goals=["A", "B", "C"], minutes=60, weeks=1)
    solution = solve_as_far_as_possible(case)
    assert solution is not None
    assert case.missed_by(solution.chosen) == ("C",)


def test_nothing() -> None:
    """Where not even the floors fit, there is no plan."""
    units = [make_unit(name, kind="project", minutes=60) for name in "ab"]
    case = case_of(units, floors=Floors(project=2), minutes=60, weeks=1)
    assert solve_as_far_as_possible(case) is None
