from dataclasses import replace

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.plan import FrozenWeek
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.pinned import held_pins, lost_pins
from plgen.plan.gaps.situation import Situation
from plgen.plan.state import state_case

LIBRARY = make_library(
    [
        make_unit("a"),
        make_unit("b", status="draft"),
        make_unit("c", requires=["b"]),
        make_unit("k"),
    ],
    known_units=("k",),
    weeks=3,
    pins=((1, "a"), (2, "b"), (2, "c"), (3, "k")),
)


def test_held_and_lost() -> None:
    """A pin is lost where its unit is shut out or lacks what it requires."""
    case, _ = state_case(LIBRARY, the_cohort(LIBRARY))
    situation = Situation(LIBRARY, the_cohort(LIBRARY))
    held = [Demand("pin", "a", 1), Demand("pin", "k", 3)]
    assert list(held_pins(situation, case)) == held
    assert lost_pins(situation, case) == (Demand("pin", "b", 2), Demand("pin", "c", 2))


def test_weeks_that_stand() -> None:
    """What weeks that stand have settled is no pin any more."""
    library = replace(LIBRARY, kept={"c": {2: FrozenWeek(must=("a",))}})
    case, _ = state_case(library, the_cohort(library))
    situation = Situation(library, the_cohort(library))
    assert list(held_pins(situation, case)) == [Demand("pin", "k", 3)]
    assert lost_pins(situation, case) == ()
