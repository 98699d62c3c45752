"""Work shared out over processes, held against the same work done here."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
import multiprocessing
import operator
import os
from pathlib import Path
import signal
import subprocess
import sys
import textwrap
import threading

import pytest

from plgen.build.crew import FORK, SPAWN, LocalCrew, Start, find_start, pass_through
from plgen.build.options import keep_quiet
from plgen.render import TemplateFaultError

STARTS = [
    pytest.param(
        replace(FORK, patience=0.0, worthwhile=0.0),
        marks=pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux"),
        id="fork",
    ),
    pytest.param(replace(SPAWN, patience=0.0, worthwhile=0.0), id="spawn"),
]
FORKED = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux")


def at_once(start: Start, workers: int = 2) -> LocalCrew:
    return LocalCrew(workers, keep_quiet, start)


@pytest.mark.parametrize("start", STARTS)
def test_the_same_in_the_same_order(start: Start) -> None:
    """Whoever does it, results come as the items do."""
    items = list(range(40))
    crew = at_once(start)
    assert list(crew.work("", operator.mul, 3, items)) == [3 * n for n in items]


@pytest.mark.parametrize("start", STARTS)
def test_errors_come_back(start: Start) -> None:
    """What goes wrong in another process goes wrong here, after what went well."""
    items = [1, 2, 4, 0, 8]
    results: Iterator[float] = at_once(start).work("", operator.truediv, 8, items)
    assert [next(results), next(results), next(results)] == [8, 4, 2]
    with pytest.raises(ZeroDivisionError):
        next(results)


def refuse_elsewhere(here: int, item: int) -> int:
    if os.getpid() != here:
        raise TemplateFaultError("A template cannot be used.")
    return item


def leave_elsewhere(here: int, item: int) -> int:
    if os.getpid() != here and item % 3 == 2:
        os._exit(9)
    return item


@FORKED
def test_a_fault_of_a_theme_survives_the_way() -> None:
    """Its sentence is told as if it had been found here."""
    results = at_once(FORK_NOW).work("", refuse_elsewhere, os.getpid(), [0, 1, 2])
    with pytest.raises(TemplateFaultError, match="A template cannot be used"):
        list(results)


FORK_NOW = replace(FORK, patience=0.0, worthwhile=0.0)


@FORKED
def test_lost_processes_cost_time_alone() -> None:
    """Where a process is killed, its work is done here."""
    items = list(range(20))
    results = at_once(FORK_NOW).work("", leave_elsewhere, os.getpid(), items)
    assert list(results) == items


def test_little_work_stays_here() -> None:
    """Nobody is asked for what is done in no time, nor where one is enough."""
    here = threading.get_ident(), os.getpid()

    def where(_ground: None, _item: int) -> tuple[int, int]:
        return threading.get_ident(), os.getpid()

    crew = LocalCrew(8, keep_quiet)
    assert set(crew.work("", where, None, range(50))) == {here}
    assert set(at_once(FORK_NOW, workers=1).work("", where, None, [1, 2])) == {here}


@pytest.mark.parametrize("start", STARTS)
def test_progress_is_told_item_by_item(start: Start) -> None:
    """From the first to the last, whoever does the work."""
    told: list[tuple[str, int, int]] = []

    def say(words: str, done: int = 0, of: int = 0) -> None:
        told.append((words, done, of))

    list(LocalCrew(2, say, start).work("Counting", operator.add, 1, range(6)))
    assert [("Counting", n, 6) for n in range(7)] == sorted(set(told))


def test_no_more_under_way_than_asked() -> None:
    """However many items there are, few results wait to be taken."""
    begun: list[int] = []

    def begin(item: int) -> int:
        begun.append(item)
        return item

    with ThreadPoolExecutor(1) as pool:
        results = pass_through(pool, begin, range(100), 3)
        assert next(results) == 0
        assert max(begun) <= 3
        assert list(results) == list(range(1, 100))


def test_threads_are_not_forked() -> None:
    """Beside another thread a process is started afresh."""
    found: list[Start] = []
    thread = threading.Thread(target=lambda: found.append(find_start()))
    thread.start()
    thread.join()
    assert found == [SPAWN]


ORPHANS = r"""
    import os
    import time
    from dataclasses import replace
    from plgen.build.crew import FORK, SPAWN, LocalCrew
    from plgen.build.options import keep_quiet

    def stay(ground, item):
        if item:
            os.write(1, b"begun\n")
            time.sleep(600)

    if __name__ == "__main__":
        start = replace(FORK, patience=0.0, worthwhile=0.0)
        list(LocalCrew(2, keep_quiet, start).work("", stay, None, [0, 1, 2]))
"""


@FORKED
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_nobody_works_on_for_a_build_that_is_gone(
    tmp_path: Path, sign: signal.Signals
) -> None:
    """A build that is killed or interrupted takes its processes with it."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(ORPHANS), encoding="utf-8")
    command = [sys.executable, str(script)]
    # every process of the build holds the pipe: it ends when the last one does
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as build:
        try:
            assert build.stdout is not None
            begun = build.stdout.readline() + build.stdout.readline()
            # a terminal sends it to all
            os.kill(build.pid if sign is signal.SIGKILL else -build.pid, sign)
            assert begun + build.stdout.read() == b"begun\n" * 2
        finally:
            os.killpg(build.pid, signal.SIGKILL)


def test_start_methods_are_there() -> None:
    """Whatever is chosen here is one that Python has."""
    assert find_start().method in multiprocessing.get_all_start_methods()
