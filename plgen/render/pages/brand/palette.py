"""The few colours that stand outside of pages: on icons, in the web app manifest."""

from collections.abc import Mapping
from dataclasses import dataclass

DEFAULTS = {"accent": "#0A5E6A", "on-accent": "#FFFFFF", "bg": "#F3F6F7"}
"""What is taken where a theme's style sheet does not say."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#RRGGBB`."""

    accent: str
    on_accent: str
    ground: str


def palette_of(tokens: Mapping[str, tuple[str, str]]) -> Palette:
    """The light ones of a theme's colours, which come as (light, dark) by name."""
    light = DEFAULTS | {name: pair[0] for name, pair in tokens.items()}
    return Palette(light["accent"], light["on-accent"], light["bg"])


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#RRGGBB`, 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue
