"""An address → a code that phones read."""

from itertools import groupby

from markupsafe import Markup

QUIET = 4
"""The blank modules round a code, without which phones do not find it."""


def draw_qr(address: str, words: str) -> Markup:
    """The QR code of an address as SVG; `words` say what it is."""
    import segno  # noqa: PLC0415  # most builds draw none, and it takes long to load

    matrix = segno.make(address, error="m", micro=False).matrix
    size = len(matrix) + 2 * QUIET
    path = "".join(_runs(y, row) for y, row in enumerate(matrix, QUIET))
    return Markup(
        '<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{words}">'
        '<path d="{path}"/></svg>'
    ).format(size=size, words=words, path=path)


def _runs(y: int, row: bytes | bytearray) -> str:
    """The dark modules of a row, each run as one bar."""
    parts, x = [], QUIET
    for is_dark, run in groupby(row):
        length = sum(1 for _ in run)
        if is_dark:
            parts.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return "".join(parts)
