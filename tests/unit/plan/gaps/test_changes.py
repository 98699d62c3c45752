from plan_factories import make_library, make_plan, make_unit, problems_in

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal

OFF = "put off `{}` with `goals_later` and `support`"


def changes(library: Library) -> tuple[str, ...]:
    (found,) = problems_in(make_plan(library))
    return found.changes


def test_order() -> None:
    """A word in the file, then time, then work; last what was let go."""
    library = make_library(
        [
            make_unit("a", "A", minutes=60),
            make_unit("b", "B", minutes=60),
            make_unit("short", "B", minutes=20),
            make_unit("kurz", "B", minutes=20, languages=("de",)),
        ],
        goals=["A", "B"],
        minutes=70,
        weeks=1,
        avoid=("short",),
    )
    assert changes(library) == (
        "give 50 more minutes a week",
        "give 1 more week",
        OFF.format("B"),
    )
    roomy = make_library(
        library.units.values(),
        goals=["A", "B"],
        minutes=80,
        weeks=1,
        avoid=("short",),
    )
    assert changes(roomy) == (
        "take `short` off the avoid list",
        "give 40 more minutes a week",
        "write `kurz` in en",
        OFF.format("B"),
    )


def test_each_pin_once() -> None:
    """The nearest week for each pin; out of the plan where no week will do."""
    units = [
        make_unit("a", "A", minutes=60, requires=["x"]),
        make_unit("x", minutes=60),
    ]
    library = make_library(units, goals=["A"], minutes=60, weeks=4, pins=((4, "x"),))
    assert changes(library)[0] == "pin `x` to week 3"
    library = make_library(
        [*units, make_unit("b", "B", minutes=60)],
        goals=["A", "B"],
        minutes=60,
        weeks=3,
        pins=((3, "b"), (3, "x")),
    )
    found = [p.changes for p in problems_in(make_plan(library))]
    assert found == [("pin `x` to week 1", "unpin `x`")]


def test_less() -> None:
    """Evidence and floors are lowered no further than they must."""
    units = [make_unit(name, assesses=["A"], minutes=60) for name in "abc"]
    library = make_library(units, goals=[Goal("A", 3)], minutes=60, weeks=2)
    assert "ask for `evidence: 2` of `A`" in changes(library)
    units = [make_unit(name, kind="project", minutes=60) for name in "abc"]
    floors = Floors(project=3)
    library = make_library(units, floors=floors, minutes=60, weeks=2)
    assert changes(library)[-1] == "lower the floor `project` to 2"


def test_no_more_than_four() -> None:
    """Three, and the one that lets go."""
    units = [make_unit(f"u{n}", "A", languages=("de",)) for n in range(6)]
    found = changes(make_library(units, goals=["A"]))
    assert found[:3] == tuple(f"write `u{n}` in en" for n in range(3))
    assert found[3:] == (OFF.format("A"),)
