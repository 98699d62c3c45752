"""What a group has shown: unit ids, codes and counts, never a name or a word."""

from dataclasses import dataclass
from typing import Literal

UnitState = Literal["started", "done"]
"""How far a student is with a unit."""
MasteryState = Literal["not-yet", "got-it", "went-beyond"]
"""What a student says of a goal."""

FORMAT = "plgen-progress"
VERSION = 1
"""Of the files that students export; docs/progress.md describes them."""
THRESHOLD = 80
"""Percent of a group that must have shown a thing before the group has."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one student's file says; nothing in it says whose file it is."""

    done: tuple[str, ...] = ()
    """Ids of units, each of the library."""
    reached: tuple[str, ...] = ()
    """Codes of standards that the student says to have got, or gone beyond."""
    not_yet: tuple[str, ...] = ()
    """Codes of standards that the student says to have not got yet."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a group have shown a unit or a standard."""

    what: str
    shown: int
    of: int
    not_yet: int = 0
    """How many say that they have not."""

    def is_shown(self, threshold: int) -> bool:
        """Whether at least `threshold` percent have shown it."""
        return self.shown >= self.needed(threshold)

    def stays_open(self, threshold: int) -> bool:
        """Whether so many say `not yet` that the rest cannot be enough."""
        return self.not_yet > self.of - self.needed(threshold)

    def needed(self, threshold: int) -> int:
        """How many it takes: `threshold` percent, rounded up, and at least one."""
        return max(1, -(-self.of * threshold // 100))


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was read from the progress files of one cohort."""

    cohort: str
    records: tuple[Record, ...] = ()
    """One for each student's file."""
    table: tuple[Tally, ...] = ()
    """The teacher's own counts, which stand in place of the students' words."""
    tables: int = 0
    """How many files of the teacher's were read."""
    refused: int = 0
    """How many files were not."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What evidence says beside known units and standards."""

    worked: tuple[tuple[str, int], ...] = ()
    """Codes that enough students were taught by one unit or another of their choice,
    with how many units assessed them."""
    still_open: tuple[str, ...] = ()
    """Codes that the group has not got yet, whatever it has done for them."""
    past: tuple[str, ...] = ()
    """Units of weeks gone by: for what is still open they do not count."""
