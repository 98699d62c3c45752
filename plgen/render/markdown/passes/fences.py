"""A fence that stays where it is nested is a plain box of its kind."""

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.fence_pairs import OPEN


def nested_fences(stream: Stream, sheet: Sheet) -> None:
    """Name the boxes by kind; the outermost ones become sections and lose them."""
    del sheet
    for token in stream.tokens:
        if token.type == OPEN:
            token.attrs = {"class": f"fence-{token.meta['name']}"}
