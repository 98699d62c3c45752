from plan_factories import make_library, make_unit, the_cohort

from plgen.plan.gaps.lifts import has_long, lift_together, lifts_of, say_lifts
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Trial

LIBRARY = make_library(
    [
        make_unit("a", "A", languages=("fr",)),
        make_unit("b", "B", languages=("fr",), settings=("remote",)),
        make_unit("c", minutes=20),
        make_unit("d", minutes=10, languages=("fr",)),
        make_unit("e", grades=(9,)),
        make_unit("f", status="draft"),
        make_unit("g", minutes=500),
        make_unit("h", "H"),
    ],
    goals=["A", "B"],
    minutes=60,
    pathway={"grades": (5,), "excepted": ("c",)},
    languages=("es", "en"),
    setting="hybrid",
    avoid=("c", "d"),
)
SITUATION = Situation(LIBRARY, the_cohort(LIBRARY))


def test_words() -> None:
    """Each rule has its words; the same rule of several units is said once."""
    said = {name: say_lifts(SITUATION, [name]) for name in "abcdefgh"}
    assert said == {
        "a": "write `a` in es or en",
        "b": "write `b` in es or en and make `b` work in the setting `hybrid`",
        "c": "let `c` into the pathway's `units` and take `c` off the avoid list",
        "d": "take `d` off the avoid list and write `d` in es or en",
        "e": "give `e` a grade of the pathway",
        "f": "set `f` to `status: ready`",
        "g": "",
        "h": "",
    }
    assert say_lifts(SITUATION, ["a", "b"]) == (
        "write `a` and `b` in es or en and make `b` work in the setting `hybrid`"
    )


def test_pen_and_work() -> None:
    """What a word in the pathway changes stands apart from what takes work."""
    pen = [words for words, _ in lifts_of(SITUATION, "abcdefgh", by_pen=True)]
    assert pen == [say_lifts(SITUATION, ["c"])]
    work = [words for words, _ in lifts_of(SITUATION, "abcdefgh", by_pen=False)]
    assert work == [say_lifts(SITUATION, [name]) for name in "aefdb"]


def test_lifted() -> None:
    """The situation is the one with the unit let in."""
    ((_, lifted),) = lifts_of(SITUATION, "a", by_pen=False)
    assert lifted.has_candidate("a")
    assert not lifted.has_candidate("b")


def test_together() -> None:
    """As many as it takes, and none of them without need."""
    found = list(lift_together(SITUATION, ["d", "a", "f", "b", "e"], Trial()))
    assert [words for words, _ in found] == [say_lifts(SITUATION, ["a", "b"])]
    assert list(lift_together(SITUATION, ["a", "d"], Trial())) == []


def test_long() -> None:
    """Whether time is what a unit lacks."""
    assert has_long(SITUATION, "ag")
    assert not has_long(SITUATION, "abcdefh")
