"""Words to know, marked where a section first uses them."""

from collections.abc import Iterator
from urllib.parse import quote

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.fence_pairs import CLOSE, OPEN
from plgen.render.markdown.tokens import wrapper

_IN_LABELS = frozenset({"check", "steps", "reflect"})
"""Fences whose words stand in labels: a press there is to tick or to choose."""
_BLOCKS_OUT = frozenset({"heading_open", "alert_title_open", "notes_open"})
_SPANS_OUT = frozenset({"link_open", "label_open"})


def glossary(stream: Stream, sheet: Sheet) -> None:
    """Mark the words of the student's text, not in code, links, headings or labels."""
    if stream.audience != "student" or not sheet.lexicon.known:
        return
    seen: dict[str, None] = {}
    closed = _Closed()
    for token in stream.tokens:
        closed.take(token)
        if token.type in {OPEN, CLOSE} or token.type == "heading_open":
            seen.clear()
        if token.type == "inline" and not closed:
            token.children = list(_marked(token.children or [], seen, sheet))
            stream.words.update(seen)


class _Closed:
    """Whether the present place is out of bounds."""

    def __init__(self) -> None:
        self._fences: list[bool] = []
        self._depth = 0

    def __bool__(self) -> bool:
        return any(self._fences) or self._depth > 0

    def take(self, token: Token) -> None:
        if token.type == OPEN:
            self._fences.append(token.meta["name"] in _IN_LABELS)
        elif token.type == CLOSE:
            self._fences.pop()
        elif self._depth or _is_out(token):
            self._depth += token.nesting


def _is_out(token: Token) -> bool:
    is_task = "checked" in token.meta
    return is_task or token.type in _BLOCKS_OUT or "lang" in token.attrs


def _marked(
    children: list[Token], seen: dict[str, None], sheet: Sheet
) -> Iterator[Token]:
    depth = 0
    for token in children:
        is_out = token.type in _SPANS_OUT or "lang" in token.attrs
        if depth or (is_out and token.nesting == 1):
            depth += token.nesting
        if token.type == "text" and not depth:
            yield from _cut(token, seen, sheet)
        else:
            yield token


def _cut(token: Token, seen: dict[str, None], sheet: Sheet) -> Iterator[Token]:
    """The token, or its text in pieces with the new words between link tokens."""
    text, done = token.content, 0
    for start, end, word in sheet.lexicon.find(text):
        if word not in seen:
            seen[word] = None
            attrs = {"class": "word", "href": f"word:{quote(word, safe='')}"}
            opening, closing = wrapper("word", "a", attrs)
            opening.block = closing.block = False
            yield _text(text[done:start])
            yield from (opening, _text(text[start:end]), closing)
            done = end
    yield _text(text[done:]) if done else token


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
