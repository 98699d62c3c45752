"""One build at a time for each output."""

from multiprocessing import get_context
from pathlib import Path
import sys

import pytest

from plgen.write import OutputRefusedError, hold_output

FLOCKED = pytest.mark.skipif(sys.platform == "win32", reason="no flock there")


@FLOCKED
def test_a_held_output_is_refused(tmp_path: Path) -> None:
    """While it is held; afterwards nothing is left of the lock."""
    out = tmp_path / "site"
    with hold_output(out):
        with pytest.raises(OutputRefusedError, match="Another build is writing"):
            hold_output(out).__enter__()
        with hold_output(tmp_path / "other"):
            pass
    assert list(tmp_path.iterdir()) == []
    with hold_output(out):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux")
def test_forked_processes_do_not_hold_on_to_it(tmp_path: Path) -> None:
    """A build that fails lets go of it, though a process it has forked lives on."""
    out, forks = tmp_path / "site", get_context("fork")
    stay = forks.Event()
    process = forks.Process(target=stay.wait)

    def fail() -> None:
        with hold_output(out):
            process.start()
            raise KeyError(out)

    try:
        with pytest.raises(KeyError):
            fail()
        with hold_output(out):
            assert process.is_alive()
    finally:
        stay.set()
        process.join()
