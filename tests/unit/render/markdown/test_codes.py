"""Every code is reported at its place, says what to do, and is documented."""

from collections.abc import Callable
from pathlib import Path
import re

import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body
from plgen.render.markdown.codes import CODES

Render = Callable[..., tuple[Body, list[Diagnostic]]]
DOCS = Path(__file__).parents[4] / "docs/diagnostics.md"

SAMPLES = {
    "attribute": ("[a]{.x onclick=y}", 1, 8),
    "broken-link": ("a\n\nb [c](drums.md)", 3, 7),
    "check-without-question": ("::: check\n- [x] a\n:::", 1, 1),
    "check-without-right-choice": ("::: check\na\n- [ ] b\n:::", 1, 1),
    "duplicate-id": ("[a]{#x} [b]{#x}", 1, 6),
    "embed-address": ("a\n\n![a](https://b.example:80/c)", 3, 6),
    "embed-host": ("![a](https://b.example/c)", 1, 6),
    "embed-place": ("a ![a](https://player.example/c)", 1, 8),
    "empty-fence": ("a\n::: goal\n:::", 2, 1),
    "fence-as-text": ("a\n\n     ::: goal", 3, 6),
    "fence-place": ("- a\n  ::: hint\n  :::", 2, 3),
    "fence-words": ("::: goal x\n- a\n:::", 1, 10),
    "heading-level": ("a\n\n# b", 3, 1),
    "link-scheme": ("[a](data:b)", 1, 5),
    "link-without-words": ("a [](drum.md)", 1, 3),
    "missing-footnote": ("a\nb[^c]", 2, 2),
    "missing-picture": ("![a](wav.svg)", 1, 6),
    "nesting": ("".join("  " * i + "- x\n" for i in range(99)), 30, 59),
    "outside-content": ("[a](../../../b.md)", 1, 5),
    "picture-without-alt": ("![](wave.svg)", 1, 5),
    "raw-html": ("a\nb <br> c", 2, 3),
    "remote-image": ("![a](https://b.example/c.png)", 1, 6),
    "stray-fence": ("a\n\n:::", 3, 1),
    "unclosed-comment": ("a <!-- b", 1, 3),
    "unclosed-fence": ("a\n\n> ::: goal\n> - a", 3, 3),
    "unknown-fence": ("::: step\n:::", 1, 1),
    "unused-footnote": ("a\n\n[^b]: c", 3, 1),
    "way-kind": ("::: way wach\na\n:::", 1, 9),
}


def test_every_code_has_a_sample() -> None:
    """No code without a test."""
    assert sorted(CODES) == sorted(SAMPLES)


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_sample(render: Render, code: str) -> None:
    """The code is reported once, at its line and column, with what to do."""
    source, line, column = SAMPLES[code]
    _, found = render(source)
    assert [code] == [d.code for d in found]
    assert (line, column) == (found[0].location.line, found[0].location.column)
    assert found[0].hint or code == "unused-footnote"
    assert CODES[code] is found[0].severity


def test_lines_count_from_the_top_of_the_file(render: Render) -> None:
    """With other line ends too."""
    _, found = render("a\r\rb\r\n\r\n<br>")
    assert [str(d.location) for d in found] == ["content/units/music/song.md:5:1"]


@pytest.mark.parametrize("code", sorted(CODES))
def test_documented(code: str) -> None:
    """Each has its section in docs/diagnostics.md."""
    text = DOCS.read_text(encoding="utf-8")
    assert re.search(rf"^#+ `?{code}`?$", text, re.MULTILINE)


HINTS = {
    "[a](drums.md)": "`drum.md`",
    "[a](choir.md)": "`choir/index.md`",
    "[a](unit:drm)": "`drum`",
    "![a](music/wave.svg)": "`wave.svg`",
    "::: teachr\n:::": "`teacher`",
    "::: way lissten\na\n:::": "`listen`",
    "[a](#bet)\n\n## Beat": "`beat`",
}


@pytest.mark.parametrize("source", HINTS)
def test_nearest(render: Render, source: str) -> None:
    """The nearest that exists is named."""
    _, found = render(source)
    assert HINTS[source] in found[0].hint
