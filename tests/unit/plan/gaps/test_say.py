from plan_factories import make_library, make_unit, the_cohort

from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.say import (
    join_phrases,
    say_blocks,
    say_demands,
    sum_up_demands,
)
from plgen.plan.gaps.situation import Situation

LIBRARY = make_library(
    [
        make_unit("a", "A", minutes=40),
        make_unit("b", "B", languages=("es",), status="draft"),
        *(make_unit(f"s{n}", "S") for n in range(5)),
    ],
    goals=["B", "A", "C"],
)
SITUATION = Situation(LIBRARY, the_cohort(LIBRARY))


def test_phrases() -> None:
    """Goals together and in the pathway's order, then each demand by its kind."""
    demands = (
        Demand("weeks", amount=2),
        Demand("minutes", amount=60),
        Demand("goal", "A"),
        Demand("screen", amount=30),
        Demand("requires", "a", what="b"),
        Demand("shut-out", "b"),
        Demand("pin", "a", 2),
        Demand("floor", "arts", 1),
        Demand("evidence", "C", 1),
        Demand("evidence", "A", 2),
        Demand("goal", "B"),
    )
    assert say_demands(SITUATION, Conflict(demands)) == (
        "the goals `B` and `A`",
        "1 unit that assesses `C`",
        "2 units that assess `A`",
        "the floor `arts` of 1",
        "`a` (40 minutes) pinned to week 2",
        "`b` is a draft and has no reading in en",
        "`a` requires `b`",
        "60 minutes a week",
        "30 screen minutes a week",
        "2 weeks",
    )
    (one,) = say_demands(SITUATION, Conflict((Demand("goal", "A"),)))
    assert one == "the goal `A`"


def test_summed_up() -> None:
    """Of many demands of a kind the first ones are named; one more is named, too."""
    edges = tuple(Demand("requires", "a", what=f"s{n}") for n in range(5))
    assert sum_up_demands(SITUATION, Conflict(edges)) == (
        "`a` requires `s0`",
        "`a` requires `s1`",
        "`a` requires `s2`",
        "2 more requirements",
    )
    assert len(sum_up_demands(SITUATION, Conflict(edges[:4]))) == 4


def test_required_standard() -> None:
    """Which units teach it; at most three are named."""
    (said,) = say_blocks(SITUATION, [Demand("requires", "a", what="B")])
    assert said == "`a` requires `B`, which `b` teaches"
    (said,) = say_blocks(SITUATION, [Demand("requires", "a", what="A")])
    assert said == "`a` requires `A`, which no other unit teaches"
    (said,) = say_blocks(SITUATION, [Demand("requires", "a", what="S")])
    assert said == "`a` requires `S`, which `s0`, `s1` and `s2` and 2 more teach"


def test_join() -> None:
    """The first three, and how many more there are."""
    assert join_phrases("abcd") == "a; b; c; d"
    assert join_phrases("abcde") == "a; b; c; and 2 more"
