from collections.abc import Mapping, Sequence
from dataclasses import replace

from plan_factories import (
    make_library,
    make_plan,
    make_unit,
    may_of,
    problems_in,
    sentences_in,
    weeks_of,
)

from plgen.model.library import Library
from plgen.model.plan import FrozenWeek


def keep(library: Library, weeks: Mapping[int, FrozenWeek]) -> Library:
    return replace(library, kept={"c": weeks})


def weeks_with(**must: Sequence[str]) -> dict[int, FrozenWeek]:
    return {int(name[1:]): FrozenWeek(must=tuple(row)) for name, row in must.items()}


def test_rest_is_planned_round_what_stands() -> None:
    """A kept week holds what it held and no more; the goal it reaches is reached."""
    units = [make_unit("a", "A"), make_unit("b", "B"), make_unit("c", "A", minutes=10)]
    library = make_library(units, goals=["A", "B"], weeks=3, minutes=60)
    plan = make_plan(keep(library, weeks_with(w1=["a"])))
    assert weeks_of(plan) == [["a"], ["b"], []]
    assert plan.solver == "optimal"
    assert problems_in(plan) == []


def test_a_kept_week_in_the_middle() -> None:
    """Weeks before and after are planned; the kept one takes in nothing."""
    units = [make_unit(name, name.upper(), minutes=40) for name in "abcd"]
    library = make_library(units, goals=["A", "B", "C", "D"], weeks=4, minutes=60)
    plan = make_plan(keep(library, weeks_with(w2=["d"])))
    assert weeks_of(plan) == [["a"], ["d"], ["b"], ["c"]]


def test_an_empty_kept_week_stays_empty() -> None:
    """An exam week is a teacher's word, too."""
    units = [make_unit("a", "A"), make_unit("b", "B")]
    library = make_library(units, goals=["A", "B"], weeks=2)
    plan = make_plan(keep(library, {1: FrozenWeek(note="Exams.")}))
    assert weeks_of(plan) == [[], ["a", "b"]]
    assert plan.weeks[0].note == "Exams."


def test_order_offers_notes_and_choices_of_a_kept_week_stand() -> None:
    """What a teacher wrote is shown as written, and not offered again elsewhere."""
    units = [make_unit(name, "A") for name in ("a", "b", "d", "e")]
    library = make_library(units, goals=["A"], weeks=2)
    kept = FrozenWeek(("b", "a"), ("e",), "Bring a song.", choices=(("b", "d"),))
    plan = make_plan(keep(library, {1: kept}))
    assert weeks_of(plan) == [["b", "a"], []]
    assert plan.weeks[0].must[0].one_of == ("b", "d")
    assert may_of(plan) == [["e"], []]
    assert plan.weeks[0].note == "Bring a song."


def test_long_unit_goes_on_into_planned_weeks() -> None:
    """Its later parts take room there."""
    units = [make_unit("a", "A", minutes=100), make_unit("b", "B", minutes=50)]
    library = make_library(units, goals=["A", "B"], weeks=3, minutes=60)
    plan = make_plan(keep(library, weeks_with(w1=["a"])))
    assert weeks_of(plan) == [["a"], ["a"], ["b"]]
    assert [(i.minutes, i.part) for w in plan.weeks for i in w.must][:2] == [
        (60, (1, 2)),
        (40, (2, 2)),
    ]


def test_pinned_and_required_units_respect_what_stands() -> None:
    """A kept unit is not pinned elsewhere, and what it teaches stands before others."""
    units = [make_unit("a", "A"), make_unit("b", "B", requires=["a"])]
    library = make_library(units, goals=["B"], weeks=3, pins=((3, "a"),))
    plan = make_plan(keep(library, weeks_with(w1=["a"])))
    assert weeks_of(plan) == [["a"], ["b"], []]


def test_breaches_of_kept_weeks_are_warnings() -> None:
    """The teacher's week stands, even over its time; the warning names the numbers."""
    units = [
        make_unit("a", "A", minutes=50),
        make_unit("b", "B", minutes=40, requires=["d"]),
        make_unit("d", "A", minutes=40),
        make_unit("e", "E", minutes=60),
    ]
    library = make_library(
        units, goals=["A", "B", "E"], weeks=2, minutes=60, avoid=("a",)
    )
    plan = make_plan(keep(library, weeks_with(w1=["a", "b"])))
    assert weeks_of(plan) == [["a", "b"], ["e"]]
    assert sentences_in(plan) == [
        "`b` requires the unit `d` before it.",
        "Week 1 holds 90 minutes; there is time for 60.",
        "`a` is on the avoid list.",
    ]
    assert {problem.severity.value for problem in problems_in(plan)} == {"warning"}


def test_too_little_left() -> None:
    """Where the weeks that are left cannot hold the rest, goals are missed."""
    units = [make_unit("a", "A", minutes=60), make_unit("b", "B", minutes=60)]
    library = make_library(units, goals=["A", "B"], weeks=2, minutes=60)
    plan = make_plan(keep(library, {1: FrozenWeek()}))
    assert sum(goal.met for goal in plan.goals) == 1
    assert [problem.severity.value for problem in problems_in(plan)] == ["error"]
