"""The sprite of a page: the icons it uses, laid into it once."""

from collections.abc import Mapping
import re

USE = re.compile(r'<use href="#p-i-([a-z0-9-]+)"/>')
SYMBOL = re.compile(r'<symbol id="p-i-([a-z0-9-]+)".*?</symbol>', re.DOTALL)
MARK = "<!--sprite-->"


def split_sprite(sprite: str) -> Mapping[str, str]:
    """The symbols of a sprite file, by name."""
    return {found[1]: found[0] for found in SYMBOL.finditer(sprite)}


def lay_sprite(html: str, icons: Mapping[str, str]) -> str:
    """Put the symbols that a page uses in the place it keeps for them."""
    used = dict.fromkeys(USE.findall(html))
    symbols = "".join(icons[name] for name in used)
    sprite = f'<svg class="sprite" aria-hidden="true">{symbols}</svg>' if used else ""
    return html.replace(MARK, sprite, 1)
