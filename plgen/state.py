"""How a file was left: enough to see whether anybody has written to it since."""

from collections.abc import Iterator, Sequence
import os
from pathlib import Path
from typing import NamedTuple, Self

TICK = 50_000_000
"""Nanoseconds within which two edits of a file may bear the same time."""


class State(NamedTuple):
    """Of a file or folder; none has (-1, 0, 0)."""

    size: int
    """In bytes."""
    changed: int
    """Nanoseconds since the epoch."""
    number: int
    """The same for all names of one file, on one disk."""

    @classmethod
    def of(cls, file: Path | str | int) -> Self:
        """The state of a file, by its path (no link is followed) or its descriptor."""
        try:
            found = os.fstat(file) if isinstance(file, int) else os.lstat(file)
        except OSError:
            return cls(-1, 0, 0)
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)

    @classmethod
    def of_entry(cls, entry: os.DirEntry[str]) -> Self:
        """The state of what a folder lists; no link is followed."""
        try:
            found = entry.stat(follow_symlinks=False)
        except OSError:
            return cls(-1, 0, 0)
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)


States = dict[str, State]
"""How each file is, by its path."""


def take_states(folders: Sequence[Path]) -> States:
    """How every file below these folders is; links are not followed."""
    return dict(pair for folder in folders for pair in _walk(str(folder)))


def _walk(folder: str) -> Iterator[tuple[str, State]]:
    folders = [folder]
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                yield entry.path, State.of_entry(entry)
