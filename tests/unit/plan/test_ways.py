"""Ways in: two for every goal, over must-do work, options and may-do units."""

from typing import Any

from plan_factories import make_library, make_plan, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.plan import Problem
from plgen.model.unit import Unit
from plgen.plan.ways import problems_of_ways


def ways(library: Library) -> list[Problem]:
    return list(problems_of_ways(library, the_cohort(library), make_plan(library)))


SEE = make_unit("see", "SL.1", modality=("visual",), minutes=20)
HEAR = make_unit("hear", "SL.1", modality=("auditory",), minutes=30)
BOTH = make_unit("both", "SL.1", modality=("visual", "auditory"))
BARE = make_unit("bare", "SL.1")


def library_of(
    *units: Unit,
    choices: int = 0,
    **cohort: Any,  # noqa: ANN401  # whatever a cohort holds
) -> Library:
    return make_library(units, goals=["SL.1"], pathway={"choices": choices}, **cohort)


def test_one_unit_may_offer_two() -> None:
    """Two ways within a unit are two."""
    assert ways(library_of(BOTH)) == []


def test_offers_count() -> None:
    """What students may do, or choose instead, adds its ways."""
    assert ways(library_of(SEE, HEAR, choices=3)) == []


def test_a_single_way_is_said_once() -> None:
    """All goals of a cohort in one sentence, with what would add another way."""
    song = make_unit("song", "SL.2", modality=("auditory",), requires=["other"])
    library = make_library(
        [SEE, make_unit("more", "SL.2", modality=("visual",)), song],
        goals=["SL.1", "SL.2"],
        pathway={"choices": 0},
    )
    (problem,) = ways(library)
    assert problem.code == "one-way-in"
    assert problem.message == (
        "The plan of c has a single way into `SL.1` (visual alone),"
        " `SL.2` (visual alone)."
    )
    assert problem.hint == (
        "Another way in would be `song` for `SL.2`: pin it, or offer it."
    )
    assert problem.path == ("cohorts", "c")


def test_nothing_else_to_offer() -> None:
    """Without another candidate, one has to be written."""
    (problem,) = ways(library_of(SEE))
    assert problem.hint.startswith("Write a unit,")


def test_ways_that_nobody_named() -> None:
    """A unit without `modality` is a good unit; it is a notice, for the team."""
    (problem,) = ways(library_of(BARE))
    assert problem.code == "ways-unnamed"
    assert problem.message == "No unit of the plan of c names a way into `SL.1`."


def test_known_and_put_off_goals_need_no_way() -> None:
    """They are not taught in this plan."""
    assert ways(library_of(SEE, known_standards=("SL.1",))) == []
    assert ways(library_of(SEE, known_units=("see",))) == []
    assert ways(library_of(SEE, goals_later=("SL.1",))) == []
