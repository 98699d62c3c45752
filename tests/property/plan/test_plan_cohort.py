"""The planner against the brute force, on small random curricula."""

from dataclasses import replace
import os
import subprocess
import sys

from hypothesis import given
from plan_factories import make_plan, the_cohort
from property.plan.cases import CASES
from property.plan.curricula import libraries
from property.plan.oracle import Oracle

from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.plan import Plan


def has_errors(plan: Plan) -> bool:
    return any(problem.severity is Severity.ERROR for problem in plan.problems)


@CASES
@given(libraries())
def test_best_plan(library: Library) -> None:
    """The best plan there is; errors exactly where a rule cannot be held."""
    plan, oracle = make_plan(library), Oracle(library, the_cohort(library))
    best = oracle.best()
    if best is None:
        assert plan.must_units == ()
        assert has_errors(plan)
        return
    assert oracle.breaches(plan) == []
    assert oracle.rank_of(plan) == best
    assert plan.cost == best.cost
    assert plan.solver == "optimal"
    is_whole = best.missed == 0 and len(oracle.pins) == len(the_cohort(library).pins)
    assert has_errors(plan) == (not is_whole)


@CASES
@given(libraries())
def test_choices(library: Library) -> None:
    """Any combination of choices reaches the same goals and holds rules 2 and 3."""
    plan, oracle = make_plan(library), Oracle(library, the_cohort(library))
    met = oracle.missed([library.units[unit] for unit in plan.must_units])
    options = [u for w in plan.weeks for i in w.must for u in i.one_of[1:]]
    assert len(options) == len(set(options))
    assert not set(options) & {i.unit for w in plan.weeks for i in w.may}
    for weeks in oracle.choices(plan):
        assert oracle.missed([library.units[u] for week in weeks for u in week]) == met
        assert oracle.holds_as_it_stands(weeks)


@CASES
@given(libraries())
def test_offers(library: Library) -> None:
    """May-do units are the ones that the contract lists, in its order."""
    plan, oracle = make_plan(library), Oracle(library, the_cohort(library))
    assert [[i.unit for i in w.may] for w in plan.weeks] == oracle.offers(plan)


@CASES
@given(libraries())
def test_reasons(library: Library) -> None:
    """Everything in the plan, and every candidate left out of it, has its reasons."""
    plan, oracle = make_plan(library), Oracle(library, the_cohort(library))
    assert all(item.because for week in plan.weeks for item in week.must)
    assert all(item.because for week in plan.weeks for item in week.may)
    assert all(out.because for out in plan.left_out)
    left_out = list(plan.reasons_against)
    assert left_out == sorted(set(oracle.candidates) - set(plan.shown_units))


@CASES
@given(libraries())
def test_order_of_loading(library: Library) -> None:
    """The same plan in whatever order the units were read."""
    turned = replace(library, units=dict(reversed(list(library.units.items()))))
    assert make_plan(turned) == make_plan(library)


SCRIPT = """
from plan_factories import make_library, make_plan, make_unit
units = [make_unit(f"u{n}", "ABC"[n % 3], requires=["D"] * (n % 2)) for n in range(6)]
units += [make_unit(f"d{n}", "D", interests=("x", "y", "z")) for n in range(3)]
goals = [*"ABCE"]
print(make_plan(make_library(units, goals=goals, minutes=45, interests=("z", "y"))))
"""


def test_hash_seed() -> None:
    """The same plan under every seed of the hashes of text."""
    plans = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(plans) == 1
