from typing import Any

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.pathway import Floors
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.gap import Gap, find_gaps
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case


def gaps(*units: Any, **values: Any) -> list[Gap]:  # noqa: ANN401
    library = make_library(units, **values)
    cohort = the_cohort(library)
    case, _ = state_case(library, cohort)
    return list(find_gaps(library, cohort, case, solve_as_far_as_possible(case)))


def test_none() -> None:
    """A plan that holds every rule has no gaps."""
    assert gaps(make_unit("a", "A"), goals=["A"]) == []


def test_each_on_its_own() -> None:
    """What cannot be had at all stands apart from what has no room beside the rest."""
    found = gaps(
        make_unit("a", "A", minutes=60),
        make_unit("b", "B", minutes=60),
        make_unit("d", "D", status="draft", minutes=10),
        goals=["A", "B", "D"],
        minutes=60,
        weeks=1,
        pins=((1, "d"),),
    )
    assert [(gap.let_go, gap.is_crowded) for gap in found] == [
        ((Demand("pin", "d", 1),), False),
        ((Demand("goal", "D", 0),), False),
        ((Demand("goal", "B", 0),), True),
    ]
    lost, _, crowded = found
    assert lost.changes[-1] == "unpin `d`"
    assert not any(demand.value == "D" for demand in crowded.conflict.demands)


def test_two_conflicts_of_pins() -> None:
    """Two conflicts of pins are two gaps, and their changes do not mix."""
    found = gaps(
        *(make_unit(name, minutes=40) for name in "abcd"),
        minutes=60,
        weeks=2,
        pins=((1, "a"), (1, "b"), (2, "c"), (2, "d")),
    )
    pins = [{d.value for d in gap.conflict.demands if d.kind == "pin"} for gap in found]
    assert sorted(map(sorted, pins)) == [["a", "b"], ["c", "d"]]
    assert all("give 20 more minutes in week" in " ".join(g.changes) for g in found)


def test_floor_goes_step_by_step() -> None:
    """A floor that has no room is let go by one."""
    found = gaps(
        *(make_unit(name, kind="project", minutes=60) for name in "abc"),
        floors=Floors(project=3),
        minutes=60,
        weeks=1,
    )
    assert [gap.let_go[0].amount for gap in found] == [3, 2]


def test_goals_after_pins() -> None:
    """Goals that have no room even where the pins are gone are said as well."""
    found = gaps(
        make_unit("a", "A", minutes=60),
        make_unit("b", "B", minutes=60),
        make_unit("x", requires=["S"]),
        goals=["A", "B"],
        minutes=60,
        weeks=1,
        pins=((1, "x"),),
    )
    kinds = [(gap.let_go[0].kind, gap.is_crowded) for gap in found]
    assert kinds == [("pin", False), ("goal", True)]
