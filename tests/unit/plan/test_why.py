from plan_factories import make_library, make_plan, make_unit, the_cohort

from plgen.model.plan import Reason
from plgen.model.verdict import Verdict
from plgen.plan.why import why_unit

LIBRARY = make_library(
    [
        make_unit("a", "A", minutes=70),
        make_unit("b", "B"),
        make_unit("c", "B", minutes=40),
        make_unit("d", "A", minutes=120),
        make_unit("e", "E"),
        make_unit("f", "A", status="draft"),
    ],
    goals=["A", "B"],
    minutes=60,
    weeks=3,
)
PLAN = make_plan(LIBRARY)


def why(unit: str) -> Verdict:
    return why_unit(LIBRARY, the_cohort(LIBRARY), PLAN, unit)


def test_must() -> None:
    """A must-do unit with all the weeks that it takes."""
    assert Verdict("a", "must", (1, 2), (Reason("goal", "A"),)) == why("a")


def test_option() -> None:
    """An option serves the same goals as the unit that it stands for."""
    assert Verdict("c", "option", (2,), (Reason("same-goal", "B"),)) == why("c")


def test_may() -> None:
    """A may-do unit with its week."""
    assert Verdict("d", "may", (1,), (Reason("same-goal", "A"),)) == why("d")


def test_left_out() -> None:
    """A candidate that is not in the plan."""
    assert Verdict("e", "left-out", (), (Reason("cost"),)) == why("e")


def test_no_candidate() -> None:
    """A unit that cannot be in the plan, with the rules that keep it out."""
    assert Verdict("f", "no-candidate", (), (Reason("draft"),)) == why("f")
