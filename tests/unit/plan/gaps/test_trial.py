from plan_factories import make_library, make_unit, the_cohort
import pytest

from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Trial, least, whole_case

TWO = [make_unit(name, name.upper(), minutes=60) for name in "ab"]


def tight() -> Situation:
    library = make_library(TWO, goals=["A", "B"], minutes=60, weeks=1)
    return Situation(library, the_cohort(library))


def test_works() -> None:
    """A change works where a plan is found with it, and all is still asked for."""
    trial = Trial()
    assert not trial.works(tight())
    assert trial.works(tight().with_weeks(2))
    assert not trial.works(tight().with_weeks(2).repin("nobody", 0, 9))


def test_nothing_is_lost() -> None:
    """A goal that nothing teaches, or a pin that a rule shuts out, is no plan."""
    library = make_library(TWO, goals=["A", "C"])
    assert whole_case(Situation(library, the_cohort(library))) is None
    units = [make_unit("a", "A"), make_unit("d", status="draft")]
    library = make_library(units, goals=["A"], pins=((1, "d"),))
    assert whole_case(Situation(library, the_cohort(library))) is None


def test_pick() -> None:
    """The first few that work, in their order."""
    proposals = [(str(weeks), tight().with_weeks(weeks)) for weeks in (1, 2, 3, 4)]
    assert Trial().pick(proposals, 2) == ["2", "3"]
    assert Trial().pick(proposals, 9) == ["2", "3", "4"]


@pytest.mark.parametrize("enough", [5, 10, 15, 35, 60])
def test_least(enough: int) -> None:
    """The least number of minutes in steps of five."""
    assert least(lambda minutes: minutes >= enough, 60) == enough


def test_least_of_none() -> None:
    """Nothing where even the most is not enough."""
    assert least(lambda minutes: minutes > 60, 60) is None
    assert least(lambda minutes: minutes > 5, 5) is None
