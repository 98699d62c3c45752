"""A cohort's plan for staff: rule and value behind every unit."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup
from page_factories import (
    left,
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    make_week,
    may,
    must,
)

from plgen.model.pathway import Support
from plgen.model.plan import GoalState, Plan, Problem
from plgen.render.staff.why import WhyPage, make_why

LIBRARY = make_library(
    [make_unit(name, title=f"Unit {name}") for name in "abc"],
    [make_cohort(title="Falcons", support=Support(date(2026, 10, 2), "Explains it"))],
    frameworks=[make_framework("f", A_1="Speak up")],
)


LINES = {name: Markup("<li>{}</li>").format(name) for name in "abc"}


def why(plan: Plan) -> WhyPage:
    return make_why(LIBRARY, plan, LINES)


def test_head() -> None:
    """Whose plan it is, how it was found, its cost, and the support with its end."""
    page = why(make_plan([], solver="heuristic", cost=42))
    told = (page.cohort, page.title, page.pathway, page.solver, page.cost)
    said = "heuristic plan, not proven to be the best"
    assert told == ("c", "Falcons", "Path", said, 42)
    assert page.support == "Explains it (review 2026-10-02)"
    bare = make_library([make_unit("a")])
    assert make_why(bare, make_plan(["a"]), {}).support == ""


def test_rules_and_values() -> None:
    """Each unit with its rules as codes and as sentences with the values."""
    plan = make_plan([must("a", ("goal", "A.1")), may("b", ("interest", "music"))])
    (week,) = why(plan).weeks
    assert week.must[0].rules == (("goal", "Teaches the goal A.1 (Speak up)."),)
    assert week.may[0].rules == (("interest", "Shares the interest `music`."),)


def test_staff_only_rules_are_said() -> None:
    """What students do not hear, staff read with its value."""
    plan = make_plan([], left_out=[left("c", ("avoided", "falcons"), ("draft", ""))])
    (out,) = why(plan).left_out
    assert out.lines == LINES["c"]
    assert out.rules == (
        ("avoided", "Is on the avoid list of falcons."),
        ("draft", "Is a draft."),
    )


def test_units_left_out_for_the_same_reasons_stand_together() -> None:
    """The rules are said once, in the order of the plan."""
    alike = replace(left("a", ("cost", "")), units=("a", "c"))
    plan = make_plan([], left_out=[alike, left("b", ("draft", ""))])
    cost, draft = why(plan).left_out
    assert (cost.lines, draft.lines) == (LINES["a"] + LINES["c"], LINES["b"])


def test_notes() -> None:
    """Minutes, screen minutes, part and options of a must-do line."""
    plan = make_plan(
        [
            must("a", minutes=40, screen=10, part=(2, 3)),
            must("b", one_of=("b", "c", "a")),
        ]
    )
    assert [unit.note for unit in why(plan).weeks[0].must] == [
        "40 min, 10 on screen, part 2 of 3",
        "30 min, 0 on screen; or Unit c or Unit a",
    ]


def test_weeks() -> None:
    """Number, Monday, minutes and the teacher's note."""
    plan = make_plan(
        make_week(must("a", screen=5), start=date(2026, 9, 7), note="Talk."), ["b"]
    )
    told = [
        (w.number, w.start, w.minutes, w.screen_minutes, w.note)
        for w in why(plan).weeks
    ]
    assert told == [(1, "2026-09-07", 30, 5, "Talk."), (2, "", 30, 0, "")]


def test_goals_and_problems() -> None:
    """Goals with their words and the titles of units; problems as they were found."""
    problem = Problem("goal-untaught", "No unit.", "Write one.")
    goals = [GoalState("A.1", ("a",), ("b",), met=True), GoalState("Z.9")]
    page = why(make_plan(["a", "b"], goals=goals, problems=(problem,)))
    told = [(g.statement, g.taught, g.assessed, g.is_met) for g in page.goals]
    assert told == [("Speak up", ("Unit a",), ("Unit b",), True), ("", (), (), False)]
    assert page.problems == (problem,)
