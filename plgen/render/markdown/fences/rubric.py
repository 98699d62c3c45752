"""`::: rubric`: the targets of a single-point rubric."""

from plgen.render.body import Rubric
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.items import items_html
from plgen.render.markdown.sheet import Sheet


def rubric(block: Block, sheet: Sheet) -> Rubric:
    """Each item of its list is a target."""
    return Rubric(*items_html(block.tokens, sheet))
