"""Texts made to take long or to nest deep end like others."""

from collections.abc import Callable
import sys

import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body
from plgen.render.markdown.fence_names import DEEPEST as DEEPEST_FENCE
from plgen.render.markdown.parser import DEEPEST
from plgen.render.markdown.syntax.quotation import DEEPEST_QUOTE

Render = Callable[..., tuple[Body, list[Diagnostic]]]

LONG = {
    "brackets": "[" * 5_000,
    "pictures": "![" * 5_000,
    "labels": "[" * 500 + "a" + "](drum.md)" * 500,
    "quotations": "> " * 2_000 + "a",
    "a long label": "[" * 20_000 + "]" * 20_000,
    "lists": "".join("  " * depth + "- x\n" for depth in range(100)),
    "emphasis": "*a **a " * 5_000,
    "quotes": '"a" \'b ' * 5_000,
    "comments": "<!--\n" * 20_000,
    "comments in a line": "a <!-- " * 20_000,
    "tags": "<b>" * 20_000,
    "openers": "::: teacher\n" * 2_000,
    "closers": ":::\n" * 2_000,
    "missing footnotes": "[^x] " * 20_000,
    "broken links": "[a](nope.md) " * 2_000,
    "equal headings": "## a\n\n" * 5_000,
    "attributes": "`a`{.x}" * 20_000,
    "braces": "{a=b " * 20_000,
    "a megabyte": "Words and *more* words, one line after the other.\n\n" * 20_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long(render: Render, name: str) -> None:
    """No text takes time with the square of its length, or breaks the stack."""
    body, _ = render(LONG[name])
    assert isinstance(body, Body)


def test_nesting_of_lists(render: Render) -> None:
    """Lists nest as deep as anyone writes; deeper is an error, never a silent loss."""
    deep = DEEPEST // 2
    body, found = render(LONG["lists"])
    assert [d.code for d in found] == ["nesting"]
    fine = "".join("  " * depth + f"- item{depth}\n" for depth in range(deep - 2))
    body, found = render(fine)
    assert found == []
    assert f"item{deep - 3}" in body.text


def test_nesting_of_fences(render: Render) -> None:
    """A fence that is too deep is an error."""
    lines = ["::: steps", *["::: rubric"] * DEEPEST_FENCE, "- x"]
    lines += [":::"] * (DEEPEST_FENCE + 1)
    _, found = render("\n".join(lines))
    assert [d.code for d in found] == ["nesting"]


def test_nesting_of_quotations(render: Render) -> None:
    """A quotation that is too deep is an error, said once."""
    line = "> " * DEEPEST_QUOTE
    assert render(f"{line}a\n{line}b")[1] == []
    _, found = render(f"{line}> a\n{line}> b\n\n{line}> c")
    assert [(d.code, d.location.line) for d in found] == [("nesting", 1)]


SHAPES = {
    **{sign: sign for sign in "[]*_`<>&|(){}!~:.#-+=\"'^\\ "},
    **{f"{sign} between words": f"a {sign}b " for sign in "[*_`<>&~:{\"'^"},
    **{f"{sign} on lines": f"{sign}\n" for sign in "[*_`<>&|#-=:{~"},
    "pictures": "![",
    "addresses": "[a](",
    "bracketed addresses": "[a](<",
    "titles": "[a](b 'c ",
    "empty links": "[](",
    "references": "[a][",
    "boxes": "[ ] [x] ",
    "labels that close": "[a]{.b} ",
    "brackets and braces": "[a{",
    "code and brackets": "`[",
    "emphasis": "***a **b_c__",
    "words": "word ",
    "one word": "a",
    "mail": "a@b.",
    "sites": "https://a.example/ ",
    "schemes": "http://",
    "entities": "&amp;&",
    "tags": "<a b='",
    "comments": "<!--",
    "comments on lines": "<!--\n",
    "characters": "<![CDATA[",
    "instructions": "<?",
    "notes": "[^a] ",
    "definitions": "[a]:\n",
    "definitions with titles": "[a]: /b 'c\n",
    "lists": "- a\n",
    "lists in a line": "- ",
    "numbers": "1. ",
    "tasks": "- [ ] a\n",
    "quotations": "> a\n",
    "quotations in a line": "> ",
    "quotations in lists": "- > a\n",
    "lists in quotations": "> - a\n",
    "alerts": "> [!NOTE]\n> a\n\n",
    "rows": "| a | b |\n",
    "terms": "a\n: b\n\n",
    "headings": "# a\n",
    "equal headings": "## a\n\n",
    "underlined": "a\n===\n",
    "fences": "::: goal\n- a\n:::\n",
    "openers": "::: teacher\n",
    "unknown fences": "::: x\n",
    "code": "```\n",
    "broken links": "[a](nope.md) ",
    "broken anchors": "[a](#b) ",
    "missing pictures": "![a](b.png) ",
    "attributes": "`a`{.x}",
    "notes of music": "\U0001f3b5",
}
"""What a text repeats."""
BEFORE = {
    "rows": "| a | b |\n|---|---|\n",
    "notes": "[^a]: b\n\n",
    "words on lines": "> " * DEEPEST_QUOTE + "a\n",
    "items": "- " * (DEEPEST // 2 - 3) + "a\n",
}
SHAPES |= {"words on lines": "a\n", "items": "a\n"}
SIZE = 1_000
MOST = 300
"""Calls of functions for each character; most shapes take 5 to 50."""


def calls(render: Render, text: str) -> int:
    """How many functions are called to render a text."""
    count = 0

    def note(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        render(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_work(render: Render, name: str) -> None:
    """Twice the text is at most twice the work, and no character is much of it."""
    shape, before = SHAPES[name], BEFORE.get(name, "")
    once, twice = (before + shape * (size // len(shape)) for size in (SIZE, 2 * SIZE))
    render(once)
    few, many = calls(render, once), calls(render, twice)
    assert many <= 2.2 * few
    assert many <= MOST * len(twice)
