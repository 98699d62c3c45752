"""What the passes over one reading share."""

from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from plgen.render.markdown.fence_names import Audience
from plgen.render.markdown.findings import Finding, Span
from plgen.render.markdown.lexicon import Lexicon
from plgen.render.markdown.targets import Targets
from plgen.render.markdown.words import Words


@dataclass(slots=True)
class Sheet:
    """Made anew for every reading; the passes write their findings here."""

    md: MarkdownIt
    words: Words
    lexicon: Lexicon
    folder: PurePosixPath
    targets: Targets
    key: str
    """Short and different for every reading: sets apart ids on pages that show many."""
    findings: list[Finding] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    """The ids given so far."""
    anchors: dict[tuple[Audience, str], str] = field(default_factory=dict)
    """What an audience's authors may write after `#`, to the id that it means."""
    labels: Counter[str] = field(default_factory=Counter)
    digests: Counter[str] = field(default_factory=Counter)
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number given to tell equal ids apart."""

    def report(
        self,
        code: str,
        message: str,
        span: Span,
        needle: str | tuple[str, ...] = (),
        hint: str = "",
    ) -> None:
        """Note a finding; `needle` is looked for in the source to tell the column."""
        needles = (needle,) if isinstance(needle, str) else needle
        self.findings.append(Finding(code, message, span, needles, hint))

    def html(self, tokens: list[Token]) -> str:
        """The tokens as HTML."""
        rendered: str = self.md.renderer.render(tokens, self.md.options, {})
        return rendered.strip()

    def digest(self, text: str) -> str:
        """Eight hex digits that stay while the words do; a repetition has its own."""
        words = " ".join(text.split())
        self.digests[words] += 1
        again = self.digests[words]
        return digest_of(f"{words}\0{again}" if again > 1 else words)


def digest_of(text: str) -> str:
    """Eight hex digits of a text."""
    return blake2b(text.encode(errors="surrogatepass"), digest_size=4).hexdigest()
