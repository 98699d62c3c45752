"""The school's color takes the theme's place, and is refused where it is unreadable."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from page_factories import default_theme, make_library, make_unit, pages_of_cohort
import pytest

from plgen.model.diagnostic import Location
from plgen.model.site import SiteSettings
from plgen.render.accent import STYLE, check_accent, paint, tokens_of
from plgen.render.contrast import READABLE, contrast

COLORS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
GROUNDS = ("bg", "surface", "sunk", "tint", "visual-tint", "music-tint", "dance-tint")
PLACE = Location("content/site.yaml", 2, 18)


def said(accent: str) -> list[str]:
    settings = SiteSettings(accent=accent, accent_location=PLACE)
    return [str(found) for found in check_accent(settings, default_theme())]


def test_a_readable_color_is_taken() -> None:
    assert (said(""), said("#0A5E6A"), said("#c8102e")) == ([], [], [])


def test_an_unreadable_color_is_refused() -> None:
    """At its place, with its lowest ratio and the nearest color that works."""
    (message,) = said("#F7B93E")
    assert message == (
        "content/site.yaml:2:18: error[accent-contrast]: `#F7B93E` is hard to read: "
        "its contrast on the theme's `#EEE6F8` is 1.4:1, and text needs 4.5:1. "
        'The nearest that works is `"#8E6006"`.'
    )
    assert said("#8E6006") == []


@given(COLORS)
def test_what_is_named_works(accent: str) -> None:
    """The color that a refusal names is never refused itself."""
    for message in said(accent):
        named = message.rpartition('`"')[2].removesuffix('"`.')
        assert said(named) == []


@given(COLORS)
def test_the_painted_theme_is_readable(accent: str) -> None:
    """Light and dark, on every ground, and what stands on it."""
    tokens = tokens_of(paint(default_theme(), accent)[STYLE].decode())
    for mode in (0, 1):
        color = tokens["accent"][mode]
        for ground in GROUNDS:
            assert contrast(color, tokens[ground][mode]) >= READABLE
        assert contrast(color, tokens["on-accent"][mode]) >= READABLE


def test_only_the_three_tokens_change() -> None:
    """The rest of the theme, its print rules included, stays as it is."""
    before = default_theme().assets[STYLE].decode()
    after = paint(default_theme(), "#C8102E")[STYLE].decode()
    changed = {
        name
        for name, pair in tokens_of(after).items()
        if tokens_of(before)[name] != pair
    }
    assert changed == {"accent", "on-accent", "tint"}
    assert before.partition("@media print")[2] == after.partition("@media print")[2]
    assert tokens_of(after)["accent"][0] == "#C8102E"


def test_without_a_color_nothing_changes() -> None:
    theme = default_theme()
    assert paint(theme, "") is theme.assets


@pytest.mark.parametrize("style", ["", "a{color:red}", ":root{--bg:#FFF}"])
def test_a_theme_without_tokens_is_left_alone(style: str) -> None:
    """A style sheet that does not name its grounds is not judged, nor changed."""
    theme = replace(default_theme(), assets={STYLE: style.encode()})
    assert check_accent(SiteSettings(accent="#FFFFFF"), theme) == []
    assert paint(theme, "#FFFFFF") == theme.assets


def test_plain_tokens_count_in_both_modes() -> None:
    """A theme with one mode writes its colors as they are."""
    style = ":root{--surface:#fff;--accent:#000;--on-accent:#fff;--tint:#eee}"
    assert tokens_of(style)["surface"] == ("#FFFFFF", "#FFFFFF")


def test_pages_wear_it() -> None:
    """The style sheet of a cohort's folder has the color, and plain covers do."""
    units = [make_unit("one")]
    for accent, has in (("#C8102E", True), ("", False)):
        pages = pages_of_cohort(
            make_library(units, settings=SiteSettings(accent=accent))
        )
        for path in ("assets/site.css", "assets/covers/one.svg"):
            assert ("#C8102E" in pages.text(f"public/c/{path}")) == has
