"""`::: steps`: things to do, with the minutes at the end of each."""

import re

from markdown_it.token import Token

from plgen.render.body import Step, Steps
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.items import item_html, items_and_lead
from plgen.render.markdown.plain import text_of_html
from plgen.render.markdown.sheet import Sheet


def steps(block: Block, sheet: Sheet) -> Steps:
    """Each item of its list is a step."""
    items, lead = items_and_lead(block.tokens)
    found = tuple(_step(item, sheet) for item in items)
    return Steps(tuple(step for step in found if step.html), sheet.html(lead))


def _step(item: list[Token], sheet: Sheet) -> Step:
    minutes = _take_minutes(item, sheet.words.minutes)
    html = item_html(item, sheet)
    return Step(sheet.digest(text_of_html(html)), html, minutes)


def _take_minutes(item: list[Token], written: re.Pattern[str]) -> int | None:
    """The minutes at the end of its first or last line, which lose them."""
    lines = [token for token in item if token.type == "inline" and token.children]
    for line in lines[:1] + lines[-1:]:
        last = (line.children or [])[-1]
        found = written.search(last.content[-40:]) if last.type == "text" else None
        if found:
            cut = max(0, len(last.content) - 40)
            start = cut + found.start()
            last.content = last.content[:start] + found["end"].rstrip()
            return int(found["minutes"]) or None
    return None
