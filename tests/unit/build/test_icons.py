"""The mark is drawn once for each palette."""

from pathlib import Path

from plgen.build.icons import take_icons
from plgen.cache import Cache
from plgen.render import Palette, draw_icons

TEAL = Palette(accent="#0a5e6a", on_accent="#ffffff", ground="#f3f6f7")
PLUM = Palette(accent="#5e0a5a", on_accent="#ffffff", ground="#f3f6f7")


def test_kept_icons_are_the_drawn_ones(tmp_path: Path) -> None:
    """What comes from the cache is what would be drawn, for its own palette alone."""
    cache = Cache(tmp_path)
    drawn = take_icons(TEAL, cache)
    assert drawn == dict(draw_icons(TEAL))
    (entry,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert take_icons(TEAL, cache) == drawn
    assert take_icons(PLUM, cache) == dict(draw_icons(PLUM)) != drawn
    for content in (b"", b"{}", entry.read_bytes()[:-2]):
        entry.write_bytes(content)
        assert take_icons(TEAL, cache) == drawn


def test_without_a_cache_they_are_drawn() -> None:
    """Nothing is kept, and nothing is missed."""
    assert take_icons(TEAL, Cache(None)) == dict(draw_icons(TEAL))
