"""Typographic quotes, dashes and ellipses."""

from markdown_it.rules_core import StateCore
from markdown_it.rules_core.replacements import RARE_RE, replace_rare
from markdown_it.rules_core.smartquotes import QUOTE_RE, process_inlines
from markdown_it.token import Token

_LONGEST = 20_000
"""Longer lines are left alone: the rules take time with the square of the length."""


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
