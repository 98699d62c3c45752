"""`::: reflect`: prompts to write about."""

from plgen.render.body import Reflect
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.items import items_html
from plgen.render.markdown.sheet import Sheet


def reflect(block: Block, sheet: Sheet) -> Reflect:
    """Each item of its list is a prompt."""
    return Reflect(*items_html(block.tokens, sheet))
