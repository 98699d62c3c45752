from plan_factories import make_library, make_unit, the_cohort

from plgen.plan.order import is_ready, order_week, stuck_in
from plgen.plan.state import state_case

LIBRARY = make_library(
    [
        make_unit("a", requires=["c"]),
        make_unit("b", "B"),
        make_unit("c", requires=["B"]),
        make_unit("d", "B"),
    ]
)
CASE = state_case(LIBRARY, the_cohort(LIBRARY))[0]
A, B, C, D = (1 << index for index in range(4))


def test_ready() -> None:
    """Any teacher of a required standard will do."""
    assert is_ready(CASE, 2, B)
    assert is_ready(CASE, 2, D)
    assert not is_ready(CASE, 2, A)


def test_stuck() -> None:
    """What lacks a requirement is stuck, and so is what requires it."""
    assert stuck_in(CASE, A | B | C) == 0
    assert stuck_in(CASE, A | C) == A | C
    assert stuck_in(CASE, A | C, given=D) == 0


def test_week() -> None:
    """Again and again the least id whose requirements stand before."""
    assert order_week(CASE, [0, 1, 2, 3], 0) == [1, 2, 0, 3]
    assert order_week(CASE, [1, 0], C) == [0, 1]
