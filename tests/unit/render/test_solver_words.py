from dataclasses import replace

import pytest

from plgen.model.plan import Plan, Solver
from plgen.render import say_solver

PLAN = Plan("c", "p", "optimal", 100, ())


@pytest.mark.parametrize(
    ("solver", "gap", "said"),
    [
        ("optimal", None, "optimal plan"),
        ("frozen", None, "frozen plan, as its teacher wrote it"),
        ("heuristic", None, "heuristic plan, not proven to be the best"),
        ("bounded", 0.0, "bounded plan, proven to cost no more than the best"),
        ("bounded", 0.0121, "bounded plan, at most 1.3 % from the best"),
        ("bounded", 0.02, "bounded plan, at most 2 % from the best"),
        ("bounded", 1.0, "bounded plan, at most 100 % from the best"),
    ],
    ids=str,
)
def test_how_sure_it_is(solver: Solver, gap: float | None, said: str) -> None:
    """Percent are rounded up: a plan is never told better than it is."""
    assert say_solver(replace(PLAN, solver=solver, gap=gap)) == said
