from plan_factories import make_library, make_plan, make_unit, problems_in, sentences_in

from plgen.model.diagnostic import Severity
from plgen.model.pathway import Floors, Goal
from plgen.model.plan import Problem

ADD = "Add a unit that this cohort can do, or put the goal off with `goals_later` and"
ADD += " `support`."


def test_none() -> None:
    """A plan that holds every rule and assesses every goal has no problems."""
    library = make_library([make_unit("a", assesses=["A"])], goals=["A"])
    assert make_plan(library).problems == ()


def test_untaught() -> None:
    """A goal that no unit of the library teaches."""
    plan = make_plan(make_library([make_unit("a", "A")], goals=["A", Goal("B", 1)]))
    assert [
        Problem(
            "goal-untaught",
            "No unit teaches the goal `B`.",
            "Write one with `standards: [B]`, or take the goal out.",
            ("goals", 1),
        )
    ] == problems_in(plan)


def test_unreachable() -> None:
    """A goal whose units are all shut out: why each of them is."""
    library = make_library(
        [
            make_unit("a", "A", status="draft"),
            make_unit("b", "A", languages=("es",)),
            make_unit("d", "A", requires=["gone"]),
        ],
        goals=["A"],
    )
    assert [
        Problem(
            "goal-unreachable",
            "c can have no unit that teaches `A`: `a` is a draft; `b` has no reading in"
            " en; `d` requires `gone`, which cannot be had.",
            ADD,
            ("goals", 0),
        )
    ] == problems_in(make_plan(library))


def test_many_shut_out() -> None:
    """Three are named, the rest are counted."""
    units = [make_unit(f"u{n}", "A", status="draft") for n in range(5)]
    assert sentences_in(make_plan(make_library(units, goals=["A"]))) == [
        (
            "c can have no unit that teaches `A`: `u0` is a draft; `u1` is a draft;"
            " `u2` is a draft; 2 more are shut out."
        )
    ]


def test_evidence() -> None:
    """Too few units that assess: how many are asked for, how many there are."""
    units = [
        make_unit("a", assesses=["A"]),
        make_unit("b", assesses=["A"], settings=("remote",)),
        make_unit("k", assesses=["A"]),
    ]
    library = make_library(
        units, goals=[Goal("A", 3)], setting="hybrid", known_units=("k",)
    )
    assert sentences_in(make_plan(library)) == [
        (
            "`A` is to be assessed by 3 units, and c can have 2: `b` is not for the"
            " setting `hybrid`; `k` is known already."
        )
    ]
    library = make_library([make_unit("a", "A")], goals=[Goal("A", 1)])
    assert sentences_in(make_plan(library)) == [
        "`A` is to be assessed by 1 unit, and no unit assesses it."
    ]
    units = [make_unit("a", "A"), make_unit("b", assesses=["A"], status="draft")]
    assert sentences_in(make_plan(make_library(units, goals=[Goal("A", 1)]))) == [
        "`A` is to be assessed by 1 unit, and c can have none: `b` is a draft."
    ]


def test_floor() -> None:
    """A lowered floor is a warning."""
    library = make_library(
        [make_unit("a", "A", kind="project")],
        goals=["A"],
        floors=Floors(arts=1, project=2, group=1),
    )
    hint = "Add units of that kind, or lower the floor."
    assert [
        Problem(
            "floor-lowered",
            f"c can have {had} of the {asked} {words} that the floor `{floor}` asks"
            " for.",
            hint,
            ("floors", floor),
            Severity.WARNING,
        )
        for had, asked, words, floor in (
            (0, 1, "arts-integrated units", "arts"),
            (1, 2, "projects", "project"),
            (0, 1, "units for pairs or groups", "group"),
        )
    ] == problems_in(make_plan(library))


def test_notice() -> None:
    """A goal that no unit of the plan assesses, unless that is known already."""
    library = make_library(
        [make_unit("a", "A", "B", "C"), make_unit("k", assesses=["C"])],
        goals=["A", "B", "C"],
        known_standards=("B",),
        known_units=("k",),
    )
    assert [
        Problem(
            "goal-not-assessed",
            "No unit of the plan of c assesses `A`.",
            "Ask for `evidence: 1` of a goal, or look for evidence elsewhere.",
            ("cohorts", "c"),
            Severity.NOTICE,
        )
    ] == problems_in(make_plan(library), notices=True)
