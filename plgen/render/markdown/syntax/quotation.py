"""Quotations, as deep as anyone quotes.

A quotation looks at every line below it that may belong to it, and so does each one
within: how deep they nest is how often each line is read.
"""

from markdown_it.rules_block import StateBlock, blockquote

from plgen.render.markdown.findings import Finding

DEEPEST_QUOTE = 10
_DEPTH, _SAID = "quotation_depth", "quotation_said"


def quotation(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the signature of markdown-it's block rules
    """Markdown's own rule; what is deeper stays text, and is an error."""
    depth = state.env.get(_DEPTH, 0)
    if silent or depth < DEEPEST_QUOTE:
        state.env[_DEPTH] = depth + 1
        is_one = blockquote(state, start, end, silent)
        state.env[_DEPTH] = depth
        return is_one
    if state.src.startswith(">", state.bMarks[start] + state.tShift[start]):
        _report(state, start)
    return False


def _report(state: StateBlock, line: int) -> None:
    """Say so once: the lines below nest as deep."""
    if state.env.setdefault(_SAID, line) == line:
        message = f"Quotations nest at most {DEEPEST_QUOTE} deep."
        hint = "Write it with fewer `>`."
        finding = Finding("nesting", message, (line, line + 1), (">",), hint)
        state.env.setdefault("findings", []).append(finding)
