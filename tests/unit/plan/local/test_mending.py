from dataclasses import replace
import os
from pathlib import Path
from random import Random
import subprocess
import sys
from typing import Any

from plan_factories import make_case, make_unit

from plgen.model.unit import Unit
from plgen.plan.budget import Budget, Effort
from plgen.plan.case import Case, Solution
from plgen.plan.local.mending import Mending, mend
from plgen.plan.proof.selecting import Selecting
from plgen.plan.proof.weights import weigh
from plgen.plan.search import solve_case
from plgen.plan.trials import Trials
from plgen.plan.weeks.fit import Fitting
from plgen.plan.weeks.fitters import PlainFitter
from plgen.plan.weeks.loads import is_sound

ALONE = Effort(proofs=0, mends=2_000)
MENDED = Effort(proofs=0, choices=0, mends=200)
"""Nothing but mending."""


def draw_tight(seed: int) -> Case:
    """Ninety units, two dozen goals, and hardly the minutes that they take."""
    chance = Random(seed)
    goals = [f"G{n:02}" for n in range(24)]
    units = [
        make_unit(
            f"u{n:02}",
            *chance.sample(goals, chance.choice((1, 1, 2))),
            minutes=chance.choice((30, 40, 45, 50, 60, 75)),
            requires=[f"u{chance.randrange(n):02}"] if n % 5 == 4 else [],
        )
        for n in range(90)
    ]
    return make_case(*units, goals=goals, minutes=85, weeks=8)


def is_plan(case: Case, solution: Solution) -> bool:
    """Whether it holds rules 1 to 5."""
    fitting = Fitting(case, solution.chosen, case.limit)
    is_met = all(need.missing(solution.chosen) <= 0 for need in case.needs)
    return is_met and is_sound(fitting, dict(solution.starts))


def cost_of(case: Case, solution: Solution) -> int:
    return sum(case.items[index].cost for index, _ in solution.starts)


def mended(*units: Unit, **values: Any) -> dict[str, int] | None:  # noqa: ANN401
    """What mending alone finds."""
    case = make_case(*units, **values)
    solution = solve_case(case, effort=MENDED)
    if solution is None:
        return None
    assert is_plan(case, solution)
    return {case.items[index].unit: week for index, week in solution.starts}


def test_tight() -> None:
    """Where no search finds any plan, one is mended; it claims nothing."""
    case = draw_tight(3)
    assert solve_case(case, effort=Effort(proofs=0, mends=0)) is None
    solution = solve_case(case, effort=ALONE)
    assert solution is not None
    assert is_plan(case, solution)
    assert (solution.is_optimal, solution.gap) == (False, None)
    best = solve_case(case)
    assert best is not None
    assert cost_of(case, solution) == cost_of(case, best)


def test_same_everywhere() -> None:
    """The plan does not depend on how a process hashes."""
    script = (
        "from test_mending import ALONE, draw_tight, solve_case;"
        "print(solve_case(draw_tight(3), effort=ALONE))"
    )
    places = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": places, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert found == {f"{solve_case(draw_tight(3), effort=ALONE)}\n"}


def test_least_cost() -> None:
    """A small case is mended to its best plan, requirements and order held."""
    found = mended(
        make_unit("a", "A", minutes=20, requires=["s"]),
        make_unit("ab", "A", "B", minutes=50),
        make_unit("b", "B", minutes=40),
        make_unit("s", minutes=20),
        goals=["A", "B"],
        minutes=60,
    )
    assert found == {"ab": 1}


def test_weeks_rule_out_the_cheapest() -> None:
    """Where the cheapest selection fits no weeks, another one is mended."""
    found = mended(
        make_unit("a", "A", minutes=40),
        make_unit("b", "B", minutes=40),
        make_unit("c", "C", minutes=40),
        make_unit("e", "C", minutes=30, requires=["f"]),
        make_unit("f", minutes=25),
        goals=["A", "B", "C"],
        minutes=70,
    )
    assert found == {"a": 1, "b": 2, "e": 2, "f": 1}


def test_waiting_for_each_other() -> None:
    """Units that teach what the other requires get a third, or are left."""
    units = [
        make_unit("a", "A", "B", minutes=10, requires=["C"]),
        make_unit("b", "C", minutes=10, requires=["B"]),
        make_unit("c", "C", minutes=50),
    ]
    assert mended(*units, goals=["A"]) == {"c": 1, "a": 2}


def test_pins_and_helpers() -> None:
    """Pins stand; a second teacher joins where the needed one comes too late."""
    found = mended(
        make_unit("early", "S", minutes=40),
        make_unit("late", "S", "A", minutes=20),
        make_unit("pinned", requires=["S"]),
        goals=["A"],
        pins=((1, "pinned"), (2, "late")),
    )
    assert found == {"early": 1, "late": 2, "pinned": 1}


def test_long_unit() -> None:
    """A long unit goes on in the week after."""
    units = [make_unit("long", "A", minutes=90), make_unit("b", "B", minutes=30)]
    found = mended(*units, goals=["A", "B"], minutes=60, pins=((1, "b"),), weeks=3)
    assert found == {"b": 1, "long": 2}


def test_weeks_that_stand() -> None:
    """Weeks that stand are left as they are; the rest stands in the others."""
    units = [make_unit("a", "A", minutes=50), make_unit("b", "B", minutes=50)]
    case = make_case(*units, goals=["A", "B"], minutes=60, pins=((1, "a"),), weeks=3)
    stood = replace(case, closed=frozenset({1, 2}))
    solution = solve_case(stood, effort=MENDED)
    assert solution is not None
    assert dict(solution.starts) == {0: 1, 1: 3}


def test_none() -> None:
    """Where there is no plan, none is found, however long it looks."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abc"]
    assert mended(*units, goals=["A", "B", "C"], minutes=60) is None


def test_budget() -> None:
    """It stops where its steps are spent, and keeps what it has."""
    case = draw_tight(3)
    selecting = Selecting(case, weigh(case), may_miss=False)
    trials = Trials(case, PlainFitter(Budget(10_000)))
    budget = Budget(5)
    Mending(selecting, trials, budget).run()
    assert budget.is_cut
    assert trials.best is None


def test_nothing_better() -> None:
    """Trials whose plan is the best already are handed back."""
    case = make_case(make_unit("a", "A"), make_unit("b", "A"), goals=["A"])
    selecting = Selecting(case, weigh(case), may_miss=False)
    trials = Trials(case, PlainFitter(Budget(1_000)))
    assert trials.hold(0b01, selecting.weights.of(0b01))
    assert mend(selecting, trials, MENDED) is trials
    worse = Trials(case, PlainFitter(Budget(1_000)))
    assert worse.hold(0b11, selecting.weights.of(0b11))
    assert mend(selecting, worse, MENDED).weight == selecting.weights.of(0b01)
