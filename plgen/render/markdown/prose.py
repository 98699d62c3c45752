"""What an author wrote outside any fence: one section a title."""

from collections.abc import Iterator

from markdown_it.token import Token

from plgen.render.body import Prose
from plgen.render.markdown.blocks import CUT
from plgen.render.markdown.passes.headings import DEPTH
from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet

Anchored = dict[str, list[Prose]]
"""Prose by the name of the fence that it follows; that of the beginning by ``""``."""


def prose_of(tokens: list[Token], sheet: Sheet) -> Anchored:
    """The prose, in parts that each have at most one title."""
    found: Anchored = {}
    anchor = ""
    run: list[Token] = []
    for token in [*tokens, Token(CUT, "", 0)]:
        if token.type != CUT:
            run.append(token)
            continue
        parts = found.setdefault(anchor, [])
        parts += [_prose(part, sheet) for part in titled_parts(run)]
        anchor, run = token.info, []
    return found


def titled_parts(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens cut before every heading that is a title."""
    part: list[Token] = []
    for token in tokens:
        if token.type == "heading_open" and token.meta.get(DEPTH) == 1 and part:
            yield part
            part = []
        part.append(token)
    if part:
        yield part


def title_of(part: list[Token]) -> tuple[str, list[Token]]:
    """(title as plain text, the tokens after it); no title where it has none."""
    first = part[0] if part else None
    if first is None or first.type != "heading_open" or first.meta.get(DEPTH) != 1:
        return "", part
    return text_of(part[1].children), part[3:]


def _prose(part: list[Token], sheet: Sheet) -> Prose:
    title, rest = title_of(part)
    if title:
        return Prose(str(part[0].attrs["id"]), title, sheet.html(rest))
    sheet.labels["prose"] += 1
    return Prose(f"p-text-{sheet.labels['prose']}", "", sheet.html(rest))
