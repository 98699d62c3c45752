"""One build at a time per output; the system lets go of a lock when its holder dies."""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import sys

from plgen.write.output import OutputRefusedError

if sys.platform != "win32":
    import fcntl


@contextmanager
def hold_output(out: Path) -> Iterator[None]:
    """Hold an output folder, so that no build replaces it meanwhile.

    Raises:
        OutputRefusedError: where another process holds it.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":  # no fcntl there; renaming an open folder fails
        yield
        return
    path = out.with_name(f".{out.name}.lock")
    descriptor = _lock(path, out)
    try:
        yield
        path.unlink(missing_ok=True)
    finally:
        # a process forked meanwhile may have it open still
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)


def _lock(path: Path, out: Path) -> int:
    """Lock the file that stands at the path, not one that its holder has removed."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise OutputRefusedError(
                f"Another build is writing to `{out}`. Wait for it to end."
            ) from None
        if _is_at(path, descriptor):
            return descriptor
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
