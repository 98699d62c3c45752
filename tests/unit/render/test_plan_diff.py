from plan_factories import make_library, make_unit

from plgen.model.plan import Reason
from plgen.model.plan_diff import FactChange, Place, PlanChange, PlanDiff
from plgen.render import CohortDiff, say_diffs

LIBRARY = make_library([make_unit("a", "A"), make_unit("b", "A")], goals=["A"])
MUST, MAY = Place("must", (1,)), Place("may", (2, 3))


def diff(*changes: PlanChange, peaks: tuple[int, int] = (60, 60)) -> PlanDiff:
    return PlanDiff("c", changes, (), (), peaks)


def say(*diffs: CohortDiff, markdown: bool = False) -> list[str]:
    return list(say_diffs(LIBRARY, diffs, markdown=markdown))


def test_as_text() -> None:
    """A sign, the unit, where it stands, and why."""
    changes = (
        PlanChange("a", "added", None, MUST, (Reason("goal", "A"),)),
        PlanChange("b", "removed", MAY, None, (Reason("covered", "A"),)),
        PlanChange("gone", "removed", MUST, None),
    )
    assert say(CohortDiff(diff(*changes, peaks=(60, 75)))) == [
        "c:",
        "  + a: must do, week 1",
        "      Teaches the goal A (A).",
        "  - b: was may do, weeks 2, 3",
        "      Other must-do units do what it would do for A (A).",
        "  - gone: was must do, week 1",
        "      There is no such unit any more.",
        "  Heaviest week: 60 → 75 minutes.",
        "",
    ]


def test_moves_say_why() -> None:
    """What it waits for, the week that is full, or that weeks are settled anew."""
    later = Place("must", (2,))
    moves = (
        PlanChange("a", "moved", MUST, later, after_units=("b",)),
        PlanChange("a", "moved", MUST, later, is_crowded_out=True),
        PlanChange("a", "moved", MUST, later),
        PlanChange("a", "moved", MAY, Place("may", (1,)), is_crowded_out=True),
        PlanChange("a", "moved", MUST, MAY, (Reason("interest", "x"),)),
    )
    lines = [line.strip() for line in say(CohortDiff(diff(*moves)))]
    assert lines[2:-1:2] == [
        "Requires `b`, which now comes later.",
        "Week 1 has no room for it now.",
        "The weeks are settled anew: even ones first, then the slack at the end.",
        "Offers are dealt out anew, best fit first.",
        "Shares the interest `x`.",
    ]


def test_causes_and_goals() -> None:
    """What changed in the content, with both values, and which goals changed sides."""
    causes = (
        FactChange("unit", "a", "minutes", 45, 75),
        FactChange("unit", "b", "", before=False, after=True),
        FactChange("unit", "d", "", before=True, after=False),
        FactChange("cohort", "c", "interests", [], ["music", "art"]),
        FactChange("unit", "a", "standards", {"A": ["A"]}, {"A": ["A"], "B": ["B"]}),
        FactChange("pathway", "p", "floors", {"arts": 1}, None),
    )
    found = CohortDiff(PlanDiff("c", (), ("A",), ("B",), (5, 5)), causes)
    assert say(found) == [
        "c:",
        "  Goals reached now: A.",
        "  Goals no longer reached: B.",
        "  Because unit `a`: minutes 45 → 75.",
        "  Because unit `b` is new here.",
        "  Because unit `d` is no longer there.",
        "  Because cohort `c`: interests none → music, art.",
        "  Because unit `a`: standards A → A, B.",
        "  Because pathway `p`: floors arts 1 → none.",
        "",
    ]


def test_as_markdown() -> None:
    """A heading and a table for each cohort; what would break the table is escaped."""
    change = PlanChange("a|b", "added", None, MUST, ())
    assert say(CohortDiff(diff(change)), markdown=True) == [
        "### c",
        "",
        "| | unit | where | why |",
        "| --- | --- | --- | --- |",
        "| Added | `a\\|b` | must do, week 1 | There is no such unit any more. |",
        "",
    ]


def test_cohorts_without_a_difference() -> None:
    """They share one line, even where the heaviest week differs by nothing shown."""
    same = CohortDiff(PlanDiff("x", (), (), (), (1, 1)))
    other = CohortDiff(PlanDiff("y", (), (), (), (1, 1)))
    assert say(same, other) == ["No change: x, y."]
