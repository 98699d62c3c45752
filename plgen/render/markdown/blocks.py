"""Take the fences out of the student's stream, each with what it holds."""

from dataclasses import dataclass, field

from markdown_it.token import Token

from plgen.render.markdown.fence_names import INSIDE_CHECK
from plgen.render.markdown.findings import Span
from plgen.render.markdown.syntax.fence_pairs import CLOSE, OPEN
from plgen.render.markdown.tokens import Outflow, span_of

CUT = "cut"
"""The token that marks where a fence stood between paragraphs; `info` is its name."""


@dataclass(slots=True)
class Block:
    """A fence that becomes a section, or the hint or answer of a check."""

    name: str
    words: list[str] = field(default_factory=list)
    span: Span = (0, 1)
    flow: Outflow = field(default_factory=Outflow)
    inner: list["Block"] = field(default_factory=list)

    @property
    def tokens(self) -> list[Token]:
        """What stands in it, without hints and answers."""
        return self.flow.tokens


def take_blocks(tokens: list[Token]) -> tuple[list[Token], list[Block]]:
    """(prose with cuts, fences in the order of the source).

    A check nested in another fence is taken out too; other fences stay where they are.
    """
    taking = _Taking()
    for token in tokens:
        taking.take(token)
    return taking.holds[0].tokens, taking.blocks


@dataclass(slots=True)
class _Taking:
    holds: list[Block] = field(default_factory=lambda: [Block("")])
    """What is being filled: the prose, then the fences that are being taken."""
    is_taken: list[bool] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    depth: int = 0

    def take(self, token: Token) -> None:
        if token.type == OPEN:
            self._open(token)
        elif token.type == CLOSE:
            self._close(token)
        else:
            if len(self.holds) == 1:
                self.depth += token.nesting
            self.holds[-1].flow.put(token)

    def _open(self, token: Token) -> None:
        name = token.meta["name"]
        hold = self._check() if name in INSIDE_CHECK else None
        is_taken = not self.is_taken or name == "check" or hold is not None
        self.is_taken.append(is_taken)
        if not is_taken:
            self.holds[-1].flow.put(token)
            return
        block = Block(name, token.meta["words"], span_of(token))
        (self.blocks if hold is None else hold.inner).append(block)
        self.holds.append(block)

    def _check(self) -> Block | None:
        """The innermost check that stands open."""
        return next((h for h in reversed(self.holds) if h.name == "check"), None)

    def _close(self, token: Token) -> None:
        if not self.is_taken.pop():
            self.holds[-1].flow.put(token)
            return
        block = self.holds.pop()
        self.holds[-1].flow.took_out()
        if len(self.holds) == 1 and self.depth == 0:
            self.holds[0].flow.put(Token(CUT, "", 0, info=block.name))
