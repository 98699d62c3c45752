"""`::: goal`: I-can sentences."""

from plgen.render.body import Goals
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.items import items_html
from plgen.render.markdown.sheet import Sheet


def goal(block: Block, sheet: Sheet) -> Goals:
    """Each item of its list is a goal."""
    return Goals(*items_html(block.tokens, sheet))
