"""Walking and cutting lists of tokens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from plgen.render.markdown.findings import Span


@dataclass(slots=True)
class Outflow:
    """Collects tokens; a list item left empty by what was taken out of it goes too."""

    tokens: list[Token] = field(default_factory=list)
    _emptied: int = -1

    def put(self, token: Token) -> None:
        """Add a token, or close the gap that a removal has left."""
        is_gap = token.nesting == -1 and self._emptied == len(self.tokens)
        if is_gap and self.tokens and self.tokens[-1].nesting == 1:
            self.tokens.pop()
            self.took_out()
            return
        self.tokens.append(token)

    def took_out(self) -> None:
        """Say that something that stood here has been removed."""
        self._emptied = len(self.tokens)


def blocks_of(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The outermost elements, each with all its tokens."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []
    if block:
        yield block


def with_inline(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token, Span]]:
    """(inline token, each of its children, lines), and (block, block, lines)."""
    span: Span = (0, 1)
    for token in tokens:
        span = span_of(token, span)
        if token.type != "inline":
            yield token, token, span
        for child in token.children or ():
            yield token, child, span


def span_of(token: Token, otherwise: Span = (0, 1)) -> Span:
    """The lines of a token."""
    return (token.map[0], max(token.map)) if token.map else otherwise


def inline_tokens(tokens: Iterable[Token]) -> Iterator[tuple[Token, Span]]:
    """The tokens that hold inline content, with their lines."""
    span: Span = (0, 1)
    for token in tokens:
        span = span_of(token, span)
        if token.type == "inline":
            yield token, span


def copied(tokens: Iterable[Token]) -> list[Token]:
    """A copy that passes may change."""
    return [
        token.copy(
            attrs=dict(token.attrs),
            meta=dict(token.meta),
            children=None if token.children is None else copied(token.children),
        )
        for token in tokens
    ]


def wrapper(kind: str, tag: str, attrs: dict[str, str]) -> tuple[Token, Token]:
    """A pair of tokens for an element that we put round others."""
    opening = Token(f"{kind}_open", tag, 1, block=True, attrs=dict(attrs))
    return opening, Token(f"{kind}_close", tag, -1, block=True)
