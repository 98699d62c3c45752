"""Colors as WCAG sees them: how far apart, and the nearest that can be read."""

from collections.abc import Callable, Iterable
from colorsys import hls_to_rgb, rgb_to_hls

READABLE = 4.5
"""The least ratio between text and its ground (WCAG 2.2, 1.4.3)."""
BLACK, WHITE = "#000000", "#FFFFFF"
STEPS = 256

_DARKEST_LINEAR = 0.04045


def contrast(one: str, other: str) -> float:
    """The ratio of two colors, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def worst(color: str, grounds: Iterable[str]) -> tuple[float, str]:
    """(the lowest ratio, the ground that has it) of `color` on `grounds`."""
    return min((contrast(color, ground), ground) for ground in grounds)


def mix(color: str, other: str, share: float) -> str:
    """So much of `other` in `color`: 0 is none of it, 1 all."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return _hex((a + (b - a) * share) / 255 for a, b in pairs)


def nearest(color: str, is_right: Callable[[str], bool]) -> str:
    """The color of the same hue, darker or lighter, that is right; else `color`."""
    hue, lightness, saturation = rgb_to_hls(*(c / 255 for c in _channels(color)))
    if is_right(color):
        return color
    for step in range(1, STEPS + 1):
        for tried in (lightness - step / STEPS, lightness + step / STEPS):
            found = _hex(hls_to_rgb(hue, min(max(tried, 0), 1), saturation))
            if is_right(found):
                return found
    return color


def long_form(color: str) -> str:
    """`#abc` as `#AABBCC`."""
    digits = color[1:].upper()
    return f"#{digits}" if len(digits) > len("RGB") else f"#{_doubled(digits)}"


def _doubled(digits: str) -> str:
    return "".join(digit * 2 for digit in digits)


def _hex(shares: Iterable[float]) -> str:
    return "#" + "".join(f"{round(share * 255):02X}" for share in shares)


def _channels(color: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(color[1:])
    return red, green, blue


def _luminance(color: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    if value <= _DARKEST_LINEAR:
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)
