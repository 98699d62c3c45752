"""Put a finished folder in the place of another in one step."""

import ctypes
import os
from pathlib import Path
import shutil
import sys

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put_in_place(new: Path, place: Path) -> None:
    """Make `place` be the folder `new`, and `new` what stood there before, if any.

    Linux swaps the two in one system call: a reader sees the old tree or the new one.
    Elsewhere there is a moment between two renames in which `place` is not there.
    """
    if not place.exists():
        new.rename(place)
    elif not _exchange(new, place):
        old = _old_of(new)
        place.rename(old)
        new.rename(place)
        old.rename(new)


def recover(new: Path, place: Path) -> None:
    """Undo what a build left that was killed between two renames."""
    old = _old_of(new)
    if old.is_dir() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _old_of(new: Path) -> Path:
    return new.with_name(f"{new.name}-old")


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(
        AT_FDCWD,
        os.fsencode(one),
        AT_FDCWD,
        os.fsencode(other),
        ctypes.c_uint(RENAME_EXCHANGE),
    )
    return bool(done == 0)
