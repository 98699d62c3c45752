from plan_factories import make_library, make_unit, the_cohort

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal
from plgen.plan.case import NO_LIMIT, Case, indices_of
from plgen.plan.floors import LoweredFloor
from plgen.plan.state import goals_of, state_case


def case_of(library: Library) -> Case:
    return state_case(library, the_cohort(library))[0]


def names(case: Case, mask: int) -> str:
    return "".join(case.items[index].unit for index in indices_of(mask))


def needs(case: Case) -> list[tuple[str, str, str, int]]:
    return [(n.kind, n.value, names(case, n.servers), n.count) for n in case.needs]


def test_goals() -> None:
    """A goal needs a teacher and as many assessors as its evidence; some come later."""
    library = make_library(
        [make_unit("a", "A.1"), make_unit("b", assesses=["A"]), make_unit("c", "B")],
        goals=[Goal("A", 1), "B", "C"],
        goals_later=("C",),
    )
    assert [g.code for g in goals_of(library, the_cohort(library))] == ["A", "B"]
    assert needs(case_of(library)) == [
        ("goal", "A", "ab", 1),
        ("evidence", "A", "b", 1),
        ("goal", "B", "c", 1),
    ]


def test_known() -> None:
    """What is known needs nothing; a known unit spares teaching and evidence."""
    library = make_library(
        [make_unit("a", assesses=["A"]), make_unit("b", assesses=["A", "B.1"])],
        goals=[Goal("A", 2), Goal("B.1", 1)],
        known_units=("a",),
        known_standards=("B",),
    )
    case = case_of(library)
    assert needs(case) == [("evidence", "A", "b", 1)]
    assert names(case, case.open) == "b"


def test_pinned_known_unit() -> None:
    """A pin brings a known unit back, but not its evidence a second time."""
    library = make_library(
        [make_unit("a", assesses=["A"])],
        goals=[Goal("A", 2)],
        known_units=("a",),
        pins=((1, "a"),),
    )
    case = case_of(library)
    assert names(case, case.open) == "a"
    assert needs(case) == [("evidence", "A", "", 1)]


def test_requirements() -> None:
    """Requirements that are known fall away; a unit never teaches itself beforehand."""
    library = make_library(
        [
            make_unit("a", "A", requires=["A", "B", "b", "k"]),
            make_unit("b", "A.1"),
            make_unit("k", "B"),
        ],
        goals=["A"],
        known_units=("k",),
    )
    case = case_of(library)
    found = [(n.kind, n.value, names(case, n.servers)) for n in case.items[0].requires]
    assert found == [("unit", "b", "b"), ("standard", "A", "b")]


def test_open() -> None:
    """Only what can be had step by step is open; a circle of standards is not."""
    library = make_library(
        [
            make_unit("a", "A", requires=["B"]),
            make_unit("b", "B", requires=["A"]),
            make_unit("c", "C", requires=["d"]),
            make_unit("d"),
            make_unit("e", requires=["gone"]),
            make_unit("f", requires=["e"]),
        ]
    )
    case = case_of(library)
    assert names(case, case.open) == "cd"


def test_floors() -> None:
    """A floor is lowered to what can be in the plan at all."""
    library = make_library(
        [
            make_unit("a", kind="project"),
            make_unit("b", kind="project", requires=["gone"]),
            make_unit("c", kind="project", status="draft"),
            make_unit("d", grouping=("pair",)),
        ],
        floors=Floors(arts=1, project=2, group=1),
    )
    case, lowered = state_case(library, the_cohort(library))
    assert (LoweredFloor("arts", 1, 0), LoweredFloor("project", 2, 1)) == lowered
    assert needs(case) == [
        ("floor", "project", "ab", 1),
        ("floor", "group", "d", 1),
    ]


def test_limits_and_pins() -> None:
    """No limit is a very high one; a pin on what is no candidate is left out."""
    library = make_library(
        [make_unit("a"), make_unit("b")],
        minutes=90,
        weeks=3,
        avoid=("a",),
        pins=((1, "a"), (2, "b")),
    )
    case = case_of(library)
    assert case.limits == (90, NO_LIMIT)
    assert case.weeks == 3
    assert case.pins == ((0, 2),)
