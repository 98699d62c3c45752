"""The machine-readable plan has the keys, order and values of the content model."""

from dataclasses import replace
from datetime import date

from body_factories import make_library, make_plan, make_unit

from plgen.model.plan import (
    GoalState,
    LeftOut,
    MayDo,
    MustDo,
    Plan,
    Problem,
    Reason,
    Week,
)
from plgen.render import plan_json
from plgen.render.plan_json import student_plan_json


def example() -> Plan:
    must = MustDo("one", 60, 20, (1, 2), (Reason("goal", "A.1"),), ("one", "two"))
    may = MayDo("two", (Reason("interest", "music"),))
    return make_plan(
        Week(1, date(2026, 9, 7), (must,), (may,), "Conferences on Thursday."),
        cost=8120,
        goals=(GoalState("A.1", ("one",), (), met=True),),
        left_out=(),
        problems=(
            Problem("no-room", "Why.", conflict=("this", "that"), changes=("do it",)),
        ),
    )


def test_the_whole_plan() -> None:
    library = make_library([make_unit("one")])
    out = LeftOut(("three",), (Reason("covered", "A.1"),))
    plan = replace(example(), left_out=(out,))
    expected: dict[str, object] = {
        "cohort": "c",
        "pathway": "p",
        "solver": "optimal",
        "cost": 8120,
        "weeks": [
            {
                "number": 1,
                "start": "2026-09-07",
                "minutes": 60,
                "screen_minutes": 20,
                "must": [
                    {
                        "unit": "one",
                        "minutes": 60,
                        "screen_minutes": 20,
                        "part": [1, 2],
                        "because": [{"code": "goal", "value": "A.1"}],
                        "one_of": ["one", "two"],
                    }
                ],
                "may": [
                    {
                        "unit": "two",
                        "because": [{"code": "interest", "value": "music"}],
                    }
                ],
                "note": "Conferences on Thursday.",
            }
        ],
        "goals": [{"code": "A.1", "taught": ["one"], "assessed": [], "met": True}],
        "left_out": [
            {"unit": "three", "because": [{"code": "covered", "value": "A.1"}]}
        ],
        "problems": [
            {
                "code": "no-room",
                "message": "Why.",
                "conflict": ["this", "that"],
                "changes": ["do it"],
            }
        ],
    }
    found = plan_json(library, plan)
    assert found == expected
    assert list(found) == list(expected)


def test_students_see_no_cost_no_problem_and_nothing_left_out() -> None:
    assert list(student_plan_json(example())) == [
        "cohort",
        "pathway",
        "weeks",
        "goals",
    ]
