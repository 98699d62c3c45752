from plan_factories import make_library, make_plan, make_unit

from plgen.model.pathway import Floors, Goal
from plgen.model.plan import LeftOut, Plan, Reason


def because(plan: Plan, unit: str) -> list[tuple[str, str]]:
    found = [i.because for w in plan.weeks for i in w.must if i.unit == unit]
    return [(reason.code, reason.value) for reason in found[0]]


def test_must() -> None:
    """Pin, goals, evidence, what builds on it, floors, then what it shares."""
    plan = make_plan(
        make_library(
            [
                make_unit(
                    "a",
                    "B",
                    assesses=["A"],
                    arts=["MU:Cr1"],
                    kind="project",
                    interests=("x", "y"),
                    careers=("z",),
                ),
                make_unit("b", "C", requires=["a"]),
            ],
            goals=[Goal("A", 1), "B", "C"],
            floors=Floors(project=1),
            pins=((1, "a"),),
            interests=("y", "x"),
            careers=("z",),
            arts=("MU",),
        )
    )
    assert because(plan, "a") == [
        ("pinned", "1"),
        ("goal", "A"),
        ("goal", "B"),
        ("evidence", "A"),
        ("prerequisite-of", "b"),
        ("floor", "project"),
        ("interest", "x"),
        ("interest", "y"),
        ("career", "z"),
        ("arts-focus", "MU"),
    ]
    assert because(plan, "b") == [("goal", "C")]


def test_first_teacher() -> None:
    """Of several that teach what another requires, the first is named for it."""
    plan = make_plan(
        make_library(
            [
                make_unit("a", "A"),
                make_unit("b", "A.1", "B"),
                make_unit("c", "C", requires=["A"]),
            ],
            goals=["A", "B", "C"],
            weeks=1,
            pins=((1, "a"),),
        )
    )
    assert ("prerequisite-of", "c") in because(plan, "a")
    assert ("prerequisite-of", "c") not in because(plan, "b")


def test_known_goal_is_no_reason() -> None:
    """What is known already is no reason to do a unit."""
    plan = make_plan(
        make_library(
            [make_unit("a", "A", "B")], goals=["A", "B"], known_standards=("A",)
        )
    )
    assert because(plan, "a") == [("goal", "B")]


def test_left_out() -> None:
    """Known, without its requirement, covered by a cheaper one, of no use, no room."""
    plan = make_plan(
        make_library(
            [
                make_unit("a", "A", minutes=20),
                make_unit("b", "A", minutes=50),
                make_unit("c", "C", requires=["gone"]),
                make_unit("e", "A", requires=["gone"], minutes=10),
                make_unit("d", "D"),
                make_unit("k", "A"),
                make_unit("n", "N", minutes=50),
            ],
            goals=["A", "N"],
            minutes=60,
            weeks=1,
            pathway={"choices": 0},
            pins=((1, "a"),),
            known_units=("k",),
            known_standards=("A",),
        )
    )
    assert (
        LeftOut(("b",), (Reason("known", "A"),)),
        LeftOut(("c", "d"), (Reason("cost"),)),
        LeftOut(("e",), (Reason("requires-missing", "gone"), Reason("known", "A"))),
        LeftOut(("k",), (Reason("known", "k"),)),
        LeftOut(("n",), (Reason("no-room"),)),
    ) == plan.left_out


def test_goal_of_a_known_unit() -> None:
    """What a known unit has taught is known, and no must-do unit's work."""
    plan = make_plan(
        make_library(
            [make_unit("a", "A"), make_unit("b", "B"), make_unit("k", "A")],
            goals=["A", "B"],
            pathway={"choices": 0},
            known_units=("k",),
        )
    )
    assert LeftOut(("a",), (Reason("known", "A"),)) in plan.left_out


def test_dearer() -> None:
    """A unit whose goal a cheaper one covers says so, and which one."""
    plan = make_plan(
        make_library(
            [make_unit("a", "A", minutes=20), make_unit("b", "A", minutes=50)],
            goals=["A"],
            pathway={"choices": 0},
            pins=((1, "a"),),
        )
    )
    because = (Reason("covered", "A"), Reason("cost", "a"))
    assert (LeftOut(("b",), because),) == plan.left_out


def test_evidence_without_room() -> None:
    """What could have given the missing evidence had no room."""
    plan = make_plan(
        make_library(
            [make_unit("a", assesses=["A"]), make_unit("b", assesses=["A"])],
            goals=[Goal("A", 2)],
            minutes=30,
            weeks=1,
            pathway={"choices": 0},
            pins=((1, "a"),),
        )
    )
    assert (LeftOut(("b",), (Reason("no-room"),)),) == plan.left_out
