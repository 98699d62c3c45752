"""`::: way listen`: one of several ways to learn it."""

from plgen.model.suggest import did_you_mean
from plgen.render.body import WAY_KINDS, Way, Ways
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.sheet import Sheet


def way(block: Block, sheet: Sheet) -> Ways:
    """The kind is its first word; there is no way without one."""
    written = block.words[0] if block.words else ""
    html = sheet.html(block.tokens)
    for kind in WAY_KINDS:
        if kind == written:
            return Ways((Way(kind, html),) if html else ())
    message = f"There is no way `{written}`." if written else "A way needs a kind."
    hint = did_you_mean(written, WAY_KINDS, or_else=True)
    sheet.report("way-kind", message, block.span, written or ":::", hint)
    return Ways(())
