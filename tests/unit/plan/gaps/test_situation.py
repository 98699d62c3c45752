from dataclasses import replace

from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal, TimeBudget
from plgen.plan.gaps.situation import Situation

LIBRARY = make_library(
    [make_unit("a", "A", requires=["b", "S"]), make_unit("b", "B")],
    goals=[Goal("A", 2), "B"],
    floors=Floors(arts=2, project=1),
    minutes=60,
    pins=((1, "a"), (2, "b")),
)


def situation_of(library: Library = LIBRARY) -> Situation:
    return Situation(library, the_cohort(library))


def test_cohort_is_the_pathways() -> None:
    """A changed cohort is the one that its pathway has, beside the others."""
    pathway = LIBRARY.pathways["p"]
    other = replace(the_cohort(LIBRARY), id="d")
    pathway = replace(pathway, cohorts=(*pathway.cohorts, other))
    library = replace(LIBRARY, pathways={"p": pathway})
    found = situation_of(library).put_off(["A"])
    assert found.cohort.goals_later == ("A",)
    assert found.pathway.cohorts == (found.cohort, other)


def test_pathway() -> None:
    """Evidence, floors and weeks."""
    found = situation_of().ask_evidence("A", 1).lower_floor("arts", 0).with_weeks(5)
    assert found.pathway.goals == (Goal("A", 1), Goal("B"))
    assert found.pathway.floors == Floors(arts=0, project=1)
    assert found.pathway.calendar.weeks == 5


def test_pins() -> None:
    """A pin moves, in the order of weeks, or goes, or comes."""
    assert situation_of().repin("a", 1, 3).cohort.pins == ((2, "b"), (3, "a"))
    assert situation_of().repin("a", 1).cohort.pins == ((2, "b"),)
    added = situation_of().repin("c", 0, 1).cohort.pins
    assert added == ((1, "a"), (1, "c"), (2, "b"))


def test_time() -> None:
    """Minutes of the cohort alone."""
    found = situation_of().with_time(90, None)
    assert found.cohort.time == TimeBudget(90, None)
    assert found.pathway.time == TimeBudget(60)


def test_requirements() -> None:
    """A unit requires less: a unit or a standard."""
    found = situation_of().without_requirement("a", "b").without_requirement("a", "S")
    unit = found.library.units["a"]
    assert (unit.requires_units, unit.requires_standards) == ((), ())


def test_lift() -> None:
    """Every rule but the lack of room is gone for the unit, and for no other one."""
    units = [
        make_unit(
            name,
            languages=("es",),
            settings=("remote",),
            grades=(9,),
            status="draft",
            minutes=200,
        )
        for name in "ab"
    ]
    library = make_library(
        units,
        minutes=60,
        weeks=2,
        pathway={"grades": (5,), "excepted": ("a", "b"), "only": ("c",)},
        setting="hybrid",
        avoid=("a", "b"),
    )
    lifted = situation_of(library).lift("a")
    assert not lifted.has_candidate("a")
    assert lifted.shrink("a").has_candidate("a")
    assert lifted.with_weeks(4).has_candidate("a")
    assert not lifted.shrink("b").has_candidate("b")


def test_lift_leaves_what_is_not_narrowed() -> None:
    """A pathway of all units stays one of all units."""
    lifted = situation_of(make_library([make_unit("a", status="draft")])).lift("a")
    assert lifted.pathway.only == ()
    assert [reading.language for reading in lifted.library.units["a"].readings] == [
        "en"
    ]
