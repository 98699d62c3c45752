"""What a stage says about the content: a place, a stable code, one plain sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic weighs; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; lines and columns count from 1, in characters."""

    file: str
    """As the user would write it, with forward slashes: `content/units/a.md`."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


KeyPath = tuple[str | int, ...]
"""Where a value stands in a YAML document: `("cohorts", "falcons", "pin", "1", 0)`."""

Marks = Mapping[KeyPath, Location]
"""The places of a document's values; the key itself stands at `(*path, KEY)`."""

KEY = "\0key"
"""Appended to a key path, names the key instead of its value."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `hint` says what to write instead, or is empty."""

    code: str
    """Kebab-case and stable; documented in docs/diagnostics.md."""
    message: str
    location: Location
    severity: Severity = Severity.ERROR
    hint: str = ""

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.location}: {self.severity}[{self.code}]: {self.message}{hint}"


def location_of(marks: Marks, path: KeyPath, default: Location) -> Location:
    """The place of `path`, or of the nearest value round it that has one."""
    while path:
        if path in marks:
            return marks[path]
        path = path[:-1]
    return marks.get((), default)
