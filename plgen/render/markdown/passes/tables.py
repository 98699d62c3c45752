"""Tables that can be scrolled on a narrow screen, with headers that head columns."""

from markdown_it.token import Token

from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.tokens import wrapper

_ALIGNED = {
    "text-align:left": "align-left",
    "text-align:center": "align-center",
    "text-align:right": "align-right",
}
_LONGEST = 80


def tables(stream: Stream, sheet: Sheet) -> None:
    """Put every table into a region of its own name."""
    if not any(token.type == "table_open" for token in stream.tokens):
        return
    tokens: list[Token] = []
    closing: list[Token] = []
    for index, token in enumerate(stream.tokens):
        if token.type == "table_open":
            label = _label(stream.tokens, index, sheet)
            attrs = {"class": "table-scroll", "tabindex": "0", "role": "region"}
            before, after = wrapper("scroll", "div", attrs | {"aria-label": label})
            closing.append(after)
            tokens += [before, token]
        elif token.type == "table_close":
            tokens += [token, closing.pop()]
        else:
            tokens.append(_cell(token, stream.tokens, index))
    stream.tokens[:] = tokens


def _cell(token: Token, tokens: list[Token], index: int) -> Token:
    style = token.attrs.pop("style", None)
    if style is not None:
        token.attrJoin("class", _ALIGNED[str(style)])
    if token.type == "th_open":
        if text_of(tokens[index + 1].children):
            token.attrs["scope"] = "col"
        else:
            token.tag = "td"
    elif token.type == "th_close" and not text_of(tokens[index - 1].children):
        token.tag = "td"
    return token


def _label(tokens: list[Token], start: int, sheet: Sheet) -> str:
    """The words of the header cells, numbered where another table has the same."""
    cells = []
    for index in range(start, len(tokens)):
        if tokens[index].type == "thead_close":
            break
        if tokens[index].type == "th_open":
            cells.append(text_of(tokens[index + 1].children))
    heads = ", ".join(cell for cell in cells if cell)
    if len(heads) > _LONGEST:
        heads = heads[:_LONGEST].rsplit(" ", maxsplit=1)[0] + " …"
    name = f"{sheet.words.table}: {heads}" if heads else sheet.words.table
    sheet.labels[name] += 1
    again = sheet.labels[name]
    return f"{name} ({again})" if again > 1 else name
