"""HTML inside a line: comments vanish, tags become `raw_html`, shown as they are."""

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline

_COMMENT = "<!--"


def raw_html(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's inline rules
    """Take an HTML tag, a declaration or a comment at `<`."""
    if state.src[state.pos] != "<":
        return False
    end = _end_of_tag(state)
    if end is None:
        return False
    text = state.src[state.pos : end]
    if not silent and not _is_closed_comment(text):
        token = state.push("raw_html", "", 0)
        token.content = text
    state.pos = end
    return True


def _end_of_tag(state: StateInline) -> int | None:
    position = state.pos
    if state.src.startswith(_COMMENT, position):
        return _end_of_comment(state)
    if state.html_terminator_last(">") < position + 2:
        return None
    for opening, closing in (("<![CDATA[", "]]>"), ("<?", "?>")):
        if state.src.startswith(opening, position):
            if state.html_terminator_last(closing) < position + len(opening):
                return None
            break
    found = HTML_TAG_RE.match(state.src, position)
    return found.end() if found else None


def _end_of_comment(state: StateInline) -> int:
    """The end of a comment; one that is never closed is only its first characters."""
    opened = state.pos + len(_COMMENT)
    for short in ("<!-->", "<!--->"):
        if state.src.startswith(short, state.pos):
            return state.pos + len(short)
    if state.html_terminator_last("-->") < opened:
        return opened
    closed = state.src.find("-->", opened, state.posMax)
    return opened if closed < 0 else closed + 3


def _is_closed_comment(text: str) -> bool:
    return text.startswith(_COMMENT) and text != _COMMENT
