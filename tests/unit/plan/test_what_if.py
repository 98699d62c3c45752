from dataclasses import replace
from typing import Any

from plan_factories import make_library, make_plan, make_unit, the_cohort, with_frozen

from plgen.model.library import Library
from plgen.model.pathway import Floors
from plgen.model.plan import FrozenWeek
from plgen.model.verdict import Answer, WhatIf
from plgen.plan.what_if import answer_why


def answer(library: Library, unit: str) -> Answer:
    return answer_why(library, the_cohort(library), make_plan(library), unit)


def only(library: Library, unit: str) -> WhatIf:
    (found,) = answer(library, unit).what_ifs
    return found


def changed(what_if: WhatIf) -> tuple[list[str], list[str]]:
    """The units that would become must-do, and those that would be none any more."""
    gone, come = [], []
    for change in what_if.diff.changes:
        was = change.before is not None and change.before.kind == "must"
        now = change.after is not None and change.after.kind == "must"
        come += [change.unit] if now and not was else []
        gone += [change.unit] if was and not now else []
    return come, gone


def library_of(**values: Any) -> Library:  # noqa: ANN401
    return make_library(
        [
            make_unit("a", "A", minutes=20),
            make_unit("b", "A", minutes=30),
            make_unit("c", "C", minutes=40),
            make_unit("d", "D", minutes=10),
        ],
        goals=["A", "C"],
        pathway={"choices": 0},
        **values,
    )


def test_put_in() -> None:
    """A unit left out: at what cost it would be in, and what would not be needed."""
    found = only(library_of(minutes=60), "b")
    assert (found.supposed, found.change) == ("pinned", "pin `b` to week 2")
    assert (found.verdict.standing, found.verdict.weeks) == ("must", (2,))
    assert found.costs == (960, 1120)
    assert found.merit == "cost"
    assert changed(found) == (["b"], ["a"])
    assert found.problem is None
    assert found.is_proven


def test_best_week() -> None:
    """It is put into the week that leaves the best plan."""
    library = make_library(
        [make_unit("a", "A", minutes=50), make_unit("b", minutes=40)],
        goals=["A"],
        minutes=60,
    )
    found = only(library, "b")
    assert found.change == "pin `b` to week 2"
    assert found.diff.peaks == (50, 50)


def test_no_room_for_it() -> None:
    """What it would push out: the goals, the conflict, and what would make room."""
    found = only(library_of(minutes=60, weeks=1), "d")
    assert found.diff.missed == ("C",)
    assert found.problem is not None
    assert found.problem.conflict == (
        "the goals `A` and `C`",
        "`d` (10 minutes) pinned to week 1",
        "60 minutes a week",
        "1 week",
    )
    assert found.problem.changes[1] == "give 10 more minutes a week"


def test_taken_out() -> None:
    """A must-do unit: what would take its place."""
    found = only(library_of(), "a")
    assert (found.supposed, found.change) == ("avoided", "avoid `a`")
    assert changed(found) == (["b"], ["a"])
    assert found.costs == (960, 1120)


def test_nothing_takes_its_place() -> None:
    """Without the only unit of a goal, the goal is missed."""
    found = only(library_of(), "c")
    assert found.diff.missed == ("C",)
    assert found.problem is not None
    assert found.problem.code == "goal-unreachable"


def test_put_off_goals_are_not_missed() -> None:
    """A goal that is put off is not missed, whether the plan teaches it or not."""
    library = make_library(
        [make_unit("a", "A", "L"), make_unit("b", "A", minutes=60)],
        goals=["A", "L"],
        goals_later=("L",),
    )
    assert only(library, "a").diff.missed == ()


def test_lowered_floor() -> None:
    """Without the only project, the floor for projects would be lowered."""
    library = make_library([make_unit("a", kind="project")], floors=Floors(project=1))
    (said,) = only(library, "a").lowered
    assert "can have 0 of the 1 projects" in said


def test_pinned() -> None:
    """A pinned unit is unpinned first; if it stays all the same, it is taken out."""
    library = library_of(pins=((2, "b"),))
    found = only(library, "b")
    assert (found.supposed, found.change) == ("unpinned", "unpin `b`")
    assert found.verdict.standing == "option"
    library = library_of(pins=((2, "c"),))
    assert [w.supposed for w in answer(library, "c").what_ifs] == [
        "unpinned",
        "avoided",
    ]


def test_let_in() -> None:
    """A unit that rules shut out, as if they did not."""
    units = [make_unit("a", "A", minutes=30), make_unit("es", "A", languages=("es",))]
    short = [units[0], replace(units[1], minutes=10, status="draft")]
    library = make_library(short, goals=["A"])
    found = only(library, "es")
    assert found.supposed == "let-in"
    assert found.change == "set `es` to `status: ready` and write `es` in en"
    assert found.verdict.standing == "must"
    assert changed(found) == (["es"], ["a"])


def test_let_in_and_left_out() -> None:
    """Where it would be left out even then, what it would take to put it in."""
    units = [make_unit("a", "A"), make_unit("d", "D", status="draft")]
    let_in, put_in = answer(make_library(units, goals=["A"]), "d").what_ifs
    assert let_in.verdict.standing == "left-out"
    assert (put_in.supposed, put_in.verdict.standing) == ("pinned", "must")
    assert put_in.costs == (480, 960)


def test_known() -> None:
    """A known unit can be pinned."""
    library = make_library(
        [make_unit("a", "A"), make_unit("k")], goals=["A"], known_units=("k",)
    )
    found = only(library, "k")
    assert (found.supposed, found.verdict.standing) == ("pinned", "must")


def test_requirement_shut_out() -> None:
    """A unit that lacks what it requires: what stands in its way."""
    library = make_library(
        [
            make_unit("a", "A"),
            make_unit("b", requires=["c"]),
            make_unit("c", grades=(9,)),
        ],
        goals=["A"],
        pathway={"grades": (5,)},
    )
    found = only(library, "b")
    assert found.problem is not None
    assert found.problem.code == "pin-impossible"
    assert "`c` is for grades 9" in found.problem.conflict
    assert found.problem.changes[0] == "give `c` a grade of the pathway"


def test_written_plan() -> None:
    """A plan written by hand is answered for; the rest is about the computed one."""
    library = with_frozen(library_of(), ["b"], ["c"])
    found = answer(library, "b")
    assert found.verdict.standing == "must"
    assert found.computed is not None
    assert found.computed.standing == "option"
    (what_if,) = found.what_ifs
    assert what_if.costs == (960, 1120)


def test_weeks_that_stand() -> None:
    """Nothing is put into a week that stands."""
    library = replace(library_of(), kept={"c": {1: FrozenWeek(must=("a",))}})
    assert only(library, "d").change == "pin `d` to week 2"


def test_no_plan() -> None:
    """Where pins leave no plan, there is nothing to compare with."""
    library = make_library(
        [make_unit("a", requires=["S"]), make_unit("b")], pins=((1, "a"),)
    )
    assert answer(library, "b").what_ifs == ()


def test_merits() -> None:
    """In what a plan of the same cost is the better one."""
    pair = [make_unit(name, "A", "B", minutes=40) for name in "ab"]
    assert only(make_library(pair, goals=["A"]), "b").merit == "id"
    units = [
        make_unit("a", "A", "B", minutes=40),
        make_unit("b", "A", minutes=20),
        make_unit("c", "B", minutes=20),
    ]
    found = only(make_library(units, goals=["A", "B"], pathway={"choices": 0}), "b")
    assert (found.costs, found.merit) == ((640, 640), "units")
