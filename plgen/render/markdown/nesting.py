"""Say so where lists and quotations nest so deep that Markdown leaves out the rest."""

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.tokens import span_of


def report_nesting(tokens: list[Token], sheet: Sheet) -> None:
    """Report the first place that is too deep."""
    deepest = sheet.md.options.maxNesting
    for token in tokens:
        if token.level >= deepest - 1 and token.nesting == 1:
            message = "Lists and quotations nest too deep here: the rest is left out."
            hint = "Write it with fewer levels."
            sheet.report("nesting", message, span_of(token), "", hint)
            return
