"""Texts made to take long or to nest deep end like others."""

from collections.abc import Callable

import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body
from plgen.render.markdown.fence_names import DEEPEST as DEEPEST_FENCE
from plgen.render.markdown.parser import DEEPEST

Render = Callable[..., tuple[Body, list[Diagnostic]]]

LONG = {
    "brackets": "[" * 5_000,
    "pictures": "![" * 5_000,
    "labels": "[" * 500 + "a" + "](drum.md)" * 500,
    "quotations": "> " * 2_000 + "a",
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
