from collections.abc import Iterator
from itertools import product
from typing import Any

from plan_factories import make_library, make_plan, make_unit

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal
from plgen.model.plan import Plan
from plgen.model.unit import Unit
from plgen.plan.known import assesses, teaches


def options_in(plan: Plan) -> dict[str, tuple[str, ...]]:
    return {i.unit: i.one_of for w in plan.weeks for i in w.must if i.one_of}


def options(*units: Unit, **values: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401
    return options_in(make_plan(make_library(units, **values)))


def test_offered() -> None:
    """Two others at most that teach the goal, the unit itself first."""
    found = options(
        *(make_unit(name, "A", minutes=30 + n) for n, name in enumerate("abcd")),
        goals=["A"],
    )
    assert found == {"a": ("a", "b", "c")}


def test_preferences() -> None:
    """Another modality or discipline first, then points, then minutes, then id."""
    found = options(
        make_unit("a", "A", minutes=20, modality=("visual",)),
        make_unit("b", "A", minutes=30, modality=("visual",), interests=("x",)),
        make_unit("c", "A", minutes=45, modality=("visual", "auditory")),
        goals=["A"],
        interests=("x",),
    )
    assert found == {"a": ("a", "c", "b")}
    found = options(
        make_unit("a", "A", minutes=20),
        make_unit("b", "A", minutes=31),
        make_unit("c", "A", minutes=30),
        make_unit("d", "A", minutes=30, arts=["MU:Cr1"]),
        goals=["A"],
    )
    assert found == {"a": ("a", "d", "c")}


def test_same_part_of_the_goals() -> None:
    """What the unit teaches and assesses of its goals, the option does too."""
    found = options(
        make_unit("a", "B", assesses=["A"]),
        make_unit("b", "A", "B", minutes=40),
        make_unit("c", assesses=["A"], minutes=40),
        make_unit("d", "B", assesses=["A"], minutes=40),
        goals=[Goal("A", 1), "B"],
    )
    assert found == {"a": ("a", "d")}


def test_never_for_a_pinned_unit() -> None:
    """The teacher's word stands."""
    units = [make_unit("a", "A"), make_unit("b", "A")]
    assert options(*units, goals=["A"], pins=((1, "a"),)) == {}


def test_never_for_a_long_unit() -> None:
    """A unit of several parts has no options."""
    units = [make_unit("a", "A", minutes=70), make_unit("b", "A", minutes=90)]
    assert options(*units, goals=["A"], minutes=60) == {}


def test_never_for_a_floor() -> None:
    """A unit that a floor needs has no options; with one to spare, it has."""
    units = [
        make_unit("a", "A", kind="project"),
        make_unit("b", "A", minutes=40),
    ]
    assert options(*units, goals=["A"], floors=Floors(project=1)) == {}
    spare = make_unit("c", "C", kind="project", minutes=20)
    found = options(*units, spare, goals=["A", "C"], floors=Floors(project=1))
    assert found == {"a": ("a", "b")}


def test_never_for_what_others_require() -> None:
    """A unit that another one requires, by id or for its standard, has no options."""
    for required in ("a", "A"):
        found = options(
            make_unit("a", "A"),
            make_unit("b", "A", minutes=40),
            make_unit("c", "C", requires=[required]),
            goals=["A", "C"],
        )
        assert found == {}


def test_swapped_teacher_of_a_requirement() -> None:
    """Where two units teach what a third requires, one of them stays for sure."""
    found = options(
        make_unit("a", "A", "S"),
        make_unit("b", "B", "S"),
        make_unit("c", "C", requires=["S"]),
        make_unit("v", "A", minutes=60),
        make_unit("w", "B", minutes=60),
        goals=["A", "B", "C"],
        weeks=1,
    )
    assert found == {"a": ("a", "v")}


def test_requirements_of_an_option() -> None:
    """What an option requires stands before the unit's place, without a choice."""
    found = options(
        make_unit("a", "A"),
        make_unit("b", "B", minutes=20),
        make_unit("v", "B", minutes=60, requires=["a"]),
        make_unit("w", "A", minutes=60, requires=["b"]),
        goals=["A", "B"],
        weeks=1,
    )
    assert found == {"b": ("b", "v")}


def test_room() -> None:
    """The longest of all options fit the week together, at the screen, too."""
    units = [
        make_unit("a", "A", minutes=30),
        make_unit("b", "B", minutes=30),
        make_unit("v", "A", minutes=40),
        make_unit("w", "B", minutes=40),
    ]
    assert options(*units, goals=["A", "B"], minutes=70, weeks=1) == {"a": ("a", "v")}
    units = [
        make_unit("a", "A", screen_minutes=10),
        make_unit("b", "B", screen_minutes=10),
        make_unit("v", "A", screen_minutes=20),
    ]
    assert options(*units, goals=["A", "B"], screen_minutes=25, weeks=1) == {}


def test_never_twice() -> None:
    """A unit is an option once, and not a may-do beside it."""
    plan = make_plan(
        make_library(
            [
                make_unit("a", "A"),
                make_unit("b", "B"),
                make_unit("v", "A", "B", minutes=90),
            ],
            goals=["A", "B"],
        )
    )
    assert options_in(plan) == {"a": ("a", "v")}
    assert [item.unit for week in plan.weeks for item in week.may] == []


def test_never_known() -> None:
    """What is known is no option."""
    units = [make_unit("a", "A"), make_unit("b", "A"), make_unit("k", "B")]
    library = make_library(units, goals=["A"], known_units=("k",))
    assert options_in(make_plan(library)) == {"a": ("a", "b")}


def test_shared_goal() -> None:
    """Two units that both teach a goal do not both get options without it."""
    found = options(
        make_unit("a", "A", "G"),
        make_unit("b", "B", "G"),
        make_unit("v", "A", minutes=60),
        make_unit("w", "B", minutes=60),
        goals=["A", "B", "G"],
    )
    assert found == {"a": ("a", "v")}


def choices(plan: Plan) -> Iterator[list[list[str]]]:
    """Every combination of choices, by week."""
    slots = [(w.number, i.one_of or (i.unit,)) for w in plan.weeks for i in w.must]
    for row in product(*(units for _, units in slots)):
        yield [
            [u for u, (at, _) in zip(row, slots, strict=True) if at == week.number]
            for week in plan.weeks
        ]


def holds(library: Library, goals: list[Goal], weeks: list[list[str]]) -> bool:
    before: list[Unit] = []
    for week in weeks:
        for unit in (library.units[name] for name in week):
            if not set(unit.requires_units) <= {b.id for b in before}:
                return False
            for code in unit.requires_standards:
                if not any(teaches(library.standards, b, code) for b in before):
                    return False
            before.append(unit)
        if sum(library.units[name].minutes for name in week) > 100:
            return False
    standards = library.standards
    return all(
        any(teaches(standards, b, g.code) for b in before)
        and sum(assesses(standards, b, g.code) for b in before) >= g.evidence
        for g in goals
    )


def test_any_combination() -> None:
    """Whatever is chosen, rules 1 to 3 hold."""
    goals = [Goal("A", 1), Goal("B"), Goal("C", 2), Goal("D")]
    library = make_library(
        [
            make_unit("a", assesses=["A", "C"]),
            make_unit("b", "B", minutes=20),
            make_unit("c", assesses=["C"], minutes=20, requires=["A"]),
            make_unit("d", "D", minutes=20),
            make_unit("e", assesses=["A", "C"], minutes=45),
            make_unit("f", "B", minutes=50, requires=["A"]),
            make_unit("g", assesses=["C"], minutes=45, requires=["D"]),
            make_unit("h", "D", minutes=50),
            make_unit("i", "D", "B", minutes=55),
        ],
        goals=goals,
        minutes=100,
        weeks=2,
    )
    plan = make_plan(library)
    combinations = list(choices(plan))
    assert len(combinations) > 3
    assert all(holds(library, goals, weeks) for weeks in combinations)
    assert sorted(plan.must_units) == ["a", "b", "c", "d"]
