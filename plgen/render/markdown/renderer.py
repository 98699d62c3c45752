"""HTML of tokens: markdown-it's own rules, and those of the tokens that we add."""

from collections.abc import Sequence
import re

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_WORD = re.compile(r"[\w+#.-]+")


class SiteRenderer(RendererHTML):
    """Adds rules for new types of tokens only; plain Markdown stays as it is."""

    def raw_html(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """HTML that an author wrote, as text."""
        del options, env
        return escapeHtml(tokens[idx].content)

    def code(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """A block of code that can be scrolled by keyboard."""
        del env
        token = tokens[idx]
        language = _WORD.match(token.info.strip())
        name = f' class="{options.langPrefix}{language[0]}"' if language else ""
        content = escapeHtml(token.content)
        return f"<pre{self.renderAttrs(token)}><code{name}>{content}</code></pre>\n"

    def words(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Text that stands for something else, such as a picture that is missing."""
        del options, env
        return escapeHtml(tokens[idx].content)

    def embed(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Media of another host, as a link; what loads it, the page adds."""
        del options, env
        token = tokens[idx]
        address, words = (escapeHtml(token.meta[k]) for k in ("address", "words"))
        link = f'<a href="{address}" rel="noreferrer">{escapeHtml(token.content)}</a>'
        more = f"<p>{words}</p>\n" if words else ""
        return f"<div{self.renderAttrs(token)}>\n<p>{link}</p>\n{more}</div>\n"

    def note_reference(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The number of a footnote in the text."""
        del options, env
        token = tokens[idx]
        link = f"<a{self.renderAttrs(token)}>{escapeHtml(token.content)}</a>"
        return f'<sup class="footnote-ref">{link}</sup>'

    def note_back(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The way back from a footnote."""
        del options, env
        token = tokens[idx]
        return f" <a{self.renderAttrs(token)}>{escapeHtml(token.content)}</a>"
