"""The mark of a site as files: a drawing for tabs, pixels for home screens."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from math import ceil

from plgen.render.pages.brand.coverage import Disc, cover_discs
from plgen.render.pages.brand.palette import Palette, channels
from plgen.render.pages.brand.png import Colour, encode_png

UNITS = 40
"""The square in which the mark is drawn."""
CORNER = 11
PEN = 1.7
LINE = (
    ((8.5, 30.0), (16.5, 30.0), (14.5, 19.0), (21.0, 19.0)),
    ((21.0, 19.0), (27.5, 19.0), (25.5, 10.0), (31.0, 10.0)),
)
"""Two curves by their four points, as in the mark of `base.html`."""
STOPS = ((8.5, 30.0, 4.0), (31.0, 10.5, 5.0))
SAFE = 0.78
"""What of a maskable icon no mask cuts away, with a little air."""
STEPS = 64
"""Discs along each curve."""
SHADES = 8
FULL = SHADES - 1
"""The shade of the ground where nothing is cut away."""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
    '<rect width="40" height="40" rx="11" fill="{0.accent}"/>'
    '<path d="M8.500 30c8 0 6-11 12.500-11s4.500-9 10-9" fill="none"'
    ' stroke="{0.on_accent}" stroke-width="3.4" stroke-linecap="round"/>'
    '<g fill="{0.on_accent}"><circle cx="8.500" cy="30" r="4"/>'
    '<circle cx="31" cy="10.500" r="5"/></g></svg>\n'
)

Point = tuple[float, float]


@lru_cache(4)
def draw_icons(palette: Palette) -> Mapping[str, bytes]:
    """The files of the mark, by name."""
    return {
        "icon.svg": SVG.format(palette).encode(),
        "icon-192.png": draw_icon(palette, 192),
        "icon-512.png": draw_icon(palette, 512),
        "icon-maskable.png": draw_icon(palette, 512, is_maskable=True),
    }


def draw_icon(palette: Palette, size: int, *, is_maskable: bool = False) -> bytes:
    """The mark as a PNG: on a rounded ground, or on one that systems cut to shape."""
    scale = size / UNITS * (SAFE if is_maskable else 1)
    edge = (size - UNITS * scale) / 2
    discs = [
        Disc(edge + x * scale, edge + y * scale, radius * scale)
        for x, y, radius in _discs()
    ]
    ground = [[FULL] * size] * size if is_maskable else list(_rounded(size))
    rows = [
        [
            FULL + round(part * SHADES) if part else below
            for part, below in zip(line, under, strict=True)
        ]
        for line, under in zip(cover_discs(discs, size), ground, strict=True)
    ]
    return encode_png(size, rows, list(_shades(palette)))


def _discs() -> Iterator[tuple[float, float, float]]:
    yield from STOPS
    for curve, step in product(LINE, range(STEPS + 1)):
        yield (*_point(curve, step / STEPS), PEN)


def _point(curve: tuple[Point, Point, Point, Point], at: float) -> Point:
    """A point of a cubic curve; `at` runs from 0 to 1."""
    back = 1 - at
    weights = (back**3, 3 * back**2 * at, 3 * back * at**2, at**3)
    x, y = (
        sum(w * point[axis] for w, point in zip(weights, curve, strict=True))
        for axis in (0, 1)
    )
    return x, y


def _rounded(size: int) -> Iterator[list[int]]:
    """A square without its corners, in shades."""
    radius = CORNER * size / UNITS
    part = ceil(radius)
    disc = Disc(radius, radius, radius)
    corner = [[round(at * FULL) for at in row] for row in cover_discs([disc], part)]
    middle = [FULL] * (size - 2 * part)
    for y in range(size):
        nearest = min(y, size - 1 - y)
        ends = corner[nearest] if nearest < part else [FULL] * part
        yield [*ends, *middle, *reversed(ends)]


def _shades(palette: Palette) -> Iterator[Colour]:
    """From nothing to the ground, and from the ground to the line."""
    ground, line = channels(palette.accent), channels(palette.on_accent)
    for step in range(SHADES):
        yield (*ground, round(255 * step / FULL))
    for step in range(1, SHADES + 1):
        red, green, blue = (
            round(below + (above - below) * step / SHADES)
            for below, above in zip(ground, line, strict=True)
        )
        yield red, green, blue, 255
