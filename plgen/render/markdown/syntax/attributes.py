"""Attributes in braces: after a picture, code, link or `[span]`, or on the line before.

What the author wrote is only kept in `token.meta["author"]`; the pass of the same name
decides what becomes of it.
"""

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError, parse

AUTHOR = "author"
_AFTER = frozenset({"image", "code_inline", "link_close", "span_close"})
_LONGEST = 500


def span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's inline rules
    """`[words]{lang=es}`."""
    if state.src[state.pos] != "[":
        return False
    first, maximum = state.pos + 1, state.posMax
    last = state.md.helpers.parseLinkLabel(state, state.pos)
    if last < 0:
        return False
    found = _braces(state.src, last + 1, maximum)
    if found is None:
        return False
    if not silent:
        state.pos, state.posMax = first, last
        _add(state.push("span_open", "span", 1), found[1])
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = found[0], maximum
    return True


def inline_attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's inline rules
    """`{…}` right after an element."""
    if state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    if state.tokens[-1].type not in _AFTER:
        return False
    found = _braces(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        _add(_opening(state.tokens), found[1])
    state.pos = found[0]
    return True


def block_attributes(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the signature of markdown-it's block rules
    """`{…}` alone on a line, for the block below it."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{", position) or state.is_code_block(start):
        return False
    found = _braces(state.src, position, state.eMarks[start])
    if found is None or state.src[found[0] : state.eMarks[start]].strip():
        return False
    if not silent:
        _add(state.push("attributes", "", 0), found[1])
        state.line = start + 1
    return True


def settle_block_attributes(state: StateCore) -> None:
    """Move the attributes of a line to the block that opens after it."""
    waiting: dict[str, str] = {}
    kept = []
    for token in state.tokens:
        if token.type == "attributes":
            waiting = _merged(waiting, token.meta[AUTHOR])
            continue
        if waiting and token.nesting >= 0:
            _add(token, waiting)
        waiting = {}
        kept.append(token)
    state.tokens = kept


def _braces(text: str, start: int, end: int) -> tuple[int, dict[str, str]] | None:
    if not text.startswith("{", start, end):
        return None
    try:
        length, found = parse(text[start : min(end, start + _LONGEST)])
    except ParseError:
        return None
    return start + length + 1, found


def _add(token: Token, more: dict[str, str]) -> None:
    token.meta[AUTHOR] = _merged(token.meta.get(AUTHOR, {}), more)


def _merged(first: dict[str, str], second: dict[str, str]) -> dict[str, str]:
    merged = first | second
    if "class" in first and "class" in second:
        merged["class"] = f"{first['class']} {second['class']}"
    return merged


def _opening(tokens: list[Token]) -> Token:
    """The token that opens the element which the last one closes, or is."""
    depth = 0
    for token in reversed(tokens):
        depth += token.nesting
        if depth == 0:
            return token
    return tokens[-1]
