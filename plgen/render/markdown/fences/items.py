"""The items of the lists in a fence, and what stands round them."""

from collections.abc import Iterator

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.tokens import blocks_of

_LISTS = {"bullet_list_open", "ordered_list_open"}


def items_and_lead(tokens: list[Token]) -> tuple[list[list[Token]], list[Token]]:
    """(the items of the outermost lists, the rest); without a list, each paragraph."""
    blocks = list(blocks_of(tokens))
    kinds = _LISTS
    if not any(block[0].type in _LISTS for block in blocks):
        kinds = {"paragraph_open"}
    items: list[list[Token]] = []
    lead: list[Token] = []
    for block in blocks:
        if block[0].type not in kinds:
            lead += block
        elif block[0].type == "paragraph_open":
            items.append(block)
        else:
            items += _items(block)
    return items, lead


def item_html(item: list[Token], sheet: Sheet) -> str:
    """An item as HTML: only its inline content where it is a single paragraph."""
    if len(item) == 3 and item[0].type == "paragraph_open":  # noqa: PLR2004 - it opens, holds, closes
        item = item[1:2]
    return sheet.html(item)


def items_html(tokens: list[Token], sheet: Sheet) -> tuple[tuple[str, ...], str]:
    """(every item as HTML, the rest as HTML)."""
    items, lead = items_and_lead(tokens)
    shown = (item_html(item, sheet) for item in items)
    return tuple(html for html in shown if html), sheet.html(lead)


def _items(block: list[Token]) -> Iterator[list[Token]]:
    for item in blocks_of(block[1:-1]):
        yield item[1:-1]
