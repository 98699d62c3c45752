"""Join the markers of colon fences to pairs, within the same list item or quotation."""

from dataclasses import dataclass, field

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from plgen.model.suggest import did_you_mean
from plgen.render.markdown.fence_names import (
    BLOCKED,
    DEEPEST,
    FENCE_NAMES,
    INSIDE_CHECK,
)
from plgen.render.markdown.findings import Finding

OPEN, CLOSE = "colon_fence_open", "colon_fence_close"


def pair_fences(state: StateCore) -> None:
    """Replace `colon_fence` markers by tokens that open and close."""
    if not any(token.type == "colon_fence" for token in state.tokens):
        return
    pairing = _Pairing(state.env.setdefault("findings", []))
    for token in state.tokens:
        pairing.take(token)
    pairing.close_all()
    state.tokens = pairing.tokens


@dataclass(slots=True)
class _Pairing:
    findings: list[Finding]
    tokens: list[Token] = field(default_factory=list)
    frames: list[list[Token]] = field(default_factory=lambda: [[]])
    """The fences that stand open, by the container of Markdown they stand in."""
    names: list[str] = field(default_factory=list)
    """The names of all open fences, outermost first."""

    def take(self, token: Token) -> None:
        if token.type == "colon_fence":
            if token.info:
                self._open(token)
            else:
                self._close(token)
            return
        if token.nesting == -1:
            self.close_all()
            self.frames.pop()
        if self.frames[-1] and token.type.startswith("paragraph"):
            token.hidden = False  # tightness is the list's, not the fence's in its item
        self.tokens.append(token)
        if token.nesting == 1:
            self.frames.append([])

    def close_all(self) -> None:
        """End the container: what is still open in it was never closed."""
        while self.frames[-1]:
            self._forgotten()

    def _open(self, marker: Token) -> None:
        name, *words = marker.info.split()
        if marker.meta:
            message = "A fence takes no attributes."
            hint = "Give them to something in it."
            self._report("attribute", message, marker, hint)
        token = Token(OPEN, "div", 1, block=True, markup=marker.markup)
        token.map, token.level = marker.map, marker.level
        token.meta = {
            "name": self._name(name, marker),
            "written": name,
            "words": words,
        }
        self.frames[-1].append(token)
        self.names.append(token.meta["name"])
        self.tokens.append(token)

    def _name(self, name: str, marker: Token) -> str:
        if name not in FENCE_NAMES:
            self._report(
                "unknown-fence",
                f"There is no fence `{name}`.",
                marker,
                did_you_mean(name, FENCE_NAMES, or_else=True),
            )
            return BLOCKED
        if name in INSIDE_CHECK and "check" not in self.names:
            hint = "Put it between `:::: check` and its `::::`."
            message = f"`{name}` stands only inside a `check`."
            self._report("fence-place", message, marker, hint)
            return BLOCKED
        if len(self.names) >= DEEPEST:
            message = f"Fences nest at most {DEEPEST} deep."
            self._report("nesting", message, marker, "Close one before this line.")
            return BLOCKED
        return name

    def _close(self, marker: Token) -> None:
        frame = self.frames[-1]
        equal = [i for i, t in enumerate(frame) if t.markup == marker.markup]
        if equal:
            while len(frame) > equal[-1] + 1:
                self._forgotten()
        elif not frame or len(frame[-1].markup) > len(marker.markup):
            self._report_stray(marker, frame)
            return
        self._end(marker.map)

    def _forgotten(self) -> None:
        token = self.frames[-1][-1]
        message = f"The fence `{token.meta['written']}` is never closed."
        hint = f"Write `{token.markup}` on a line of its own, as far in as this one."
        self._report("unclosed-fence", message, token, hint)
        self._end(None)

    def _end(self, lines: list[int] | None) -> None:
        opening = self.frames[-1].pop()
        self.names.pop()
        token = Token(CLOSE, "div", -1, block=True, markup=opening.markup)
        token.map, token.level, token.meta = lines, opening.level, opening.meta
        self.tokens.append(token)

    def _report_stray(self, marker: Token, frame: list[Token]) -> None:
        message = f"`{marker.markup}` closes no fence."
        hint = "Remove it, or indent it as far as the line that opens its fence."
        if frame:
            opened = frame[-1].markup
            hint = (
                f"The open fence began with `{opened}`: close it with as many colons."
            )
        self._report("stray-fence", message, marker, hint)

    def _report(self, code: str, message: str, token: Token, hint: str) -> None:
        start, stop = token.map or (0, 1)
        finding = Finding(code, message, (start, stop), (token.markup,), hint)
        self.findings.append(finding)
