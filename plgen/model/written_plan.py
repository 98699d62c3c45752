"""The file of a plan as text: what plgen wrote into it, and what a teacher did."""

from collections.abc import Iterable
from dataclasses import dataclass
import hashlib
import re

_STAMP = re.compile(r"\[plgen ([0-9a-f]{8})\]")


@dataclass(frozen=True, slots=True)
class WrittenWeek:
    """The lines of one week, the comments above it included."""

    text: str
    note: str = ""
    """The lines of its note, not indented."""
    is_changed: bool = True
    """Whether a teacher wrote it, or changed what plgen wrote."""


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """The text of a plan's file, cut into its weeks."""

    head: str
    """Everything above the first week."""
    weeks: tuple[WrittenWeek, ...]


def stamp_lines(lines: Iterable[str]) -> str:
    """The stamp that plgen leaves on lines it wrote, to know them again."""
    text = "\n".join(line.rstrip() for line in lines if line.strip())
    return f"[plgen {hashlib.sha256(text.encode()).hexdigest()[:8]}]"


def find_stamp(line: str) -> str | None:
    """The stamp in a line, if it has one."""
    found = _STAMP.search(line)
    return found[0] if found else None
