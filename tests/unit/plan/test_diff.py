from dataclasses import replace

from plan_factories import make_library, make_plan, make_unit, the_cohort, with_frozen

from plgen.model.library import Library
from plgen.model.plan_diff import Place, PlanDiff
from plgen.plan.diff import compare_plans


def compare(old: Library, new: Library) -> PlanDiff:
    return compare_plans(new, the_cohort(new), make_plan(old), make_plan(new))


def test_equal_plans() -> None:
    """Nothing differs."""
    library = make_library([make_unit("a", "A")], goals=["A"])
    diff = compare(library, library)
    assert diff.is_empty
    assert diff.changes == ()


def test_added_removed_and_their_reasons() -> None:
    """A dearer unit gives way to a cheaper one; each says why."""
    units = [make_unit("a", "A", minutes=50)]
    old = make_library(units, goals=["A"], pathway={"choices": 0})
    new = make_library(
        [*units, make_unit("b", "A", minutes=20)], goals=["A"], pathway={"choices": 0}
    )
    found = compare(old, new)
    kinds = [(c.unit, c.kind, c.before, c.after) for c in found.changes]
    assert kinds == [
        ("b", "added", None, Place("must", (1,))),
        ("a", "moved", Place("must", (1,)), Place("option", (1,))),
    ]
    assert [r.code for r in found.changes[0].because] == ["goal"]
    assert found.peaks == (50, 20)


def test_moved_for_what_it_requires() -> None:
    """A unit that must wait for another one says for which."""
    units = [make_unit("a", "A"), make_unit("b", "B", requires=["a"])]
    library = make_library(units, goals=["A", "B"], weeks=2)
    diff = compare_plans(
        library,
        the_cohort(library),
        make_plan(with_frozen(library, ["a", "b"], [])),
        make_plan(with_frozen(library, [], ["a", "b"])),
    )
    assert [(c.unit, c.kind, c.after_units) for c in diff.changes] == [
        ("a", "moved", ()),
        ("b", "moved", ("a",)),
    ]


def test_moved_for_want_of_room() -> None:
    """A unit whose old week is full now says so."""
    units = [make_unit("a", "A", minutes=40), make_unit("b", "B", minutes=40)]
    library = make_library(units, goals=["A", "B"], weeks=2, minutes=60)
    old = make_plan(with_frozen(library, ["b"], ["a"]))
    new = make_plan(with_frozen(library, ["a"], ["b"]))
    diff = compare_plans(library, the_cohort(library), old, new)
    assert [(c.unit, c.is_crowded_out) for c in diff.changes] == [
        ("a", True),
        ("b", True),
    ]


def test_goals_reached_and_lost() -> None:
    """Goals change sides with the units that teach them."""
    units = [make_unit("a", "A"), make_unit("b", "B")]
    library = make_library(units, goals=["A", "B"], weeks=1)
    old, new = with_frozen(library, ["a"]), with_frozen(library, ["b"])
    diff = compare(old, new)
    assert (diff.met, diff.missed) == (("B",), ("A",))


def test_unit_that_is_gone() -> None:
    """A unit that was taken out of the library is removed without a reason."""
    library = make_library([make_unit("a", "A"), make_unit("b", "A")], goals=["A"])
    old = make_plan(with_frozen(library, ["b"]))
    less = replace(library, units={"a": library.units["a"]})
    diff = compare_plans(less, the_cohort(less), old, make_plan(less))
    gone = next(change for change in diff.changes if change.unit == "b")
    assert (gone.kind, gone.because) == ("removed", ())
