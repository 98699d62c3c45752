"""Work shared out: begun here, and over several processes where much of it is left.

Each item is made from itself and from the same ground by a function of a module, so it
comes out the same wherever it is made. Results come in the order of the items.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
import multiprocessing
import os
import signal
import sys
import threading
import time
from typing import Protocol, TypeVar, cast

from plgen.build.options import Progress

Ground = TypeVar("Ground")
Item = TypeVar("Item")
Made = TypeVar("Made")
Made_co = TypeVar("Made_co", covariant=True)

AHEAD = 4
"""Items for each process that are under way or wait to be taken."""


@dataclass(frozen=True, slots=True)
class Start:
    """How processes come into being, and what that costs."""

    method: str
    patience: float
    """Seconds of work in this process before others are asked to help."""
    worthwhile: float
    """Seconds that must still be ahead for that."""


FORK = Start("fork", 0.2, 0.4)
SPAWN = Start("spawn", 1.0, 2.0)


class Pending(Protocol[Made_co]):
    """Something that is being made."""

    def result(self) -> Made_co:
        """Wait until it is made, and take it."""


class Pool(Protocol):
    """Whatever an item can be handed to: any executor, or what is like one."""

    def submit(self, make: Callable[[Item], Made], item: Item, /) -> Pending[Made]:
        """Have something made of an item."""


class Crew(Protocol):
    """Whoever does the work."""

    def work(
        self,
        words: str,
        make: Callable[[Ground, Item], Made],
        ground: Ground,
        items: Sequence[Item],
    ) -> Iterator[Made]:
        """What comes of every item, in order; `words` say what is being done."""


@dataclass(frozen=True, slots=True)
class LocalCrew:
    """This process, and as many more as it may start."""

    workers: int
    progress: Progress
    start: Start | None = None
    """None: whichever can be had here."""

    def work(
        self,
        words: str,
        make: Callable[[Ground, Item], Made],
        ground: Ground,
        items: Sequence[Item],
    ) -> Iterator[Made]:
        """What comes of every item, in order; `words` say what is being done."""
        began, start = time.perf_counter(), self.start or find_start()
        for done, item in enumerate(items):
            self.progress(words, done, len(items))
            spent = time.perf_counter() - began
            ahead = spent / done * (len(items) - done) if done else 0.0
            is_long = spent > start.patience and ahead > start.worthwhile
            if self.workers > 1 and is_long:
                yield from self._share(words, start, make, ground, items, done)
                return
            yield make(ground, item)

    def _share(  # noqa: PLR0913, PLR0917  # what `work` knows by then
        self,
        words: str,
        start: Start,
        make: Callable[[Ground, Item], Made],
        ground: Ground,
        items: Sequence[Item],
        done: int,
    ) -> Iterator[Made]:
        """Go on in several processes; where they are lost, here again."""
        workers = min(self.workers, len(items) - done)
        try:
            with hire(workers, start, partial(make, ground)) as pool:
                there = cast("Callable[[Item], Made]", _make)
                for made in pass_through(pool, there, items[done:], AHEAD * workers):
                    yield made
                    done += 1
                    self.progress(words, done, len(items))
        except BrokenExecutor:
            for item in items[done:]:
                yield make(ground, item)


def find_start() -> Start:
    """The cheapest way to start a process that is safe here."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return FORK if is_safe else SPAWN


def pass_through(
    pool: Pool, make: Callable[[Item], Made], items: Iterable[Item], ahead: int
) -> Iterator[Made]:
    """What comes of every item, in order, with no more than `ahead` under way."""
    rest = iter(items)
    under_way: deque[Pending[Made]] = deque(
        pool.submit(make, item) for item in islice(rest, ahead)
    )
    while under_way:
        made = under_way.popleft().result()
        under_way.extend(pool.submit(make, item) for item in islice(rest, 1))
        yield made


@contextmanager
def hire(
    workers: int, start: Start, make: Callable[[Item], Made]
) -> Iterator[Executor]:
    """Processes that can make; gone with this one, however it ends."""
    context = multiprocessing.get_context(start.method)
    pool = ProcessPoolExecutor(workers, context, _settle_in, (make,))
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


@dataclass
class _Desk:
    """What a worker process has been given."""

    make: Callable[..., object] | None = None


_desk = _Desk()


def _settle_in(make: Callable[..., object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk.make = make


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _make(item: object) -> object:
    if _desk.make is None:
        raise RuntimeError("a worker was asked before it had settled in")
    return _desk.make(item)
