"""The students' form of a plan holds what their pages show, and no more."""

from page_factories import make_plan, make_week, must

from plgen.model.plan import GoalState
from plgen.render.plan_json import student_plan_json


def test_students_form() -> None:
    """Keys in their order; rules that are the staff's alone are not in it."""
    item = must("a", ("goal", "A.1"), ("avoided", "SECRET"), ("draft", ""))
    goals = [GoalState("A.1", ("a",), ("b",), met=True)]
    plan = make_plan(make_week(item, note="Talk."), goals=goals, left_out=["z"])
    week = {
        "number": 1,
        "start": None,
        "minutes": 30,
        "screen_minutes": 0,
        "must": [
            {
                "unit": "a",
                "minutes": 30,
                "screen_minutes": 0,
                "part": [1, 1],
                "because": [{"code": "goal", "value": "A.1"}],
                "one_of": [],
            }
        ],
        "may": [],
        "note": "Talk.",
    }
    expected = {
        "cohort": "c",
        "pathway": "p",
        "weeks": [week],
        "goals": [{"code": "A.1", "taught": ["a"], "assessed": ["b"]}],
    }
    actual = student_plan_json(plan)
    assert expected == actual
    assert list(expected) == list(actual)
    weeks = actual["weeks"]
    assert isinstance(weeks, list)
    assert list(week) == list(weeks[0])
