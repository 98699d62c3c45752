"""Put a finished folder in the place of another in one step."""

import ctypes
import os
from pathlib import Path
import shutil
import sys

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put_in_place(new: Path, place: Path) -> None:
    """Make `place` be the folder `new`; what stood there before is removed.

    Linux swaps the two in one system call: a reader sees the old tree or the new one.
    Elsewhere there is a moment between two renames in which `place` is not there.
    """
    if not place.exists():
        new.rename(place)
        return
    if _exchange(new, place):
        shutil.rmtree(new)
        return
    old = new.with_name(f"{new.name}-old")
    place.rename(old)
    new.rename(place)
    shutil.rmtree(old)


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
