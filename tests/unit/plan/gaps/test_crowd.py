from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Floors
from plgen.plan.gaps.crowd import conflict_of_crowd
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.situation import Situation


def conflict(library: Library, *missed: str, with_goals: bool = True) -> Conflict:
    situation = Situation(library, the_cohort(library))
    return conflict_of_crowd(situation, missed, with_goals=with_goals)


def goals(*codes: str) -> set[Demand]:
    return {Demand("goal", code, 1) for code in codes}


MINUTES, WEEKS = Demand("minutes", amount=60), Demand("weeks", amount=2)


def test_goals_and_time() -> None:
    """Goals of which all but one fit; those that need no room are not among them."""
    units = [make_unit(name, name.upper(), minutes=60) for name in "abc"]
    library = make_library(
        [*units, make_unit("d", "D", minutes=5, screen_minutes=5)],
        goals=["A", "B", "C", "D"],
        minutes=65,
        screen_minutes=60,
    )
    found = conflict(library, "C", "D")
    minutes = Demand("minutes", amount=65)
    assert set(found.demands) == {*goals("A", "B", "C"), minutes, WEEKS}
    assert found.is_certain
    assert found.is_least


def test_missed_goals_are_spared_last() -> None:
    """Of goals that could as well be blamed, the missed ones are."""
    units = [make_unit(name, name.upper(), minutes=60) for name in "abcd"]
    library = make_library(units, goals=["A", "B", "C", "D"], minutes=60)
    assert goals("A", "C") < set(conflict(library, "A", "C").demands)


def test_requirements() -> None:
    """Only those that are in the way, of the units that can be had."""
    library = make_library(
        [
            make_unit("a", minutes=60),
            make_unit("b", minutes=60, requires=["a"]),
            make_unit("c", "C", minutes=60, requires=["b"]),
            make_unit("d", "D", minutes=5, requires=["e"]),
            make_unit("e", minutes=5),
        ],
        goals=["C", "D"],
        minutes=70,
    )
    minutes = Demand("minutes", amount=70)
    chain = {Demand("requires", "b", what="a"), Demand("requires", "c", what="b")}
    assert set(conflict(library, "C").demands) == {*goals("C"), *chain, minutes, WEEKS}


def test_pins_and_floors() -> None:
    """Without goals: pins and floors in each other's way."""
    library = make_library(
        [
            make_unit("a", minutes=60),
            make_unit("b", kind="project", minutes=60),
            make_unit("c", kind="project", minutes=60),
        ],
        goals=[],
        floors=Floors(project=2),
        minutes=60,
        pins=((1, "a"),),
    )
    floor, pin = Demand("floor", "project", 2), Demand("pin", "a", 1)
    found = conflict(library, with_goals=False)
    assert set(found.demands) == {floor, pin, MINUTES, WEEKS}


def test_floors_do_not_rise() -> None:
    """More time lets more projects in, and asks for no more of them."""
    library = make_library(
        [
            make_unit("a", kind="project", minutes=60),
            make_unit("b", kind="project", minutes=600),
            make_unit("c", "C", minutes=60),
            make_unit("d", "D", minutes=60),
        ],
        goals=["C", "D"],
        floors=Floors(project=2),
        minutes=60,
    )
    floor = Demand("floor", "project", 1)
    found = set(conflict(library, "D").demands)
    assert {floor, *goals("C", "D"), MINUTES, WEEKS} == found


def test_screen_minutes() -> None:
    """The screen's limit alone."""
    units = [
        make_unit(name, name.upper(), minutes=20, screen_minutes=20) for name in "abc"
    ]
    library = make_library(units, goals=["A", "B", "C"], minutes=60, screen_minutes=20)
    screen = Demand("screen", amount=20)
    found = set(conflict(library, "C").demands)
    assert {*goals("A", "B", "C"), screen, WEEKS} == found
