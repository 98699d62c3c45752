from dataclasses import replace

from plan_factories import make_library, make_plan, make_unit, problems_in, weeks_of

from plgen.model.diagnostic import KeyPath, Location
from plgen.model.library import Library
from plgen.model.pathway import Floors
from plgen.model.plan import Problem

OFF = "or put a goal off with `goals_later` and `support`."
FOUR = [make_unit(name, name.upper(), minutes=40) for name in "abcd"]


def only_problem(library: Library) -> Problem:
    (found,) = problems_in(make_plan(library))
    return found


def test_minutes() -> None:
    """How many minutes are missing, and how many more would do."""
    goals = ["A", "B", "C", "D"]
    library = make_library(FOUR, goals=goals, minutes=70, weeks=2)
    assert Problem(
        "no-room",
        "c cannot reach `C` and `D` in its time: what it must do takes at least 160"
        " minutes, and there are 140 in 2 weeks.",
        f"Give 10 more minutes a week, or 2 more weeks, {OFF}",
        ("cohorts", "c", "time"),
    ) == only_problem(library)


def test_screen_minutes() -> None:
    """The same at the screen."""
    units = [
        make_unit(name, name.upper(), minutes=30, screen_minutes=20) for name in "ab"
    ]
    library = make_library(
        units, goals=["A", "B"], minutes=60, screen_minutes=30, weeks=1
    )
    found = only_problem(library)
    assert found.message == (
        "c cannot reach `B` in its time: what it must do takes at least 40 screen"
        " minutes, and there are 30 in 1 week."
    )
    assert f"Give 10 more screen minutes a week, or 1 more week, {OFF}" == found.hint


def test_packing() -> None:
    """Enough in sum, and yet no way to cut it into weeks."""
    library = make_library(FOUR[:3], goals=["A", "B", "C"], minutes=60, weeks=2)
    found = only_problem(library)
    assert found.message == (
        "c cannot reach `C` in its time: no way was found to fit everything into 2"
        " weeks of 60 minutes."
    )
    assert f"Give 20 more minutes a week, or 1 more week, {OFF}" == found.hint


def test_path() -> None:
    """The time that runs short: the cohort's own, else the pathway's."""
    library = make_library(FOUR, goals=["A", "B", "C"], minutes=40, weeks=2)
    pathway = library.pathways["p"]
    here = Location("p.yaml")
    marked = replace(pathway, marks={("time",): here})
    found = only_problem(replace(library, pathways={"p": marked}))
    assert found.path == ("time",)
    own: dict[KeyPath, Location] = {("time",): here, ("cohorts", "c", "time"): here}
    marked = replace(pathway, marks=own)
    found = only_problem(replace(library, pathways={"p": marked}))
    assert found.path == ("cohorts", "c", "time")


def test_pins_in_the_way() -> None:
    """Where pins alone keep goals away, they are named and not the time."""
    library = make_library(
        [make_unit("a", "A", minutes=60), make_unit("b", "B", requires=["a"])],
        goals=["A", "B"],
        minutes=60,
        weeks=2,
        pins=((2, "a"),),
    )
    assert Problem(
        "pins-in-the-way",
        "With its pins, c cannot reach `B`; without them there is a plan.",
        f"Pin units to other weeks, {OFF}",
        ("cohorts", "c", "pin"),
    ) == only_problem(library)


def test_no_plan_for_floors() -> None:
    """Floors that fit no weeks leave no plan at all."""
    units = [make_unit(name, kind="project", minutes=60) for name in "ab"]
    library = make_library(units, floors=Floors(project=2), minutes=60, weeks=1)
    plan = make_plan(library)
    assert [
        Problem(
            "no-room",
            "c can have no plan: what the floor `project` asks for does not fit in its"
            " time.",
            "Give more time, or lower the floors.",
            ("floors",),
        )
    ] == problems_in(plan)
    assert weeks_of(plan) == [[]]


def test_no_plan_for_floors_and_pins() -> None:
    """Floors that fit, but not beside the pins."""
    units = [
        make_unit("a", minutes=60),
        make_unit("b", kind="project", minutes=60),
        make_unit("d", kind="project", minutes=60, grouping=("pair",)),
    ]
    library = make_library(
        units,
        floors=Floors(project=2, group=1),
        minutes=60,
        weeks=2,
        pins=((1, "a"),),
    )
    assert only_problem(library).message == (
        "c can have no plan: what the floors `project` and `group` ask for does not fit"
        " in its time beside its pins."
    )


def test_no_plan_for_pins() -> None:
    """What pinned units require may not fit before them."""
    units = [make_unit("a", requires=["b"]), make_unit("b", minutes=60)]
    library = make_library(units, minutes=60, weeks=2, pins=((1, "a"),))
    assert Problem(
        "pins-in-the-way",
        "c can have no plan: its pinned units, and what they require before them, do"
        " not fit in the time up to then.",
        "Pin them to later weeks, or give more time.",
        ("cohorts", "c", "pin"),
    ) == only_problem(library)
