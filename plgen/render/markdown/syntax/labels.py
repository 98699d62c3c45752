"""The ends of labels in brackets, each looked for once.

Every link, picture and span asks for the end of its label, and finding it asks for the
ends of all labels within. Without a memory, a line of open brackets takes time with
their number times how deep they may nest.
"""

from types import SimpleNamespace

from markdown_it import helpers
from markdown_it.rules_inline import StateInline

_Ends = dict[tuple[int, int, bool], int]
"""By where a label begins, where the text ends, and whether a link may stand in it."""


def find_label_end(
    state: StateInline,
    start: int,
    disableNested: bool = False,  # noqa: FBT001, FBT002, N803 - markdown-it's signature
) -> int:
    """The place of the bracket that closes the one at `start`; -1 where none does."""
    if state.html_terminator_last("]") <= start:
        return -1
    ends: _Ends = vars(state).setdefault("label_ends", {})
    key = (start, state.posMax, disableNested)
    if key not in ends:
        before, state.pos = state.pos, start + 1
        ends[key] = _walk(state, ends, no_links=disableNested)
        state.pos = before
    return ends[key]


def label_helpers() -> SimpleNamespace:
    """What markdown-it's rules for links ask for help, with our memory of labels."""
    return SimpleNamespace(
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkLabel=find_label_end,
        parseLinkTitle=helpers.parseLinkTitle,
    )


def _walk(state: StateInline, ends: _Ends, *, no_links: bool) -> int:
    """Go on to the closing bracket; labels within that are known are passed by."""
    level = 1
    while state.pos < state.posMax:
        place, sign = state.pos, state.src[state.pos]
        level -= sign == "]"
        if level == 0:
            return place
        state.md.inline.skipToken(state)
        if sign != "[":
            continue
        if state.pos > place + 1:
            if no_links:
                return -1
            continue
        inner = ends.get((place, state.posMax, no_links))
        if inner == -1:
            return -1
        if inner is None:
            level += 1
        else:
            state.pos = inner
            state.md.inline.skipToken(state)
    return -1
