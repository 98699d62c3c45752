"""The mark as files: right in size, in the colours of the site, for any mask."""

import struct
import zlib

import pytest

from plgen.render.pages.brand.icons import FULL, draw_icon, draw_icons
from plgen.render.pages.brand.palette import Palette

PALETTE = Palette("#0A5E6A", "#FFFFFF", "#F3F6F7")
LINE = 15
"""The shade of the line itself."""


def pixels(image: bytes) -> list[list[int]]:
    """The shades of a PNG, row by row."""
    (width,) = struct.unpack_from(">I", image, 16)
    at = image.index(b"IDAT")
    (length,) = struct.unpack_from(">I", image, at - 4)
    raw = zlib.decompress(image[at + 4 : at + 4 + length])
    step, above, rows = width // 2 + 1, bytes(width // 2), []
    for start in range(0, len(raw), step):
        row = raw[start + 1 : start + step]
        above = bytes((a + b) & 255 for a, b in zip(row, above, strict=True))
        rows.append([half for byte in above for half in (byte >> 4, byte & 15)])
    return rows


def test_files() -> None:
    """A drawing, two sizes, and one that systems cut to shape."""
    found = draw_icons(PALETTE)
    assert list(found) == [
        "icon.svg",
        "icon-192.png",
        "icon-512.png",
        "icon-maskable.png",
    ]
    assert b'fill="#0A5E6A"' in found["icon.svg"]


@pytest.mark.parametrize("size", [48, 192])
def test_corners_are_cut_and_the_line_is_there(size: int) -> None:
    """Clear at the corners, ground at the sides, line on both stops."""
    rows = pixels(draw_icon(PALETTE, size))
    assert len(rows) == len(rows[0]) == size
    last = size - 1
    assert [rows[0][0], rows[0][last], rows[last][0], rows[last][last]] == [0, 0, 0, 0]
    assert rows[0][size // 2] == rows[size // 2][0] == FULL
    for x, y in ((8.5, 30), (31, 10.5), (21, 19)):
        assert rows[int(y * size / 40)][int(x * size / 40)] == LINE


def test_maskable_fills_the_square_and_keeps_to_its_middle() -> None:
    """No pixel is clear; nothing of the line is past four fifths of the way out."""
    size = 128
    rows = pixels(draw_icon(PALETTE, size, is_maskable=True))
    assert min(min(row) for row in rows) == FULL
    middle, safe = (size - 1) / 2, size * 0.4 + 1
    for y, row in enumerate(rows):
        for x, shade in enumerate(row):
            if shade > FULL:
                assert (x - middle) ** 2 + (y - middle) ** 2 <= safe**2


def test_colours_of_the_school() -> None:
    """Another accent, another picture."""
    red = Palette("#A2254C", "#FFFFFF", "#F3F6F7")
    assert draw_icon(PALETTE, 48) != draw_icon(red, 48)
