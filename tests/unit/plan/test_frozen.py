from dataclasses import replace

from plan_factories import (
    make_library,
    make_plan,
    make_unit,
    may_of,
    problems_in,
    sentences_in,
    weeks_of,
    with_frozen,
)

from plgen.model.diagnostic import Severity
from plgen.model.pathway import Floors, Goal
from plgen.model.plan import FrozenPlan, FrozenWeek, MayDo, Reason


def test_as_it_stands() -> None:
    """Weeks, order, notes and offers are the teacher's; empty weeks are added."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "A"), make_unit("c", "A")],
        goals=["A"],
        weeks=3,
    )
    weeks = (
        FrozenWeek(must=("b", "a"), may=("c",), note="Conferences on Thursday."),
        FrozenWeek(),
    )
    plan = make_plan(replace(library, plans={"c": FrozenPlan("c", weeks)}))
    assert plan.solver == "frozen"
    assert weeks_of(plan) == [["b", "a"], [], []]
    assert may_of(plan) == [["c"], [], []]
    assert plan.weeks[0].note == "Conferences on Thursday."
    assert (MayDo("c", (Reason("same-goal", "A"),)),) == plan.weeks[0].may
    assert plan.cost == 2 * 30 * 16
    assert plan.goals[0].met
    assert problems_in(plan) == []


def test_long_unit_written_once() -> None:
    """It goes on over the next weeks, ahead of what is written there."""
    library = make_library(
        [make_unit("a", minutes=130, screen_minutes=26), make_unit("b", minutes=50)],
        minutes=60,
        weeks=3,
    )
    plan = make_plan(with_frozen(library, ["a"], [], ["b"]))
    assert weeks_of(plan) == [["a"], ["a"], ["a", "b"]]
    parts = [(i.minutes, i.screen_minutes, i.part) for w in plan.weeks for i in w.must]
    assert parts == [
        (60, 12, (1, 3)),
        (60, 12, (2, 3)),
        (10, 2, (3, 3)),
        (50, 0, (1, 1)),
    ]
    assert problems_in(plan) == []


def test_written_in_several_weeks() -> None:
    """As many parts as weeks: the computed ones where they match, else equal ones."""
    library = make_library([make_unit("a", minutes=100)], minutes=60, weeks=4)
    plan = make_plan(with_frozen(library, ["a"], ["a"]))
    assert [week.minutes for week in plan.weeks] == [60, 40, 0, 0]
    plan = make_plan(with_frozen(library, ["a"], ["a"], [], ["a"]))
    assert [week.minutes for week in plan.weeks] == [33, 33, 0, 34]
    assert plan.weeks[3].must[0].part == (3, 3)


def test_long_unit_at_the_end() -> None:
    """Where the weeks run out it stands whole, and the week is too full."""
    library = make_library([make_unit("a", minutes=100)], minutes=60, weeks=1)
    plan = make_plan(with_frozen(library, ["a"]))
    assert "Week 1 holds 100 minutes; there is time for 60." in sentences_in(plan)


def test_broken_rules() -> None:
    """Every broken rule is a warning at its place, in plain words."""
    library = make_library(
        [
            make_unit("a", requires=["b", "S"], screen_minutes=20),
            make_unit("b", "B", minutes=40),
            make_unit("k"),
            make_unit("out", languages=("es",)),
        ],
        goals=["A", Goal("B", 1)],
        minutes=60,
        screen_minutes=15,
        floors=Floors(project=1, group=1),
        known_units=("k",),
        pins=((2, "b"),),
    )
    weeks = (FrozenWeek(("a", "b")), FrozenWeek(("k",), ("out",)), FrozenWeek(("out",)))
    plan = make_plan(replace(library, plans={"c": FrozenPlan("c", weeks)}))
    assert [(problem.message, problem.path) for problem in problems_in(plan)] == [
        ("No unit of this plan teaches the goal `A`.", ()),
        ("Units to assess `B`: 1 asked for, 0 in this plan.", ()),
        ("`a` requires the unit `b` before it.", ("weeks", 0, "must", 0)),
        (
            "`a` requires a unit that teaches `S` before it.",
            ("weeks", 0, "must", 0),
        ),
        ("Week 1 holds 70 minutes; there is time for 60.", ("weeks", 0)),
        ("Week 1 holds 20 screen minutes; there is time for 15.", ("weeks", 0)),
        ("`b` is pinned to week 2 and does not start there.", ("weeks", 1)),
        ("`k` is known already and not pinned.", ("weeks", 1, "must", 0)),
        (
            "`a` needs 20 screen minutes, more than the weeks have for it.",
            ("weeks", 0, "must", 0),
        ),
        ("`out` has no reading in en.", ("weeks", 2, "must", 0)),
        ("`out` has no reading in en.", ("weeks", 1, "may", 0)),
    ]
    assert {Severity.WARNING} == {p.severity for p in problems_in(plan)}
    assert {"plan-breaks-rule"} == {problem.code for problem in problems_in(plan)}


def test_floor() -> None:
    """A floor counts as far as it can be held."""
    units = [make_unit("a", "A"), make_unit("b", kind="project")]
    library = make_library(units, goals=["A"], floors=Floors(project=2))
    plan = make_plan(with_frozen(library, ["a"]))
    assert sentences_in(plan) == ["The floor `project` asks for 1; this plan has 0."]


def test_notice() -> None:
    """A goal that the plan assesses nowhere is a notice, about the plan as a whole."""
    library = make_library([make_unit("a", "A")], goals=["A"])
    found = problems_in(make_plan(with_frozen(library, ["a"])), notices=True)
    assert [(p.code, p.path) for p in found] == [("goal-not-assessed", ())]
