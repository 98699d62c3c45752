from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Floors
from plgen.plan.budget import Budget, Effort
from plgen.plan.case import Case
from plgen.plan.gaps.feasible import Allowance, is_feasible
from plgen.plan.state import state_case


def case_of(library: Library) -> Case:
    return state_case(library, the_cohort(library))[0]


def test_yes() -> None:
    """A plan exists, also where a unit has to stand earlier than is cheapest."""
    units = [
        make_unit("a", "A", minutes=60),
        make_unit("b", "B", minutes=60, requires=["a"]),
    ]
    assert is_feasible(case_of(make_library(units, goals=["A", "B"], minutes=60)))


def test_helpers() -> None:
    """What teaches a requirement earlier is added, though no need asks for it."""
    units = [
        make_unit("a", "A", requires=["S"], minutes=30),
        make_unit("s", "S", minutes=60),
        make_unit("t", "S", minutes=30),
    ]
    pins = ((1, "a"), (2, "s"))
    assert is_feasible(case_of(make_library(units, minutes=60, pins=pins)))
    assert is_feasible(case_of(make_library(units[:2], minutes=60, pins=pins))) is False


def test_no() -> None:
    """Sums, weeks and floors that cannot be held are a no that is proven."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abc"]
    library = make_library(units, goals=["A", "B", "C"], minutes=60, weeks=2)
    assert is_feasible(case_of(library)) is False
    projects = [make_unit(name, kind="project", minutes=60) for name in "ab"]
    floors = Floors(project=2)
    library = make_library(projects, floors=floors, minutes=60, weeks=1)
    assert is_feasible(case_of(library)) is False


def test_unknown() -> None:
    """Where the budget ends, of the question or of all, nothing is claimed."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abc"]
    case = case_of(make_library(units, goals=["A", "B", "C"], minutes=90))
    assert is_feasible(case)
    assert is_feasible(case, Effort(choices=1)) is None
    assert is_feasible(case, of=Allowance(choices=Budget(1))) is None
    assert is_feasible(case, of=Allowance(schedules=Budget(1))) is None


def test_hopeless_pins() -> None:
    """A unit pinned to two weeks is no matter of search."""
    library = make_library([make_unit("a")], pins=((1, "a"), (2, "a")))
    assert is_feasible(case_of(library)) is False
