import json
from pathlib import Path

import pytest

from plgen.load import load_built_plans

PLAN = {
    "cohort": "c",
    "pathway": "p",
    "solver": "optimal",
    "cost": 480,
    "weeks": [
        {
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
                    "because": [],
                    "one_of": ["a", "b"],
                }
            ],
            "may": [{"unit": "d", "because": []}],
            "note": "Hello.",
        }
    ],
    "goals": [{"code": "A", "taught": ["a"], "assessed": [], "met": True}],
    "left_out": [],
    "problems": [],
}


def put(out: Path, name: str, text: str) -> None:
    folder = out / "staff/plans"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_weeks_and_goals_come_back(tmp_path: Path) -> None:
    """What a build wrote is read again, as far as weeks and goals go."""
    put(tmp_path, "c.json", json.dumps(PLAN))
    plan = load_built_plans(tmp_path)["c"]
    assert plan.must_units == ("a",)
    assert plan.shown_units == ("a", "b", "d")
    assert plan.weeks[0].note == "Hello."
    assert [(goal.code, goal.met) for goal in plan.goals] == [("A", True)]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"cohort": "c"}', json.dumps({**PLAN, "weeks": 3}), "[" * 100_000],
    ids=["empty", "cut", "a list", "half", "wrong", "deep"],
)
def test_what_cannot_be_read_is_not_there(tmp_path: Path, text: str) -> None:
    """A damaged plan is no plan; the others are read."""
    put(tmp_path, "c.json", text)
    put(tmp_path, "d.json", json.dumps({**PLAN, "cohort": "d"}))
    assert list(load_built_plans(tmp_path)) == ["d"]


def test_no_build(tmp_path: Path) -> None:
    """Where nothing was built, there are no plans."""
    assert load_built_plans(tmp_path / "site") == {}
