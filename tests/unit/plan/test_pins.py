from typing import Any

from plan_factories import make_library, make_plan, make_unit, problems_in, weeks_of

from plgen.model.plan import Problem
from plgen.model.unit import Unit


def problems(*units: Unit, **values: Any) -> list[Problem]:  # noqa: ANN401
    return problems_in(make_plan(make_library(units, **values)))


def test_ruled_out() -> None:
    """A pin on what is no candidate names the rule; the rest is planned without it."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", languages=("es",))],
        goals=["A"],
        pins=((1, "a"), (1, "b")),
    )
    plan = make_plan(library)
    assert [
        Problem(
            "pin-ruled-out",
            "`b` is pinned for c, but it has no reading in en.",
            "Take the pin out, or change what shuts the unit out.",
            ("cohorts", "c", "pin", "1", 1),
        )
    ] == problems_in(plan)
    assert weeks_of(plan) == [["a"], []]


def test_requirement_out_of_reach() -> None:
    """A pinned unit whose requirement cannot be had leaves no plan."""
    library = make_library(
        [make_unit("a", requires=["b", "S"]), make_unit("b", status="draft")],
        pins=((1, "a"),),
    )
    plan = make_plan(library)
    assert [
        Problem(
            "pin-impossible",
            "`a` is pinned to week 1 for c, but it requires `b` and `S`, which cannot"
            " be had.",
            "Take the pin out, or make what it requires available.",
            ("cohorts", "c", "pin", "1", 0),
        )
    ] == problems_in(plan)
    assert weeks_of(plan) == [[], []]


def test_past_the_end() -> None:
    """A long unit ends with the calendar at the latest."""
    unit = make_unit("a", minutes=90)
    found = problems(unit, weeks=2, minutes=60, pins=((2, "a"),))
    assert found == [
        Problem(
            "pin-impossible",
            "`a` is pinned to week 2 for c, but it takes 2 weeks, and the calendar"
            " ends with week 2.",
            "Pin it to an earlier week.",
            ("cohorts", "c", "pin", "2", 0),
        )
    ]


def test_overfull_week() -> None:
    """What is pinned to a week has to fit into it."""
    found = problems(
        make_unit("a", minutes=40, screen_minutes=30),
        make_unit("b", minutes=40),
        make_unit("c", minutes=10, screen_minutes=20),
        minutes=60,
        screen_minutes=40,
        pins=((2, "a"), (2, "b"), (2, "c")),
    )
    assert [(problem.message, problem.path) for problem in found] == [
        (
            "What is pinned for c takes 90 minutes of week 2, but a week has 60.",
            ("cohorts", "c", "pin", "2"),
        ),
        (
            (
                "What is pinned for c takes 50 screen minutes of week 2, but a week has"
                " 40."
            ),
            ("cohorts", "c", "pin", "2"),
        ),
    ]
