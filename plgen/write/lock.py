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
def hold_lock(path: Path, out: Path) -> Iterator[None]:
    """Hold the lock file while the output is written.

    Raises:
        OutputRefusedError: where another process holds it.
    """
    if sys.platform == "win32":  # no fcntl there; renaming an open folder fails
        yield
        return
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputRefusedError(
                f"Another build is writing to `{out}`. Wait for it to end."
            ) from None
        yield
        path.unlink(missing_ok=True)
    finally:
        os.close(descriptor)
