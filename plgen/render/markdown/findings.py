"""What rules and passes find while they do not know the file: lines of the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
import re

from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.unit import Reading
from plgen.render.markdown.codes import diagnose

Span = tuple[int, int]
"""Lines of the body: first, and the one after the last, from 0."""

LINE_END = re.compile(r"\r\n?|\n")
_IN_LINK = r"(?<=[(<]){needle}(?=[)>\s])"
"""Where an address is most likely to stand; anywhere, if not there."""

_A_LINE = 50
"""What it costs to turn to a line, in characters."""
_LONGEST = 200
"""How much of a needle is looked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; one of `needles` is looked for in the lines of `span`."""

    code: str
    message: str
    span: Span
    needles: tuple[str, ...] = ()
    hint: str = ""


def locate(findings: Iterable[Finding], reading: Reading) -> list[Diagnostic]:
    """Diagnostics in the order of the source; equal words are told apart by order."""
    places = _Places(LINE_END.split(reading.body))
    found = []
    for finding in findings:
        line, column = places.place(finding)
        at = Location(reading.file, reading.first_line + line, column + 1)
        found.append(diagnose(finding.code, finding.message, at, finding.hint))
    return sorted(dict.fromkeys(found), key=lambda d: (d.location, d.code, d.message))


@dataclass(slots=True)
class _Places:
    """Looks for words in the source, onwards from where it has found them before."""

    lines: Sequence[str]
    reached: dict[tuple[Span, tuple[str, ...]], tuple[int, int]] = field(
        default_factory=dict
    )
    missing: set[tuple[Span, tuple[str, ...], str]] = field(default_factory=set)
    """Patterns that are not found from there on."""
    budget: int = 20_000_000
    """How many characters are searched in all; beyond, the line has to do."""

    def place(self, finding: Finding) -> tuple[int, int]:
        key = (finding.span, finding.needles)
        first = finding.span[0]
        last = self.reached.get(key)
        found = self._search(finding, last or (first, -1))
        place = found or last or (first, self._indent(first))
        self.reached[key] = place
        return place

    def _search(self, finding: Finding, at: tuple[int, int]) -> tuple[int, int] | None:
        for needle in filter(None, finding.needles):
            literal = re.escape(needle[:_LONGEST])
            for pattern in (_IN_LINK.format(needle=literal), literal):
                key = (finding.span, finding.needles, pattern)
                if key in self.missing:
                    continue
                found = self._find(re.compile(pattern), at, finding.span[1])
                if found:
                    return found
                self.missing.add(key)
        return None

    def _find(
        self, pattern: re.Pattern[str], at: tuple[int, int], stop: int
    ) -> tuple[int, int] | None:
        column = at[1] + 1
        for line in range(at[0], min(stop, len(self.lines))):
            if self.budget <= 0:
                return None
            found = pattern.search(self.lines[line], column)
            end = found.start() if found else len(self.lines[line])
            self.budget -= max(0, end - column) + _A_LINE
            if found:
                return line, end
            column = 0
        return None

    def _indent(self, line: int) -> int:
        text = self.lines[line] if line < len(self.lines) else ""
        return len(text) - len(text.lstrip())
