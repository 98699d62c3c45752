"""How a file was left: enough to see whether anybody has written to it since."""

import os
from pathlib import Path
from typing import NamedTuple, Self

TICK = 50_000_000
"""Nanoseconds within which two edits of a file may bear the same time."""


class State(NamedTuple):
    """Size in bytes and time of the last change in nanoseconds; no file has (-1, 0)."""

    size: int
    changed: int

    @classmethod
    def of(cls, file: Path | str | int) -> Self:
        """The state of a file, by its path (no link is followed) or its descriptor."""
        try:
            found = os.fstat(file) if isinstance(file, int) else os.lstat(file)
        except OSError:
            return cls(-1, 0)
        return cls(found.st_size, found.st_mtime_ns)
