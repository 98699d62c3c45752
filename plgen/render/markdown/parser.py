"""The site's Markdown: `gfm-like2`, and the rules listed here, in this order."""

from collections.abc import Callable
from functools import cache
from typing import Any

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from plgen.render.markdown.renderer import SiteRenderer
from plgen.render.markdown.syntax.attributes import (
    block_attributes,
    inline_attributes,
    settle_block_attributes,
    span,
)
from plgen.render.markdown.syntax.audiences import inline_by_audience
from plgen.render.markdown.syntax.colon_fence import colon_fence
from plgen.render.markdown.syntax.comment import comment
from plgen.render.markdown.syntax.fence_pairs import pair_fences
from plgen.render.markdown.syntax.labels import label_helpers
from plgen.render.markdown.syntax.quotation import quotation
from plgen.render.markdown.syntax.raw_html import raw_html
from plgen.render.markdown.syntax.typography import dashes, quotes

DEEPEST = 60
"""How deep lists and quotations nest; what is deeper, Markdown leaves out."""

_BREAKS_IN = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_ENDS_PARAGRAPHS = {"alt": ["paragraph", "reference", "blockquote"]}

_BLOCK: tuple[tuple[str, str, Callable[..., bool], dict[str, list[str]]], ...] = (
    ("table", "colon_fence", colon_fence, _BREAKS_IN),
    ("blockquote", "comment", comment, _ENDS_PARAGRAPHS),
    ("fence", "attributes", block_attributes, {}),
)
"""(before which rule, name, rule, what it interrupts)."""
_INLINE: tuple[tuple[str, str, Callable[..., bool]], ...] = (
    ("link", "span", span),
    ("autolink", "raw_html", raw_html),
    ("entity", "inline_attributes", inline_attributes),
)
"""(after which rule, name, rule)."""
_CORE: tuple[tuple[str, str, Callable[..., None]], ...] = (
    ("block", "settle_block_attributes", settle_block_attributes),
    ("settle_block_attributes", "pair_fences", pair_fences),
)


class SiteMarkdown(MarkdownIt):
    """Takes every address as a link: which ones stand, the pass `links` says."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - overrides
        """Accept; a link that is not allowed is reported, not read as text."""
        return True


class WholeAddresses(LinkifyIt):  # type: ignore[misc]  # it ships no types
    """Takes only whole addresses as links: `notes.md` is no site in Moldova."""

    def pretest(self, text: str) -> bool:
        """Whether there may be one; its own look takes long, and all have a colon."""
        return ":" in text and super().pretest(text)


@cache
def markdown_for(marks: tuple[str, ...]) -> MarkdownIt:
    """The one instance for texts with these quotation marks."""
    return make_markdown(marks)


def make_markdown(
    marks: tuple[str, ...] = (), *, typographer: bool = True
) -> MarkdownIt:
    """An instance; `marks` are the four quotes, `render` gives Markdown's own HTML."""
    options: dict[str, Any] = {
        "html": False,
        "inline_definitions": True,
        "maxNesting": DEEPEST,
        "quotes": marks,
        "typographer": typographer,
        "xhtmlOut": False,
    }
    md = SiteMarkdown("gfm-like2", options, renderer_cls=SiteRenderer)
    md.use(deflist_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    md.helpers = label_helpers()  # type: ignore[assignment]  # as good as a module
    _add_rules(md)
    md.enable(["replacements", "smartquotes"] if marks else ["replacements"])
    _narrow_linkify(md)
    return md


def _add_rules(md: MarkdownIt) -> None:
    for before, name, rule, options in _BLOCK:
        md.block.ruler.before(before, name, rule, options)  # type: ignore[arg-type] # a plain dict will do
    md.block.ruler.at("blockquote", quotation, _BREAKS_IN)  # type: ignore[arg-type] # likewise
    for after, name, rule in _INLINE:
        md.inline.ruler.after(after, name, rule)
    for after, name, change in _CORE:
        md.core.ruler.after(after, name, change)
    md.core.ruler.at("inline", inline_by_audience)
    md.core.ruler.at("replacements", dashes)
    md.core.ruler.at("smartquotes", quotes)


def _narrow_linkify(md: MarkdownIt) -> None:
    md.linkify = WholeAddresses()
    md.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    for schema in ("//", "ftp:"):
        md.linkify.add(schema, None)
