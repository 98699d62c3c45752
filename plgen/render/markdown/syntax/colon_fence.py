"""Lines of three or more colons: `::: name words` opens a fence, `:::` closes one.

The rule leaves flat markers and reads nothing between them, so that whatever Markdown
makes of those lines (code, comments, lists) comes first; `fence_pairs` joins them.
"""

import re

from markdown_it.rules_block import StateBlock

MARKER = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*$")
_TRAILING = re.compile(r"[ \t]*:+$")


def colon_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the signature of markdown-it's block rules
    """Turn one line of colons into a `colon_fence` token."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", position) or state.is_code_block(start):
        return False
    if silent:
        return True
    found = MARKER.match(state.src[position : state.eMarks[start]])
    if found is None:
        return False
    token = state.push("colon_fence", "", 0)
    token.markup = found[1]
    token.info = _TRAILING.sub("", found[2])
    token.map = [start, start + 1]
    token.block = True
    state.line = start + 1
    return True
