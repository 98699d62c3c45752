"""A page holds the icons it uses, once each."""

from page_factories import default_theme

from plgen.render.pages.card import ICONS, KIND_ICONS
from plgen.render.pages.environment import icon
from plgen.render.pages.icons import MARK, lay_sprite, split_sprite
from plgen.render.pages.segments import PROCESS_ICONS, WAY_ICONS
from plgen.render.pages.why import ICONS as WHY_ICONS

SYMBOLS = {name: f'<symbol id="p-i-{name}"></symbol>' for name in ("a", "b", "c")}


def test_used_ones_once() -> None:
    """Two of three icons are used, one of them twice."""
    html = lay_sprite(f"{MARK}{icon('b')}{icon('a')}{icon('b')}", SYMBOLS)
    assert [html.count(symbol) for symbol in SYMBOLS.values()] == [1, 1, 0]


def test_none_used() -> None:
    """A page without icons has no sprite, and no mark of one."""
    assert lay_sprite(f"<p>{MARK}</p>", SYMBOLS) == "<p></p>"


def test_split() -> None:
    """A sprite file is its symbols, by name."""
    sprite = "<svg>\n" + "\n".join(SYMBOLS.values()) + "\n</svg>"
    assert dict(split_sprite(sprite)) == SYMBOLS


def test_every_icon_exists() -> None:
    """The default theme has every icon that code names."""
    named = {*ICONS.values(), *KIND_ICONS.values(), *WAY_ICONS.values()}
    named |= {*PROCESS_ICONS.values(), *WHY_ICONS.values()}
    known = split_sprite(default_theme().templates["icons.svg"])
    assert sorted(named - set(known)) == []
