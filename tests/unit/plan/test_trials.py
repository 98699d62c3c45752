from plan_factories import make_library, make_unit, the_cohort

from plgen.plan.budget import Budget
from plgen.plan.state import state_case
from plgen.plan.trials import Trials

LIBRARY = make_library(
    [
        make_unit("a", minutes=50),
        make_unit("b", minutes=10),
        make_unit("c", minutes=30),
        make_unit("d", minutes=30),
        make_unit("e", minutes=30, requires=["a"]),
    ],
    minutes=60,
)
CASE = state_case(LIBRARY, the_cohort(LIBRARY))[0]


def make_trials(schedules: int = 1_000) -> Trials:
    return Trials(CASE, Budget(schedules), Budget(1_000))


def test_best() -> None:
    """The selection of least weight is kept."""
    trials = make_trials()
    assert trials.hold(0b0011, 60)
    assert trials.hold(0b0100, 30)
    assert trials.hold(0b1100, 60)
    assert trials.best == {2: 1}
    assert trials.weight == 30


def test_tie() -> None:
    """Among equals, even weeks win."""
    trials = make_trials()
    trials.hold(0b0011, 60)
    trials.hold(0b1100, 60)
    assert trials.refined() == {2: 1, 3: 2}
    assert not trials.is_cut


def test_failure() -> None:
    """What does not fit is not kept; it could be, were its requirement given."""
    trials = make_trials()
    assert not trials.hold(0b10000, 30)
    assert trials.could_hold(0b10000, given=0b1)
    assert trials.best is None
    assert trials.refined() == {}


def test_cut() -> None:
    """A spent budget leaves doubt."""
    trials = make_trials(schedules=0)
    assert not trials.hold(0b1, 50)
    assert trials.is_cut
