"""HTML comments are dropped; all other HTML stays text (see `raw_html`)."""

from markdown_it.rules_block import StateBlock

_START, _END = "<!--", "-->"


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's block rules
    """Skip a comment that begins a line; what follows its end is read on."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(_START, position) or state.is_code_block(start):
        return False
    if position + len(_START) > _last_end(state):
        return False
    found = _find_end(state, start, end, position + len(_START))
    if found is None:
        return False
    line, after = found
    is_rest = bool(state.src[after : state.eMarks[line]].strip())
    if is_rest and line == start:
        return False
    if not silent:
        state.line = line if is_rest else line + 1
        if is_rest:
            _begin_at(state, line, after)
    return True


def _last_end(state: StateBlock) -> int:
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind(_END)
    last: int = state.env["last_comment_end"]
    return last


def _find_end(
    state: StateBlock, start: int, end: int, position: int
) -> tuple[int, int] | None:
    for line in range(start, end):
        if line > start:
            if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
                return None
            position = state.bMarks[line] + state.tShift[line]
        at = state.src.find(_END, position, state.eMarks[line])
        if at >= 0:
            return line, at + len(_END)
    return None


def _begin_at(state: StateBlock, line: int, position: int) -> None:
    text = state.src[position : state.eMarks[line]]
    state.bMarks[line] = position
    state.tShift[line] = len(text) - len(text.lstrip())
    state.sCount[line] = state.blkIndent
