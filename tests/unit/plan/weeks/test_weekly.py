from dataclasses import replace

from plan_factories import make_case, make_unit

from plgen.plan.case import Case, Starts
from plgen.plan.weeks.fit import Fit, Fitting
from plgen.plan.weeks.packing import Packing
from plgen.plan.weeks.weekly import solve_weekly

NOTHING = Fit(None, is_sure=False)


def solve(case: Case, fit: Fit = NOTHING, bound: int = 10_000) -> Fit:
    chosen = (1 << len(case.items)) - 1
    fitting = Fitting(case, chosen, case.limit, bound=bound, first_is_enough=False)
    return solve_weekly(Packing(fitting), fit)


def sure(starts: Starts | None) -> Fit:
    return Fit(starts, is_sure=True)


def test_early() -> None:
    """The schedule of least lateness."""
    case = make_case(make_unit("a"), make_unit("b", minutes=60), minutes=60)
    assert solve(case) == sure({0: 2, 1: 1})


def test_none() -> None:
    """What fits no weeks has no schedule, and that is certain."""
    case = make_case(*(make_unit(name, minutes=40) for name in "abc"), minutes=60)
    assert solve(case) == sure(None)


def test_known_schedule() -> None:
    """One that is known stays, where there is none earlier."""
    case = make_case(make_unit("a"), make_unit("b"), minutes=30)
    known = Fit({0: 2, 1: 1}, is_sure=False)
    assert solve(case, known) == sure(known.starts)
    late = Fit({0: 2, 1: 2}, is_sure=False)
    fit = solve(replace(case, limit=60), late)
    assert fit == sure({0: 1, 1: 1})


def test_bound() -> None:
    """A schedule that is no earlier than the bound is none."""
    case = make_case(make_unit("a"), make_unit("b"), minutes=30)
    assert solve(case, bound=91).starts is not None
    assert solve(case, bound=90) == sure(None)


def test_screen_minutes() -> None:
    """Weeks hold screen minutes, too."""
    units = [make_unit(name, screen_minutes=30) for name in "ab"]
    fit = solve(make_case(*units, minutes=60, screen_minutes=30))
    assert sorted((fit.starts or {}).values()) == [1, 2]


def test_requirements_and_parts() -> None:
    """What is required comes first; the parts of a unit follow each other."""
    units = [make_unit("a", minutes=90, requires=["b"]), make_unit("b", minutes=40)]
    case = make_case(*units, minutes=60, weeks=4)
    assert solve(case) == sure({0: 2, 1: 1})


def test_weeks_that_stand() -> None:
    """What stands is left where it is and serves."""
    units = [make_unit("a"), make_unit("b", requires=["a"])]
    case = make_case(*units, minutes=60, pins=((1, "a"),))
    assert solve(replace(case, closed=frozenset({1}))) == sure({0: 1, 1: 2})


def test_waiting_for_each_other() -> None:
    """Units that would wait for each other in one week are told apart."""
    units = [
        make_unit("a", "A", requires=["B"]),
        make_unit("b", "B", requires=["A"]),
        make_unit("c", "A", minutes=60),
    ]
    assert solve(make_case(*units, minutes=60)) == sure({2: 1, 0: 2, 1: 2})
    assert solve(make_case(*units[:2], minutes=60)) == sure(None)
