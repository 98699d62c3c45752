"""Rows of palette indexes → a PNG of sixteen colours."""

from collections.abc import Iterator, Sequence
import zlib

from plgen.render.pages.brand.deflate import deflate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
DEPTH = 4
"""Bits a pixel."""
BY_PALETTE = 3
LIKE_ABOVE = 2
"""The row filter that keeps what is different from the row above."""

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0 to 255."""


def encode_png(
    width: int, rows: Sequence[Sequence[int]], palette: Sequence[Colour]
) -> bytes:
    """Write an image of even width; rows hold indexes into at most 16 colours."""
    head = width.to_bytes(4, "big") + len(rows).to_bytes(4, "big")
    colours = b"".join(bytes(colour[:3]) for colour in palette)
    opacities = bytes(colour[3] for colour in palette)
    pixels = b"".join(_filtered([_packed(row) for row in rows]))
    return b"".join(
        [
            SIGNATURE,
            _chunk(b"IHDR", head + bytes([DEPTH, BY_PALETTE, 0, 0, 0])),
            _chunk(b"PLTE", colours),
            _chunk(b"tRNS", opacities),
            _chunk(b"IDAT", deflate(pixels)),
            _chunk(b"IEND", b""),
        ]
    )


def _packed(row: Sequence[int]) -> bytes:
    """Two pixels in a byte."""
    pairs = zip(row[::2], row[1::2], strict=True)
    return bytes(left << DEPTH | right for left, right in pairs)


def _filtered(rows: Sequence[bytes]) -> Iterator[bytes]:
    above = bytes(len(rows[0]))
    for row in rows:
        both = zip(row, above, strict=True)
        yield bytes([LIKE_ABOVE, *((new - old) & 0xFF for new, old in both)])
        above = row


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + check
