"""Typographic quotes by language, dashes and ellipses."""

from collections.abc import Mapping

from markdown_it.rules_core import StateCore
from markdown_it.rules_core.replacements import RARE_RE, replace_rare
from markdown_it.rules_core.smartquotes import QUOTE_RE, process_inlines
from markdown_it.token import Token

from plgen.render.markdown.words import primary

_CURLY = "\u201c\u201d\u2018\u2019"
_QUOTES: Mapping[str, str] = {
    "ar": "«»“”",
    "de": "\u201e\u201c\u201a\u2018",
    "en": _CURLY,
    "es": _CURLY,
    "it": _CURLY,
    "nl": _CURLY,
    "pt": _CURLY,
    "ru": "«»„“",
    "uk": "«»„“",
}
_LONGEST = 20_000
"""Longer lines are left alone: the rules take time with the square of the length."""


def quotes_for(language: str) -> str | None:
    """Double and single quotes, opening and closing; None where they are not known."""
    return _QUOTES.get(primary(language))


def dashes(state: StateCore) -> None:
    """`...` and `--`; not `(c)`, which in a lesson is the third answer."""
    for token in _short_enough(state):
        if RARE_RE.search(token.content):
            replace_rare(token.children or [])


def quotes(state: StateCore) -> None:
    """Straight quotation marks to those of the language."""
    for token in _short_enough(state):
        if QUOTE_RE.search(token.content):
            process_inlines(token.children or [], state)


def _short_enough(state: StateCore) -> list[Token]:
    if not state.md.options.typographer:
        return []
    return [
        token
        for token in state.tokens
        if token.type == "inline" and len(token.content) <= _LONGEST
    ]
