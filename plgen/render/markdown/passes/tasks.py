"""Task lists that can be ticked: a native box in a label with the words of the task."""

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.fence_pairs import CLOSE, OPEN
from plgen.render.markdown.tokens import wrapper

_OWN_ITEMS = frozenset({"goal", "steps", "check", "rubric", "reflect"})
"""Fences whose outermost list items are made into something else."""


def tasks(stream: Stream, sheet: Sheet) -> None:
    """Turn the items of task lists into boxes to tick."""
    tokens: list[Token] = []
    depths = [0]
    names = [""]
    waiting: Token | None = None
    for token in stream.tokens:
        if waiting is not None:
            waiting = _place(waiting, token, tokens, sheet)
        tokens.append(token)
        if token.type == OPEN:
            names.append(token.meta["name"])
            depths.append(0)
        elif token.type == CLOSE:
            names.pop()
            depths.pop()
        else:
            depths[-1] += token.nesting
        is_own = len(names) == 2 and names[-1] in _OWN_ITEMS and depths[-1] == 2  # noqa: PLR2004 - a fence; a list and its item
        if (
            token.type == "list_item_open"
            and "checked" in token.meta
            and not (is_own and stream.audience == "student")
        ):
            waiting = _box(token)
    stream.tokens[:] = tokens


def _box(item: Token) -> Token:
    is_checked = item.meta.pop("checked")
    attrs: dict[str, str | int | float] = {"type": "checkbox"}
    if is_checked:
        attrs["checked"] = ""
    return Token("task_box", "input", 0, attrs=attrs)


def _place(box: Token, token: Token, tokens: list[Token], sheet: Sheet) -> Token | None:
    """Put the box before the words of its item; None once it is placed."""
    if token.type == "paragraph_open":
        return box
    if token.type == "inline":
        opening, closing = wrapper("label", "label", {})
        opening.block = closing.block = False
        space = Token("text", "", 0, content=" ")
        token.children = [opening, box, space, *(token.children or []), closing]
    else:
        box.attrs["aria-label"] = sheet.words.task
        tokens.append(box)
    return None
