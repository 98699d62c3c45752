from plan_factories import make_library, make_plan, make_unit, may_of

from plgen.model.plan import MayDo, Reason


def test_up_to_choices() -> None:
    """So many a week as the pathway says; none twice, none that is must-do or known."""
    units = [make_unit("a", "A", minutes=20)]
    units += [make_unit(f"m{n}", "A.1") for n in range(5)]
    library = make_library(
        [*units, make_unit("must", "B")],
        goals=["A", "B"],
        pathway={"choices": 2},
        pins=((1, "a"), (1, "must")),
        known_units=("m0",),
    )
    assert may_of(make_plan(library)) == [["m1", "m2"], ["m3", "m4"]]


def test_no_choices() -> None:
    """None are offered where the pathway says so."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "A")],
        goals=["A"],
        pathway={"choices": 0},
        pins=((1, "a"),),
    )
    assert may_of(make_plan(library)) == [[], []]


def test_goal_begun() -> None:
    """A unit is offered from the week in which a goal of it has begun."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "A", minutes=60), make_unit("c", "C")],
        goals=["A"],
        pins=((2, "a"),),
    )
    assert may_of(make_plan(library)) == [[], ["b"]]


def test_requirement_met() -> None:
    """What it requires has begun by the end of the week."""
    library = make_library(
        [
            make_unit("a", "A"),
            make_unit("b", "B"),
            make_unit("m", "A", requires=["b"]),
            make_unit("n", "A", requires=["B"]),
            make_unit("o", "A", requires=["m"]),
        ],
        goals=["A", "B"],
        pins=((1, "a"), (2, "b")),
    )
    assert may_of(make_plan(library)) == [[], ["m", "n"]]


def test_level_by_pace() -> None:
    """Further: stretch first; essentials: support first; steady: points, then id."""
    units = [
        make_unit("a", "A"),
        make_unit("b", "A", level="stretch"),
        make_unit("c", "A", level="support"),
        make_unit("d", "A", interests=("x",)),
    ]
    offered = {}
    for pace in ("further", "essentials", "steady"):
        library = make_library(
            units,
            goals=["A"],
            weeks=1,
            pins=((1, "a"),),
            pace=pace,
            interests=("x",),
        )
        offered[pace] = may_of(make_plan(library))
    assert offered == {
        "further": [["b", "d", "c"]],
        "essentials": [["c", "d", "b"]],
        "steady": [["d", "b", "c"]],
    }


def test_known_goal_has_begun() -> None:
    """A goal that the cohort has shown has begun; one put off has not."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "B"), make_unit("c", "C")],
        goals=["A", "B", "C"],
        weeks=1,
        known_standards=("A",),
        goals_later=("C",),
    )
    assert may_of(make_plan(library)) == [["a"]]


def test_reasons() -> None:
    """An offer says which goal it serves, and what it shares with the cohort."""
    library = make_library(
        [make_unit("a", "A"), make_unit("b", "A", interests=("x",))],
        goals=["A"],
        weeks=1,
        pins=((1, "a"),),
        interests=("x",),
    )
    because = (Reason("same-goal", "A"), Reason("interest", "x"))
    assert (MayDo("b", because),) == make_plan(library).weeks[0].may
