"""The answer about one unit in its machine-readable form."""

from page_factories import make_library, make_unit

from plgen.model.plan import Problem, Reason
from plgen.model.plan_diff import Place, PlanChange, PlanDiff
from plgen.model.verdict import Answer, Verdict, WhatIf
from plgen.render.answer import say_what_if
from plgen.render.answer_json import answer_json

LIBRARY = make_library([make_unit(name) for name in "ab"])
VERDICT = Verdict("a", "must", (2, 3), (Reason("goal", "A.1"),))


def test_json() -> None:
    """All of it for machines, with the sentences beside."""
    problem = Problem("no-room", "…", conflict=("this",), changes=("that",))
    moves = (
        PlanChange("b", "moved", Place("must", (1,)), Place("must", (2,))),
        PlanChange("c", "moved", Place("must", (1,)), Place("may", (2,))),
        PlanChange("d", "added", None, Place("must", (1,))),
    )
    found = WhatIf(
        supposed="pinned",
        change="pin `a` to week 2",
        verdict=VERDICT,
        costs=(100, 112),
        merit="cost",
        diff=PlanDiff("c", moves, met=(), missed=("A.1",), peaks=(60, 60)),
        problem=problem,
        is_proven=False,
    )
    form = answer_json(LIBRARY, Answer("c", VERDICT, (found,), VERDICT))
    verdict = {
        "unit": "a",
        "standing": "must",
        "weeks": [2, 3],
        "because": [{"code": "goal", "value": "A.1"}],
    }
    assert {
        "cohort": "c",
        **verdict,
        "computed": verdict,
        "what_if": [
            {
                "supposed": "pinned",
                "change": "pin `a` to week 2",
                **verdict,
                "cost": [100, 112],
                "peak": [60, 60],
                "better": "cost",
                "changes": [
                    {"unit": "b", "from": [1], "to": [2]},
                    {"unit": "c", "from": [1], "to": []},
                    {"unit": "d", "from": [], "to": [1]},
                ],
                "met": [],
                "missed": ["A.1"],
                "problem": {
                    "code": "no-room",
                    "conflict": ["this"],
                    "changes": ["that"],
                },
                "proven": False,
                "sentences": list(say_what_if(LIBRARY, found)),
            }
        ],
    } == form
    assert answer_json(LIBRARY, Answer("c", VERDICT, ()))["computed"] is None
