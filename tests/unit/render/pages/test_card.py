"""A unit's face: title, picture, tag, minutes and place in the page's words."""

from dataclasses import replace
from pathlib import PurePosixPath

from page_factories import make_reading, make_unit, strings
import pytest

from plgen.model.unit import Unit
from plgen.render.pages.card import Card, card_of, place_of

T = strings()


def card(unit: Unit, summary: str = "") -> Card:
    return card_of(T, unit, unit.original, summary)


def test_drawn_cover() -> None:
    """Without a picture: the drawn one, which says nothing to a screen reader."""
    made = card(make_unit("one"))
    assert (made.picture, made.picture_alt) == ("assets/covers/one.svg", "")
    assert made.href == "units/one/index.html"


def test_own_picture() -> None:
    """The author's picture, its address encoded, described by the reading."""
    unit = make_unit("one", image=PurePosixPath("units/a b#.png"), image_alt="Alt")
    assert card(unit).picture == "media/units/a%20b%23.png"
    assert card(unit).picture_alt == "Alt"
    told = make_reading("Uno", language="es", image_alt="Texto")
    assert card_of(T, unit, told, "").picture_alt == "Texto"


@pytest.mark.parametrize(
    ("screen", "expected"),
    [(0, T("off-screen")), (30, T("on-screen"))],
)
def test_place(screen: int, expected: str) -> None:
    """At a screen or away from it."""
    assert expected == place_of(T, 30, screen).words


def test_place_between() -> None:
    """Where a part is at a screen, its minutes are said."""
    assert T("some-screen", minutes="10 min") == place_of(T, 30, 10).words


def test_tag() -> None:
    """The disciplines, else the kind; the first letter is a capital."""
    assert card(make_unit("one", arts=["MU:Cr1", "DA:Cr1"])).tag == "Music and dance"
    assert card(make_unit("one", kind="project")).tag == "Project"


def test_speech() -> None:
    """Another language than the page's is marked, the page's own is not."""
    arabic = make_unit("one", readings=[make_reading("نجم", language="ar")])
    assert card(arabic).speech == ' lang="ar" dir="rtl"'
    assert card(make_unit("one")).speech == ""


def test_tags_are_words() -> None:
    """Interests are told without their hyphens."""
    unit = replace(make_unit("one"), interests=("board-games",))
    assert card(unit).interests == ("board games",)
