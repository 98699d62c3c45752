"""Part the tokens by who sees them; what is private is never in the student's."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from markdown_it.token import Token

from plgen.render.body import Embed
from plgen.render.markdown.fence_names import Audience, audience_of
from plgen.render.markdown.tokens import Outflow

Definitions = dict[tuple[Audience, str], list[Token]]
"""Footnotes, by who sees them and by label."""


@dataclass(slots=True)
class Stream:
    """Tokens for one audience: the student's page, or one private block."""

    audience: Audience
    tokens: list[Token]
    units: dict[str, None] = field(default_factory=dict)
    """Ids of the units it links to, each once, in order."""
    media: dict[PurePosixPath, None] = field(default_factory=dict)
    """Files that it shows or offers."""
    embeds: dict[Embed, None] = field(default_factory=dict)
    """What of other hosts it can load."""
    words: dict[str, None] = field(default_factory=dict)
    """The glossary's words that are marked in it."""


@dataclass(slots=True)
class _Hold:
    """What is being taken out: a private fence, a footnote, or (outermost) the rest."""

    audience: Audience
    flow: Outflow = field(default_factory=Outflow)
    label: str | None = None
    order: int = 0


def split_streams(tokens: list[Token]) -> tuple[list[Stream], Definitions]:
    """The student's stream first, then private blocks in the order of the source."""
    parting = _Parting()
    for token in tokens:
        parting.take(token)
    private = sorted(parting.private, key=lambda hold: hold.order)
    shown = [h for h in private if h.audience != "nobody"]
    streams = [Stream(h.audience, h.flow.tokens) for h in [parting.holds[0], *shown]]
    return streams, parting.definitions


@dataclass(slots=True)
class _Parting:
    holds: list[_Hold] = field(default_factory=lambda: [_Hold("student")])
    is_private: list[bool] = field(default_factory=list)
    private: list[_Hold] = field(default_factory=list)
    definitions: Definitions = field(default_factory=dict)

    def take(self, token: Token) -> None:
        match token.type:
            case "colon_fence_open":
                self._open(token)
            case "colon_fence_close":
                self._close(token)
            case "footnote_reference_open":
                label = token.meta["label"]
                self.holds.append(_Hold(self.holds[-1].audience, label=label))
            case "footnote_reference_close":
                self._define()
            case _:
                self.holds[-1].flow.put(token)

    def _open(self, token: Token) -> None:
        audience = audience_of(token.meta["name"])
        self.is_private.append(audience is not None)
        if audience is None:
            self.holds[-1].flow.put(token)
        else:
            order = token.map[0] if token.map else 0
            self.holds.append(_Hold(audience, order=order))

    def _close(self, token: Token) -> None:
        if not self.is_private.pop():
            self.holds[-1].flow.put(token)
            return
        self.private.append(self.holds.pop())
        self.holds[-1].flow.took_out()

    def _define(self) -> None:
        hold = self.holds.pop()
        key = (hold.audience, hold.label or "")
        self.definitions.setdefault(key, hold.flow.tokens)
        self.holds[-1].flow.took_out()
