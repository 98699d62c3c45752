from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Floors, Goal
from plgen.model.unit import Unit
from plgen.plan.budget import GLANCE, Effort
from plgen.plan.case import Case, Solution
from plgen.plan.search import solve_case
from plgen.plan.state import state_case


def case_of(*units: Unit, **values: Any) -> Case:  # noqa: ANN401
    library = make_library(units, **values)
    return state_case(library, the_cohort(library))[0]


def names(case: Case, solution: Solution | None) -> dict[str, int] | None:
    if solution is None:
        return None
    return {case.items[index].unit: week for index, week in solution.starts}


def solve(*units: Unit, **values: Any) -> dict[str, int] | None:  # noqa: ANN401
    case = case_of(*units, **values)
    return names(case, solve_case(case))


def test_least_cost() -> None:
    """The cheapest units that reach the goals, together rather than apart."""
    found = solve(
        make_unit("a", "A", minutes=30),
        make_unit("b", "B", minutes=30),
        make_unit("both", "A", "B", minutes=50),
        goals=["A", "B"],
    )
    assert found == {"both": 1}


def test_fit_counts() -> None:
    """A unit that fits the cohort wins over a shorter one that does not."""
    fitting = make_unit("fits", "A", minutes=50, interests=("x", "y"))
    plain = make_unit("plain", "A", minutes=40)
    found = solve(fitting, plain, goals=["A"], interests=("x", "y"))
    assert found == {"fits": 1}


def test_fewest_units() -> None:
    """Of equal cost, fewer units."""
    found = solve(
        make_unit("a", "A", minutes=20),
        make_unit("b", "B", minutes=20),
        make_unit("both", "A", "B", minutes=40),
        goals=["A", "B"],
    )
    assert found == {"both": 1}


def test_least_id() -> None:
    """What is still equal is settled by id."""
    found = solve(make_unit("b", "A"), make_unit("a", "A"), goals=["A"])
    assert found == {"a": 1}


def test_even_weeks_settle_a_tie() -> None:
    """Of equally cheap selections, the one whose weeks come out even."""
    found = solve(
        make_unit("a", "A", minutes=50, requires=["b"]),
        make_unit("b", minutes=10),
        make_unit("y", "A", minutes=30, requires=["z"]),
        make_unit("z", minutes=30),
        goals=["A"],
    )
    assert found == {"y": 2, "z": 1}


def test_requirements() -> None:
    """What a chosen unit requires is chosen with it, and priced with it."""
    chain = [make_unit("a", "A", requires=["S"]), make_unit("s", "S")]
    dear = make_unit("z", "A", minutes=70)
    assert solve(*chain, dear, goals=["A"], weeks=1) == {"a": 1, "s": 1}
    dear = make_unit("z", "A", minutes=50)
    assert solve(*chain, dear, goals=["A"], weeks=1) == {"z": 1}


def test_evidence_and_floors() -> None:
    """As many assessors as are asked for, and the floors held."""
    found = solve(
        make_unit("a", assesses=["A"]),
        make_unit("b", assesses=["A"], minutes=40),
        make_unit("c", assesses=["A"], minutes=50),
        make_unit("d", kind="project"),
        goals=[Goal("A", 2)],
        floors=Floors(project=1),
        weeks=1,
    )
    assert found == {"a": 1, "b": 1, "d": 1}


def test_helper() -> None:
    """A second teacher joins where the needed one comes too late for a pinned unit."""
    found = solve(
        make_unit("early", "S", minutes=40),
        make_unit("late", "S", "A", minutes=20),
        make_unit("pinned", requires=["S"]),
        goals=["A"],
        pins=((1, "pinned"), (2, "late")),
    )
    assert found == {"early": 1, "late": 2, "pinned": 1}


def test_weeks_rule_out_the_cheapest() -> None:
    """Where the cheapest selection fits no weeks, the next one is taken."""
    found = solve(
        make_unit("a", "A", minutes=40),
        make_unit("b", "B", minutes=40),
        make_unit("c", "C", minutes=40),
        make_unit("e", "C", minutes=30, requires=["f"]),
        make_unit("f", minutes=25),
        goals=["A", "B", "C"],
        minutes=70,
        weeks=2,
    )
    assert found == {"a": 1, "b": 2, "e": 2, "f": 1}


def test_infeasible() -> None:
    """No plan is None; goals may be missed where that is allowed, as few as can be."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abc"]
    case = case_of(*units, goals=["A", "B", "C", "D"], minutes=40, weeks=2)
    assert solve_case(case) is None
    solution = solve_case(case, may_miss=True)
    assert solution is not None
    assert names(case, solution) == {"a": 1, "b": 2}
    assert case.missed_by(solution.chosen) == ("C", "D")
    assert solution.is_optimal


def test_hopeless_pin() -> None:
    """A pin that cannot be held leaves no plan, goals missed or not."""
    case = case_of(make_unit("a", requires=["gone"]), pins=((1, "a"),))
    assert solve_case(case, may_miss=True) is None


def test_proof() -> None:
    """A search that is cut short, or content with any plan, claims nothing."""
    units = [make_unit(f"u{n}", "A", minutes=20 + n) for n in range(5)]
    case = case_of(*units, goals=[Goal("A")])
    optimal, hasty = solve_case(case), solve_case(case, effort=GLANCE)
    assert optimal is not None
    assert optimal.is_optimal
    assert optimal.gap is None
    assert hasty is not None
    assert not hasty.is_optimal
    assert solve_case(case, effort=Effort(choices=0, proofs=0, mends=0)) is None


def test_without_proof() -> None:
    """Where the search ends early and HiGHS is not used, there is no gap to name."""
    units = [make_unit(f"u{n}", *"AB"[n % 2 :], minutes=20 + n) for n in range(8)]
    case = case_of(*units, goals=["A", "B"], minutes=30)
    solution = solve_case(case, effort=Effort(choices=3, proofs=0))
    assert solution is not None
    assert (solution.is_optimal, solution.gap) == (False, None)


def test_mending_takes_over() -> None:
    """Without HiGHS, what our own search has no time for is mended, goals and all."""
    units = [make_unit(f"u{n}", "A", minutes=20 + n) for n in range(5)]
    case = case_of(*units, goals=["A"])
    effort = Effort(choices=0, proofs=0)
    assert names(case, solve_case(case, effort=effort)) == {"u0": 1}
    assert solve_case(case, may_miss=True, effort=effort) is None
    hasty = Effort(choices=0, proofs=0, first_is_enough=True)
    assert solve_case(case, effort=hasty) is None


def test_highs_takes_over() -> None:
    """What our own search has no time for is proven by linear programs."""
    units = [make_unit(f"u{n}", "A", minutes=20 + n) for n in range(5)]
    case = case_of(*units, goals=["A"])
    assert solve_case(case, effort=Effort(first_choices=0)) == solve_case(case)


def test_bounded() -> None:
    """Where that ends early, too, the plan comes with the most it could cost less."""
    units = [make_unit(f"u{n}", "ABC"[n % 3], "ABC"[(n + 1) % 3]) for n in range(6)]
    units.append(make_unit("all", "A", "B", "C", minutes=70))
    case = case_of(*units, goals=["A", "B", "C"])
    solution = solve_case(case, effort=Effort(first_choices=12, proofs=1))
    assert solution is not None
    assert not solution.is_optimal
    assert solution.gap is not None
    assert 0 <= solution.gap < 1
