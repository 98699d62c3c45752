"""Choices: as many in one cohort as in the next, and within the screen time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from plan_factories import make_cohort, make_library, make_unit
import pytest

from plgen.model.library import Library
from plgen.model.pathway import Calendar, Pathway, TimeBudget
from plgen.model.plan import MayDo, MustDo, Plan, Week
from plgen.plan.choices import problem_of_screens, problems_of_choices

PATHWAY = Pathway("p", "P", Calendar(2), ())
NO_DATE: date | None = None


def offering(*may: str, one_of: Sequence[str] = ()) -> Plan:
    must = (MustDo("talk", 30, 30, one_of=("talk", *one_of) if one_of else ()),)
    weeks = (Week(1, NO_DATE, must, tuple(MayDo(unit) for unit in may)),)
    return Plan("c", "p", "optimal", 0, weeks)


def warned(*numbers: int, pathway: Pathway = PATHWAY) -> list[str]:
    """The cohorts that are warned of, by how many units each can choose."""
    plans = {
        f"c{nth}": offering(*(f"u{n}" for n in range(number)))
        for nth, number in enumerate(numbers)
    }
    return [p.message.split()[0] for p in problems_of_choices(pathway, plans)]


@pytest.mark.parametrize(
    ("numbers", "cohorts"),
    [
        ([], []),
        ([0], []),
        ([0, 0], []),
        ([3, 3, 2], []),
        ([0, 1], ["c0"]),
        ([4, 4, 1], ["c2"]),
        ([8, 8, 4], []),
        ([8, 8, 3, 9], ["c2"]),
        ([20, 5, 6], []),
    ],
)
def test_far_fewer(numbers: list[int], cohorts: list[str]) -> None:
    """None where another has any, or less than half of what half of them have."""
    assert cohorts == warned(*numbers)


def test_without_choices() -> None:
    """Where the pathway offers none, none are missed."""
    assert warned(0, 5, pathway=replace(PATHWAY, choices=0)) == []


def test_options_are_choices() -> None:
    """A set to choose one of counts its other options, each once."""
    plans = {"a": offering("x", "y"), "b": offering("x", one_of=("x", "z"))}
    assert list(problems_of_choices(PATHWAY, plans)) == []
    (problem,) = problems_of_choices(PATHWAY, {**plans, "c": offering()})
    assert problem.message == (
        "c has nothing to choose beside the must-do work;"
        " another cohort of this pathway has 2 units."
    )


UNITS = {"talk": 30, "film": 40, "poem": 0, "clip": 20, "epic": 90}


def library_of(**lengths: int) -> Library:
    return make_library(
        [
            make_unit(
                name, "SL.1", screen_minutes=screen, minutes=lengths.get(name, 90)
            )
            for name, screen in UNITS.items()
        ]
    )


def screens(plan: Plan, limit: int | None, minutes: int | None = None) -> list[str]:
    cohort = make_cohort(time=TimeBudget(minutes, limit))
    return [p.message for p in problem_of_screens(library_of(), cohort, plan)]


def test_offers_that_fit() -> None:
    """A unit that fits beside the must-do work, or needs no screen, is fine."""
    assert screens(offering("clip", "poem"), 50) == []
    assert screens(offering("film"), None) == []


def test_offers_over_the_screen_time() -> None:
    """One warning with the numbers of each week."""
    assert screens(offering("clip", "film", "poem"), 50) == [
        (
            "What c can choose goes over 50 screen minutes:"
            " week 1 (30 in must-do work; `film` takes 40)."
        )
    ]


def test_the_heaviest_option_counts() -> None:
    """Who chose the option with most screen time has the least left."""
    said = screens(offering("clip", one_of=("film",)), 50)
    assert said[0].endswith("week 1 (40 in must-do work; `clip` takes 20).")
    assert screens(offering(one_of=("film",)), 35)[0].endswith(
        "week 1 (40 with the longest options)."
    )


def test_a_long_unit_counts_by_its_first_part() -> None:
    """A unit of several weeks takes its first week's share of the screen."""
    plan = offering("epic")
    assert screens(plan, 70, minutes=30) == []
    assert screens(plan, 59, minutes=30)[0].endswith("`epic` takes 30).")


def test_many_weeks_are_said_shortly() -> None:
    """Three weeks are named, and how many there are beside them."""
    (week,) = offering("film").weeks
    plan = replace(offering(), weeks=tuple(replace(week, number=n) for n in range(5)))
    (said,) = screens(plan, 50)
    assert said.count("week ") == 3
    assert said.endswith("; 2 more.")


def test_values_of_any_kind() -> None:
    """Plans without weeks have nothing to choose and nothing to say."""
    empty: dict[str, Any] = {"cohort": "c", "pathway": "p", "cost": 0, "weeks": ()}
    assert screens(Plan(solver="optimal", **empty), 0) == []
