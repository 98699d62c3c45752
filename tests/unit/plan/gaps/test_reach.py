from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Goal
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.reach import conflict_of_goal, conflict_of_pin
from plgen.plan.gaps.situation import Situation
from plgen.plan.state import state_case


def goal_conflict(library: Library, kind: str = "goal") -> Conflict:
    case, _ = state_case(library, the_cohort(library))
    need = next(need for need in case.needs if need.kind == kind)
    return conflict_of_goal(Situation(library, the_cohort(library)), case, need)


def shut_out(*units: str) -> tuple[Demand, ...]:
    return tuple(Demand("shut-out", unit) for unit in units)


def test_every_teacher() -> None:
    """All that shuts a goal's units out is part of the conflict."""
    units = [make_unit(name, "A", status="draft") for name in "ab"]
    found = goal_conflict(make_library([*units, make_unit("c", "C")], goals=["A"]))
    assert Conflict((Demand("goal", "A"), *shut_out("a", "b"))) == found


def test_chain() -> None:
    """Requirements down to the one that cannot be had; the others are left out."""
    library = make_library(
        [
            make_unit("a", "A", requires=["b", "d"]),
            make_unit("b", requires=["c"]),
            make_unit("c", status="draft"),
            make_unit("d"),
        ],
        goals=["A"],
    )
    assert goal_conflict(library).demands == (
        Demand("goal", "A"),
        Demand("requires", "a", what="b"),
        Demand("requires", "b", what="c"),
        Demand("shut-out", "c"),
    )


def test_rule_before_chain() -> None:
    """A unit that a rule shuts out is blamed for that, not for what it requires."""
    library = make_library(
        [
            make_unit("a", "A", requires=["b"], status="draft"),
            make_unit("b", status="draft"),
        ],
        goals=["A"],
    )
    assert goal_conflict(library).demands == (Demand("goal", "A"), *shut_out("a"))


def test_circle() -> None:
    """Standards that are taught only after themselves."""
    library = make_library(
        [make_unit("a", "A", requires=["B"]), make_unit("b", "B", requires=["A"])],
        goals=["A"],
    )
    chain = (Demand("requires", "a", what="B"), Demand("requires", "b", what="A"))
    assert goal_conflict(library).demands == (Demand("goal", "A"), *chain)


def test_evidence() -> None:
    """As many units as are missing could be had; one of them is enough to blame."""
    units = [make_unit(name, assesses=["A"], status="draft") for name in "abc"]
    ready = make_unit("r", assesses=["A"], requires=["s"])
    known = make_unit("k", assesses=["A"])
    library = make_library(
        [*units, ready, make_unit("s"), known],
        goals=[Goal("A", 4)],
        known_units=("k",),
    )
    found = goal_conflict(library, "evidence")
    assert found.demands[0] == Demand("evidence", "A", 4)
    assert {demand.kind for demand in found.demands[1:]} == {"shut-out"}
    assert len(found.demands) == 3


def test_too_few_altogether() -> None:
    """Where all units together are too few, nothing else is to blame."""
    library = make_library([make_unit("a", assesses=["A"])], goals=[Goal("A", 2)])
    assert goal_conflict(library, "evidence").demands == (Demand("evidence", "A", 2),)


def test_without_room() -> None:
    """A unit that is too long counts as shut out."""
    unit = make_unit("a", "A", minutes=300)
    found = goal_conflict(make_library([unit], goals=["A"], minutes=60))
    assert found.demands == (Demand("goal", "A"), *shut_out("a"))


def test_pin() -> None:
    """A pinned unit whose requirement is shut out."""
    library = make_library(
        [make_unit("a", requires=["b"]), make_unit("b", languages=("es",))],
        pins=((2, "a"),),
    )
    case, _ = state_case(library, the_cohort(library))
    pin = Demand("pin", "a", 2)
    found = conflict_of_pin(Situation(library, the_cohort(library)), case, pin)
    chain = (Demand("requires", "a", what="b"), *shut_out("b"))
    assert Conflict((pin, *chain)) == found
