from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.budget import Budget
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter

CASE = make_case(
    make_unit("a", minutes=50),
    make_unit("b", minutes=10),
    make_unit("c", minutes=30),
    make_unit("d", minutes=30),
    make_unit("e", minutes=30, requires=["a"]),
    minutes=60,
)


def make_trials(nodes: int = 1_000) -> Trials:
    return Trials(CASE, PlainFitter(Budget(nodes)))


def test_best() -> None:
    """The selection of least weight is kept."""
    trials = make_trials()
    assert trials.hold(0b0011, 60)
    assert trials.hold(0b0100, 30)
    assert trials.hold(0b1100, 60)
    assert trials.best == {2: 1}
    assert trials.weight == 30
    assert trials.ties == []


def test_even_weeks_settle_a_tie() -> None:
    """Among equals, even weeks win."""
    trials = make_trials()
    trials.hold(0b0011, 60)
    trials.hold(0b1100, 60)
    assert trials.refined() == {2: 1, 3: 2}
    assert trials.is_settled


def test_early_weeks_settle_a_tie() -> None:
    """Among equally even ones, the early; among those, the least ids."""
    units = [make_unit("a"), make_unit("b", requires=["a"]), make_unit("c", minutes=60)]
    case = make_case(*units, make_unit("d", minutes=60), minutes=60, pins=((2, "c"),))
    trials = Trials(case, PlainFitter(Budget(1_000)))
    for chosen in (0b1000, 0b0011, 0b0100):
        trials.hold(chosen, 60)
    assert trials.refined() == {0: 1, 1: 2}
    assert trials.is_settled


def test_failure() -> None:
    """What does not fit is not kept; it could be, were its requirement given."""
    trials = make_trials()
    assert not trials.hold(0b10000, 30)
    assert trials.is_out(0b10000, given=0)
    assert trials.is_out(0b10000, given=0b1) is False
    assert trials.best is None
    assert trials.refined() == {}


def test_doubt() -> None:
    """What nobody can tell is remembered by its weight."""
    trials = make_trials(nodes=0)
    assert not trials.hold(0b11, 60)
    assert not trials.hold(0b1, 50)
    assert trials.doubt == 50
    assert trials.is_out(0b1, given=0) is None


def test_in_doubt() -> None:
    """Doubt counts where it is about something that would be as good as the best."""
    trials = make_trials(0)
    trials.hold(0b1100, 60)
    lighter = replace(trials, weight=59)
    found = [each.is_in_doubt for each in (make_trials(), trials, lighter)]
    assert found == [False, True, False]


def test_resumed() -> None:
    """New trials start from the best plan, with no doubt left."""
    trials = make_trials()
    trials.hold(0b100, 30)
    trials.fitter = PlainFitter(Budget(0))
    trials.hold(0b1000, 30)
    again = trials.resumed(PlainFitter(Budget(1_000)))
    assert (again.best, again.weight) == ({2: 1}, 30)
    assert again.doubt > 30
    assert again.hold(0b1000, 30)
