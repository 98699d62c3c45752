"""Blocks of code can be reached, and so scrolled, by keyboard."""

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream


def code(stream: Stream, sheet: Sheet) -> None:
    """Give blocks of code a place in the order of the keyboard."""
    del sheet
    for token in stream.tokens:
        if token.type in {"fence", "code_block"}:
            token.type = "code"
            token.attrs["tabindex"] = 0
