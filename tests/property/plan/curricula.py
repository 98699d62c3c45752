"""Small random curricula, with everything in them that the planning rules speak of."""

from collections.abc import Sequence

from hypothesis import strategies as st
from plan_factories import make_library, make_unit

from plgen.model.library import Library
from plgen.model.pathway import Floors, Goal
from plgen.model.unit import Unit
from plgen.model.vocabulary import DISCIPLINES, KINDS

NAMES = (
    *("ash", "bay", "cob", "dew", "elm", "fir"),
    *("gum", "hop", "ivy", "jute", "kelp", "lime"),
)
SUBJECT = ("A", "A.1", "A.2", "A.2.1", "B", "B.1", "C")
ARTS = ("MU:Cr1", "VA:Re2")
TAGS = ("art", "ball", "cats")


def some(values: Sequence[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


def rarely(draw: st.DrawFn, once_in: int = 6) -> bool:
    return draw(st.integers(1, once_in)) == once_in


@st.composite
def units(draw: st.DrawFn, name: str, earlier: list[str]) -> Unit:
    """A unit that requires only units of `earlier`; standards it requires at will."""
    minutes = draw(st.sampled_from([20, 30, 30, 40, 45, 60, 60, 90, 130]))
    arts = draw(some(ARTS, 1)) if rarely(draw, 3) else []
    requires: list[str] = []
    if earlier and rarely(draw, 3):
        requires.append(draw(st.sampled_from(earlier)))
    if rarely(draw, 4):
        requires.append(draw(st.sampled_from(SUBJECT)))
    return make_unit(
        name,
        *draw(some(SUBJECT, 3)),
        assesses=draw(some(SUBJECT, 2)),
        arts=arts,
        requires=requires,
        languages=("es",) if rarely(draw) else ("en",),
        minutes=minutes,
        screen_minutes=draw(st.sampled_from([0, 0, minutes // 3, minutes])),
        interests=tuple(draw(some(TAGS, 2))),
        careers=tuple(draw(some(TAGS, 1))),
        settings=("remote", "hybrid") if rarely(draw) else ("remote", "in-person"),
        grouping=("pair",) if rarely(draw, 3) else ("solo",),
        kind="project" if rarely(draw, 4) else draw(st.sampled_from(KINDS)),
        level=draw(st.sampled_from(["support", "core", "stretch"])),
        status="draft" if rarely(draw, 12) else "ready",
        grades=(5,) if rarely(draw, 12) else (),
    )


@st.composite
def libraries(
    draw: st.DrawFn, most: tuple[int, int] = (9, 4), least: tuple[int, int] = (6, 2)
) -> Library:
    """A curriculum of one cohort, with so many units and weeks."""
    names = draw(st.permutations(NAMES[: draw(st.integers(least[0], most[0]))]))
    found = [draw(units(name, list(names[:i]))) for i, name in enumerate(names)]
    weeks = draw(st.integers(least[1], most[1]))
    codes = draw(
        st.lists(st.sampled_from(SUBJECT), min_size=1, max_size=4, unique=True)
    )
    pins = draw(some(names, 2)) if rarely(draw, 3) else []
    return make_library(
        found,
        goals=[Goal(code, draw(st.sampled_from([0, 0, 0, 1, 1, 2]))) for code in codes],
        weeks=weeks,
        minutes=draw(st.sampled_from([None, 60, 70, 90, 100, 120])),
        screen_minutes=draw(st.sampled_from([None, None, None, 45, 90])),
        floors=Floors(*draw(st.sampled_from([(0, 0, 0), (0, 0, 1), (1, 1, 0)]))),
        pathway={"grades": (6,), "choices": draw(st.integers(0, 3))},
        pins=tuple(sorted((draw(st.integers(1, weeks)), pin) for pin in pins)),
        known_units=tuple(draw(some(names, 1)) if rarely(draw, 3) else ()),
        known_standards=tuple(draw(some(SUBJECT, 1)) if rarely(draw) else ()),
        avoid=tuple(draw(some(names, 1)) if rarely(draw) else ()),
        goals_later=tuple(draw(some(SUBJECT, 1)) if rarely(draw) else ()),
        languages=draw(st.sampled_from([("es", "en"), ("en",)])),
        setting=draw(st.sampled_from([None, "in-person", "hybrid"])),
        interests=tuple(draw(some(TAGS, 2))),
        careers=tuple(draw(some(TAGS, 1))),
        arts=tuple(draw(some(DISCIPLINES, 2))),
        pace=draw(st.sampled_from(["steady", "essentials", "further"])),
    )


def larger_libraries() -> st.SearchStrategy[Library]:
    """Eight to twelve units, three to five weeks."""
    return libraries(most=(12, 5), least=(8, 3))
