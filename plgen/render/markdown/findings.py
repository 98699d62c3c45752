"""What rules and passes find while they do not know the file: lines of the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
import re

from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.unit import Reading
from plgen.render.markdown.codes import diagnose

Span = tuple[int, int]
"""Lines of the body: first, and the one after the last, from 0."""

LINE_END = re.compile(r"\r\n?|\n")
_WINDOW = 200_000
"""How many characters are searched for a column; beyond, the line has to do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `needle` is the text to look for in the lines of `span`."""

    code: str
    message: str
    span: Span
    needle: str = ""
    hint: str = ""


def locate(findings: Iterable[Finding], reading: Reading) -> list[Diagnostic]:
    """Diagnostics in the order of the source; equal words are told apart by order."""
    lines = LINE_END.split(reading.body)
    reached: dict[tuple[Span, str], tuple[int, int]] = {}
    found = []
    for finding in findings:
        key = (finding.span, finding.needle)
        line, column = _place(lines, finding, reached.get(key))
        reached[key] = (line, column)
        at = Location(reading.file, reading.first_line + line, column + 1)
        found.append(diagnose(finding.code, finding.message, at, finding.hint))
    return sorted(dict.fromkeys(found), key=lambda d: (d.location, d.code, d.message))


def _place(
    lines: Sequence[str], finding: Finding, last: tuple[int, int] | None
) -> tuple[int, int]:
    start, stop = finding.span
    if not finding.needle:
        return start, _indent(lines, start)
    line, column = last or (start, -1)
    budget = _WINDOW
    while line < min(stop, len(lines)) and budget > 0:
        at = lines[line].find(finding.needle, column + 1)
        if at >= 0:
            return line, at
        budget -= len(lines[line])
        line, column = line + 1, -1
    return last or (start, _indent(lines, start))


def _indent(lines: Sequence[str], line: int) -> int:
    if line >= len(lines):
        return 0
    return len(lines[line]) - len(lines[line].lstrip())
