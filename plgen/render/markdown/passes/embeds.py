"""Media of other hosts: shown as a link on a card, which a page may offer to load."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import unquote

from markdown_it.token import Token

from plgen.render.body import Embed
from plgen.render.markdown.findings import Span
from plgen.render.markdown.passes.addresses import Broken
from plgen.render.markdown.passes.outside import is_outside, misplaced, settle_embed
from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.fence_pairs import CLOSE, OPEN
from plgen.render.markdown.tokens import span_of

_ITEM = "item"
_SHORT = frozenset({"goal", "rubric", "reflect"})
"""Fences whose paragraphs and items are lines, with no room for a card."""


def embeds(stream: Stream, sheet: Sheet) -> None:
    """Turn every paragraph that is one address of another host into a card."""
    stream.tokens[:] = _Carding(stream, sheet).carded()


@dataclass(slots=True)
class _Carding:
    stream: Stream
    sheet: Sheet
    places: list[str] = field(default_factory=list)
    """The fences and list items that stand open."""
    span: Span = (0, 1)

    def carded(self) -> Iterator[Token]:
        """The tokens, one in place of the three of such a paragraph."""
        rest = iter(self.stream.tokens)
        for token in rest:
            self._follow(token)
            if token.type != "paragraph_open":
                yield token
                continue
            inline, closing = next(rest), next(rest)
            card = self._card(token, inline)
            yield from [card] if card else [token, inline, closing]

    def _follow(self, token: Token) -> None:
        self.span = span_of(token, self.span)
        if token.type in {OPEN, "list_item_open"}:
            self.places.append(token.meta["name"] if token.type == OPEN else _ITEM)
        elif token.type in {CLOSE, "list_item_close"}:
            self.places.pop()

    def _card(self, opening: Token, inline: Token) -> Token | None:
        """The card of a paragraph; None where it is anything else, or wrong."""
        image, *more = inline.children or [opening]
        address = str(image.attrs.get("src", ""))
        if more or image.type != "image" or not is_outside(address):
            return None
        words = text_of(image.children)
        needles = (address, unquote(address))
        try:
            embed, whole = settle_embed(address, self.sheet)
            self._check_place(whole)
        except Broken as broken:
            code, hint = broken.code, broken.hint
            self.sheet.report(code, broken.message, self.span, needles, hint)
            inline.children = [Token("words", "", 0, content=words)]
            return None
        if not words:
            self._ask_for_words(needles)
        self.stream.embeds.setdefault(embed)
        card = _card_of(embed, whole, words, str(image.attrs.get("title", "")))
        _keep(card, opening)
        _keep(card, image)
        return card

    def _ask_for_words(self, needles: tuple[str, str]) -> None:
        message = f"`{needles[1]}` has no words that say what it shows."
        hint = f"Say it: `![…]({needles[1]})`."
        self.sheet.report("picture-without-alt", message, self.span, needles, hint)

    def _check_place(self, address: str) -> None:
        for name in self.places:
            if name in _SHORT:
                raise misplaced(address, f"the fence `{name}`")
        if ("check", _ITEM) in pairwise(self.places):
            raise misplaced(address, "a choice of a check")


def _card_of(embed: Embed, address: str, words: str, title: str) -> Token:
    name = title or words or embed.host
    card = Token("embed", "div", 0, block=True, content=name)
    card.meta = {"address": address, "words": words if title else ""}
    card.attrs = {"data-embed": embed.kind, "class": "embed"}
    return card


def _keep(card: Token, token: Token) -> None:
    """Take over what an author wrote in braces."""
    for name, value in token.attrs.items():
        if name == "class":
            card.attrJoin("class", str(value))
        elif name in {"id", "lang", "dir"}:
            card.attrs[name] = value
