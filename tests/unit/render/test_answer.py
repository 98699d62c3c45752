"""Why one unit is in or out, and what would change that, in words for staff."""

from dataclasses import replace
from typing import Any

from page_factories import make_cohort, make_framework, make_library, make_unit

from plgen.model.plan import Problem, Reason
from plgen.model.plan_diff import Place, PlanChange, PlanDiff
from plgen.model.verdict import Answer, Verdict, WhatIf
from plgen.render.answer import say_answer, say_what_if

LIBRARY = make_library(
    [make_unit(name, title=f"Unit {name}") for name in "abc"],
    [make_cohort(title="Falcons")],
    frameworks=[make_framework("f", A_1="Speak up", A_2="Listen")],
)
VERDICT = Verdict("a", "must", (2, 3), (Reason("goal", "A.1"),))


def diff(*changes: PlanChange, **values: Any) -> PlanDiff:  # noqa: ANN401
    stated = {"met": (), "missed": (), "peaks": (60, 60), **values}
    return PlanDiff("c", changes, **stated)


def what_if(**values: Any) -> WhatIf:  # noqa: ANN401
    stated = {
        "supposed": "pinned",
        "change": "pin `a` to week 2",
        "verdict": VERDICT,
        "costs": (100, 112),
        "merit": "cost",
        "diff": diff(),
        **values,
    }
    return WhatIf(**stated)


def moved(unit: str, before: int | None, after: int | None) -> PlanChange:
    places = [week and Place("must", (week,)) for week in (before, after)]
    return PlanChange(unit, "moved", places[0] or None, places[1] or None)


def said(**values: Any) -> list[str]:  # noqa: ANN401
    return list(say_what_if(LIBRARY, what_if(**values)))


def test_whole_answer() -> None:
    """How it stands, the rules behind that, and each supposition with its outcome."""
    answer = Answer("c", VERDICT, (what_if(supposed="avoided"), what_if()))
    assert list(say_answer(LIBRARY, answer)) == [
        "Unit a (a), for c: everyone does it in weeks 2 and 3.",
        "  - Teaches the goal A.1 (Speak up).",
        "Without it:",
        "  - The cost would be 112 instead of 100 (12 % more).",
        "If everyone were to do it:",
        "  - Everyone would do it in weeks 2 and 3.",
        "  - The cost would be 112 instead of 100 (12 % more).",
    ]


def test_suppositions() -> None:
    """A rule that is lifted, and a pin that is taken out."""
    let_in = what_if(supposed="let-in", change="write `a` in es")
    answer = Answer("c", VERDICT, (let_in, what_if(supposed="unpinned")))
    lines = list(say_answer(LIBRARY, answer))
    assert "If you write `a` in es:" in lines
    assert "Without its pin:" in lines


def test_written_plan() -> None:
    """Of a plan written by hand it is said what the rest is about."""
    computed = Verdict("a", "left-out", (), ())
    lines = list(say_answer(LIBRARY, Answer("c", VERDICT, (), computed)))
    assert lines[2:] == [
        (
            "This plan was written by hand. In the one that plgen would make, it could"
            " be in the plan, and is not."
        ),
        "There is no other plan to compare with.",
    ]


def test_standings() -> None:
    """How the unit would stand; what is left out says why."""
    draft = (Reason("draft"),)
    verdicts = (
        Verdict("a", "must", (1,), draft),
        Verdict("a", "option", (1,), draft),
        Verdict("a", "may", (1,), draft),
        Verdict("a", "left-out", (), draft),
        Verdict("a", "no-candidate", (), draft),
    )
    assert [said(verdict=verdict)[0] for verdict in verdicts] == [
        "Everyone would do it in week 1.",
        "It could be chosen in week 1.",
        "It could be done in week 1, as a may-do unit.",
        "It would be left out all the same.",
        "It still could not be in the plan.",
    ]
    out = said(verdict=Verdict("a", "left-out", (), (Reason("covered", "A.2"),)))
    assert out[1] == "Other must-do units do what it would do for A.2 (Listen)."


def test_changes() -> None:
    """What comes in, moves and goes; the unit itself has been spoken of."""
    may = PlanChange("c", "moved", Place("must", (1,)), Place("may", (2,)))
    assert said(diff=diff(moved("a", None, 2), moved("b", 1, 2), may))[1:-1] == [
        "“Unit b” (b) would move from week 1 to week 2.",
        "“Unit c” (c) would not be needed.",
    ]
    assert said(diff=diff(moved("b", None, 2), moved("c", 1, None)))[1:-1] == [
        "“Unit b” (b) would come in, in week 2.",
        "“Unit c” (c) would not be needed.",
    ]


def test_goals_floors_and_weeks() -> None:
    """Goals met and missed, floors lowered, the fullest week."""
    changed = diff(met=("A.1",), missed=("A.2",), peaks=(60, 75))
    assert said(diff=changed, lowered=("A floor.",))[1:] == [
        "The plan would miss A.2 (Listen).",
        "The plan would reach A.1 (Speak up).",
        "A floor.",
        "The cost would be 112 instead of 100 (12 % more).",
        "The fullest week would hold 75 minutes instead of 60.",
    ]


def test_cost() -> None:
    """More, less, the same, from nothing, and unproven."""
    assert (
        said(costs=(200, 100))[1] == "The cost would be 100 instead of 200 (50 % less)."
    )
    assert said(costs=(0, 100))[1] == "The cost would be 100 instead of 0."
    assert said(costs=(9, 9), merit="units")[1] == "The cost is the same."
    other = diff(moved("b", 1, None))
    assert said(costs=(9, 9), merit="units", diff=other)[-1] == (
        "The cost is the same; the plan as it is has fewer units."
    )
    assert said(is_proven=False)[-1].startswith("So far as the search went")


def test_what_is_in_the_way() -> None:
    """What would be missed, why, and what would help; not: to leave it as it is."""
    problem = Problem(
        "pins-in-the-way",
        "…",
        conflict=("the goal `A.1`", "`a` (30 minutes) pinned to week 2", "2 weeks"),
        changes=("unpin `a`", "give 1 more week"),
    )
    assert said(problem=problem, diff=diff(missed=("A.1", "A.2"))) == [
        "The plan would miss A.1 (Speak up) and A.2 (Listen).",
        "These do not go together beside it: the goal `A.1`; 2 weeks.",
        "What would help: give 1 more week.",
    ]
    unproven = said(problem=replace(problem, is_proven=False))
    lead = "No plan was found that has all of these beside it"
    assert unproven[0] == f"{lead}: the goal `A.1`; 2 weeks."
    impossible = replace(problem, code="pin-impossible", changes=("unpin `a`",))
    assert said(problem=impossible) == [
        "There would be no plan.",
        "These do not go together beside it: the goal `A.1`; 2 weeks.",
    ]


def test_nothing_else_does_it() -> None:
    """A unit without which a goal cannot be reached."""
    problem = Problem(
        "goal-unreachable",
        "…",
        conflict=("the goal `A.1`", "`a` is on the avoid list"),
        changes=("take `a` off the avoid list", "put off `A.1`"),
    )
    found = said(supposed="avoided", problem=problem, diff=diff(missed=("A.1",)))
    assert found == [
        "The plan would miss A.1 (Speak up).",
        "Too few other units that this cohort can have do what it does.",
        "What would help: put off `A.1`.",
    ]
