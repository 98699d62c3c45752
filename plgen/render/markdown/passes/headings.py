"""Headings go down without a gap below the titles that the page gives itself."""

from dataclasses import dataclass, field
import re
import unicodedata

from markdown_it.token import Token

from plgen.render.markdown.passes.attributes import PREFIX, RESERVED
from plgen.render.markdown.plain import text_of
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream
from plgen.render.markdown.syntax.fence_pairs import CLOSE, OPEN
from plgen.render.markdown.tokens import span_of

DEPTH = "depth"
"""Key in `meta`: 1 for a title of its part of the page, 2 below it; none if nested."""
_GAP = re.compile(r"[\s-]+")


@dataclass(slots=True)
class _Outline:
    """The headings above the present place, and how deep it stands in containers."""

    base: int
    above: list[int] = field(default_factory=list)
    depth: int = 0

    def level(self, token: Token) -> int:
        written = int(token.tag[1])
        if self.depth > 0:
            return min(6, self.base + len(self.above) + 1)
        while self.above and self.above[-1] >= written:
            self.above.pop()
        self.above.append(written)
        token.meta[DEPTH] = len(self.above)
        return min(6, self.base + len(self.above))


def heading_levels(stream: Stream, sheet: Sheet) -> None:
    """Prose begins at h2, what stands in a fence at h3."""
    outlines = [_Outline(1 if stream.audience == "student" else 2)]
    tag = ""
    for token in stream.tokens:
        if token.type == "heading_open":
            _warn_of_first_level(token, sheet)
            token.tag = tag = f"h{outlines[-1].level(token)}"
        elif token.type == "heading_close":
            token.tag = tag
        elif token.type == OPEN:
            outlines.append(
                outlines[-1] if len(outlines) > 1 else _Outline(2, depth=-1)
            )
            outlines[-1].depth += 1
        elif token.type == CLOSE:
            outlines.pop().depth -= 1
            if len(outlines) == 1:
                outlines[0].above.clear()
        else:
            outlines[-1].depth += token.nesting


def heading_ids(stream: Stream, sheet: Sheet) -> None:
    """Give every heading an id, and take out those without words."""
    kept: list[Token] = []
    tokens = iter(stream.tokens)
    for token in tokens:
        if token.type != "heading_open":
            kept.append(token)
            continue
        inline, closing = next(tokens), next(tokens)
        words = text_of(inline.children)
        if words:
            _identify(token, words, stream, sheet)
            kept += [token, inline, closing]
    stream.tokens[:] = kept


def slug_of(words: str) -> str:
    """Letters, digits and hyphens of any script, in lower case."""
    text = unicodedata.normalize("NFC", words).lower()
    kept = (c for c in text if c in "-_" or c.isspace() or _is_word(c))
    return _GAP.sub("-", "".join(kept)).strip("-") or "section"


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _identify(token: Token, words: str, stream: Stream, sheet: Sheet) -> None:
    if "id" in token.attrs:
        return
    slug = slug_of(words)
    wanted = f"{PREFIX}{slug}" if slug.startswith(RESERVED) else slug
    given, number = wanted, 1
    while given in sheet.ids:
        number = sheet.numbers[wanted] = sheet.numbers.get(wanted, 1) + 1
        given = f"{wanted}-{number}"
    sheet.ids.add(given)
    meant = slug if given == wanted else given
    sheet.anchors.setdefault((stream.audience, meant), given)
    token.attrs["id"] = given


def _warn_of_first_level(token: Token, sheet: Sheet) -> None:
    if token.tag == "h1":
        message = "A heading of the first level stands in the body of a unit."
        hint = "The unit's title is the first level: begin with `##`."
        sheet.report("heading-level", message, span_of(token), "", hint)
