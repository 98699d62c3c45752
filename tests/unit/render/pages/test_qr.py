"""A code that holds its address, and says so."""

import re

import segno

from plgen.render.pages.qr import QUIET, draw_qr

ADDRESS = "https://pathways.example.org/falcons/week/4/"


def modules(path: str) -> set[tuple[int, int]]:
    """The dark modules that a path draws."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{n}v1h-{m}z" for x, y, n, m in runs) == path
    return {
        (int(x) + step - QUIET, int(y) - QUIET)
        for x, y, n, _ in runs
        for step in range(int(n))
    }


def test_every_module() -> None:
    """The drawing is the matrix of the code, with a blank border round it."""
    svg = draw_qr(ADDRESS, "words")
    matrix = segno.make(ADDRESS, error="m", micro=False).matrix
    dark = {(x, y) for y, row in enumerate(matrix) for x, on in enumerate(row) if on}
    path = re.search(r' d="([^"]+)"', svg)
    assert path is not None
    assert modules(path[1]) == dark
    size = len(matrix) + 2 * QUIET
    assert f'viewBox="0 0 {size} {size}"' in svg


def test_words_are_escaped() -> None:
    """It is a picture with a name."""
    svg = draw_qr(ADDRESS, 'a "b" <c>')
    assert 'role="img" aria-label="a &#34;b&#34; &lt;c&gt;"' in svg
