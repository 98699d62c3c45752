from dataclasses import replace

from plan_factories import (
    make_library,
    make_plan,
    make_unit,
    problems_in,
    sentences_in,
    the_cohort,
)

from plgen.model.diagnostic import Severity
from plgen.model.pathway import Floors, Goal
from plgen.model.plan import Problem
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.gap import Gap
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.situation import Situation
from plgen.plan.problems import say_gap
from plgen.plan.state import state_case

OFF = "put off `A` with `goals_later` and `support`"
WRITE = "write a unit of up to 45 minutes that teaches `A`"


def test_none() -> None:
    """A plan that holds every rule and assesses every goal has no problems."""
    library = make_library([make_unit("a", assesses=["A"])], goals=["A"])
    assert make_plan(library).problems == ()


def test_untaught() -> None:
    """A goal that no unit of the library teaches."""
    plan = make_plan(make_library([make_unit("b", "B")], goals=["B", Goal("A", 1)]))
    write = "write a unit of up to 45 minutes that assesses `A`"
    assert [
        Problem(
            "goal-untaught",
            "No unit teaches the goal `A`.",
            f"{write.capitalize()[:1]}{write[1:]}; or {OFF}.",
            ("goals", 1),
            conflict=("the goal `A`",),
            changes=(write, OFF),
        )
    ] == problems_in(plan)


def test_unreachable() -> None:
    """A goal whose units are all shut out: why each of them is."""
    library = make_library(
        [
            make_unit("a", "A", status="draft"),
            make_unit("b", "A", languages=("es",)),
            make_unit("d", "A", requires=["S"]),
        ],
        goals=["A"],
    )
    ready, written = "set `a` to `status: ready`", "write `b` in en"
    assert [
        Problem(
            "goal-unreachable",
            "c can have no unit that teaches `A`: `a` is a draft; `b` has no reading in"
            " en; `d` requires `S`, which no other unit teaches.",
            f"Set{ready[3:]}; or {written}; or {WRITE}; or {OFF}.",
            ("goals", 0),
            conflict=(
                "the goal `A`",
                "`a` is a draft",
                "`b` has no reading in en",
                "`d` requires `S`, which no other unit teaches",
            ),
            changes=(ready, written, WRITE, OFF),
        )
    ] == problems_in(make_plan(library))


def test_many_shut_out() -> None:
    """Three are named, the rest are counted; one more would be named, too."""
    units = [make_unit(f"u{n}", "A", status="draft") for n in range(5)]
    named = "`u0` is a draft; `u1` is a draft; `u2` is a draft"
    (said,) = sentences_in(make_plan(make_library(units, goals=["A"])))
    assert said == f"c can have no unit that teaches `A`: {named}; and 2 more."
    (said,) = sentences_in(make_plan(make_library(units[:4], goals=["A"])))
    assert said == f"c can have no unit that teaches `A`: {named}; `u3` is a draft."


def test_rules_are_all_named() -> None:
    """A unit that several rules shut out, for a goal and for a pin."""
    unit = make_unit("a", "A", languages=("es",), settings=("remote",))
    library = make_library([unit], goals=["A"], setting="hybrid", pins=((2, "a"),))
    why = "has no reading in en and is not for the setting `hybrid`"
    assert sentences_in(make_plan(library)) == [
        f"`a` is pinned for c, but it {why}.",
        f"c can have no unit that teaches `A`: `a` {why}.",
    ]


def test_long_conflict() -> None:
    """Six goals are named, the rest are counted; the plan's JSON has them all."""
    names = "abcdefghi"
    units = [make_unit(name, name.upper(), minutes=20) for name in names]
    library = make_library(units, goals=list(names.upper()), minutes=170, weeks=1)
    (found,) = problems_in(make_plan(library))
    named = "`A`, `B`, `C`, `D`, `E`, `F` and 3 more"
    assert f"do not go together: the goals {named}; 170 minutes" in found.message
    assert found.conflict[0].endswith("`G`, `H` and `I`")


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
            " setting `hybrid`."
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


def test_unproven() -> None:
    """Where the search is cut short, the message claims no more than was found."""
    conflict = Conflict((Demand("goal", "A"), Demand("weeks", amount=2)))
    library = make_library([make_unit("a", "A")], goals=["A"])
    case, _ = state_case(library, the_cohort(library))

    def said(*, is_certain: bool, is_least: bool) -> str:
        found = replace(conflict, is_certain=is_certain, is_least=is_least)
        gap = Gap((Demand("goal", "A"),), found, (), is_crowded=True)
        problem = say_gap(Situation(library, the_cohort(library)), case, gap)
        assert problem.is_proven == (is_certain and is_least)
        return problem.message

    demands = "the goal `A`; 2 weeks."
    assert [
        said(is_certain=True, is_least=True),
        said(is_certain=True, is_least=False),
        said(is_certain=False, is_least=False),
    ] == [
        f"c cannot reach `A`, as these do not go together: {demands}",
        f"c cannot reach `A`, as these, or some of them, do not go together: {demands}",
        f"c cannot reach `A`, as no plan was found that has all of these: {demands}",
    ]
