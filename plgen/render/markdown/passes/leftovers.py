"""Text that its author meant to be more than text."""

import re

from markdown_it.token import Token

from plgen.render.markdown.fence_names import FENCE_NAMES
from plgen.render.markdown.findings import Span
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.tokens import span_of

_NAMES = "|".join(FENCE_NAMES)
_MARKS = r"(?:[ \t>]|[-+*:~][ \t]|\d{1,9}[.)][ \t])*"
_FENCE = re.compile(rf"(?im)^{_MARKS}(:{{2,}}[ \t]*(?:{_NAMES})\b)")
_NOTE = re.compile(r"(?<!\\)\[\^[^\]\s]{1,80}\](?![(:])")
_FENCE_HINT = (
    "Begin the line with three colons, indented as the text round it; look for a line "
    "of backticks that has no partner; begin an example on purpose with ```text."
)
_HTML = "Raw HTML is shown as text."
_HTML_HINT = "Write Markdown, or put code between backticks."


def leftovers(stream: Stream, sheet: Sheet) -> None:
    """Report raw HTML, notes without words, and fences that are read as text."""
    span: Span = (0, 1)
    is_torn = any(map(_is_unclosed, stream.tokens))
    for token in stream.tokens:
        span = span_of(token, span)
        if token.type == "inline":
            _report_fences(token, span, sheet)
            _report_html(token, span, sheet)
            _report_notes(token, span, sheet)
        elif token.type == "code_block" or (
            token.type == "fence" and (is_torn or not token.info.strip())
        ):
            _report_fences(token, span, sheet)


def _is_unclosed(token: Token) -> bool:
    """Whether code between backticks ends with its container: each line is content."""
    if token.type != "fence" or not token.map:
        return False
    return token.content.count("\n") >= token.map[1] - token.map[0] - 1


def _report_fences(token: Token, span: Span, sheet: Sheet) -> None:
    if "::" not in token.content:
        return
    for found in _FENCE.finditer(token.content):
        message = f"`{found[1]}` is read as text, not as a fence."
        sheet.report("fence-as-text", message, span, found[1], _FENCE_HINT)


def _report_html(token: Token, span: Span, sheet: Sheet) -> None:
    lines = set()
    line = 0
    for child in token.children or ():
        line += child.type in {"softbreak", "hardbreak"}
        if child.type != "raw_html":
            continue
        if child.content == "<!--":
            message = "This comment is never closed."
            sheet.report(
                "unclosed-comment", message, span, "<!--", "End it with `-->`."
            )
        elif line not in lines:
            lines.add(line)
            first = child.content.split("\n", maxsplit=1)[0]
            sheet.report("raw-html", _HTML, span, first, _HTML_HINT)


def _report_notes(token: Token, span: Span, sheet: Sheet) -> None:
    if "[^" not in token.content:
        return
    shown = "".join(c.content for c in token.children or () if c.type == "text")
    for found in _NOTE.finditer(token.content):
        if found[0] in shown:
            message = f"There is no footnote `{found[0]}` here."
            hint = f"Write one, with a line that begins with `{found[0]}:`."
            sheet.report("missing-footnote", message, span, found[0], hint)
