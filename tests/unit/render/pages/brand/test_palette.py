"""The light colours of a theme, with defaults where it has none."""

from page_factories import default_theme

from plgen.render.accent import tokens_of
from plgen.render.pages.brand.palette import DEFAULTS, Palette, palette_of


def test_light_ones() -> None:
    """Of each pair the first."""
    tokens = {"accent": ("#A2254C", "#FF9DB8"), "on-accent": ("#FFFFFF", "#000000")}
    assert palette_of(tokens) == Palette("#A2254C", "#FFFFFF", DEFAULTS["bg"])


def test_defaults_are_those_of_the_default_theme() -> None:
    """What is taken without a style sheet is what its own says."""
    style = default_theme().assets["site.css"].decode()
    assert palette_of(tokens_of(style)) == palette_of({})
