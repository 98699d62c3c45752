"""The workers of a cluster as a crew.

What all items are made from goes to the scheduler once, as a task of its own: whichever
worker is lost, another one can have it again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
import pickle
from typing import Any, Generic, TypeVar

from plgen.build.cluster.errand import (
    Errand,
    Outcome,
    Sent,
    run_errand,
    unpack_outcome,
)
from plgen.build.cluster.line import Line
from plgen.build.crew import AHEAD, pass_through
from plgen.build.identity import tool_identity
from plgen.build.options import Progress

Ground = TypeVar("Ground")
Item = TypeVar("Item")
Made = TypeVar("Made")
Made_co = TypeVar("Made_co", covariant=True)

SECONDS = 0.5
"""Of work in one errand: long beside the way there, little to do again."""
MOST = 64
"""Items in one errand, however little each of them takes."""


@dataclass(frozen=True, slots=True)
class ClusterCrew:
    """The workers at the other end of a line."""

    line: Line
    progress: Progress

    def work(
        self,
        words: str,
        make: Callable[[Ground, Item], Made],
        ground: Ground,
        items: Sequence[Item],
    ) -> Iterator[Made]:
        """What comes of every item, in order; `words` say what is being done.

        Raises:
            ClusterError: where the cluster is lost.
        """
        if not items:
            return
        self.progress(words, 0, len(items))
        done, pace, pool = 0, _Pace(), _Workers(self.line)
        sent = self.line.client.submit(Sent, pickle.dumps(ground), pure=False)
        errands = ([sent, errand] for errand in pace.cut(make, items))
        ahead = AHEAD * max(1, self.line.count_workers())
        for packed in pass_through(pool, run_errand, errands, ahead):
            outcome = unpack_outcome(packed)
            pace.learn(outcome)
            for made in outcome.made:
                yield made
                done += 1
                self.progress(words, done, len(items))
            if outcome.error:
                raise outcome.error


@dataclass(slots=True)
class _Pace:
    """How many items make an errand of some length."""

    at_once: int = 1

    def cut(
        self, make: Callable[[Ground, Item], Made], items: Sequence[Item]
    ) -> Iterator[bytes]:
        """The errands, each cut when it is sent."""
        rest = iter(items)
        while some := list(islice(rest, self.at_once)):
            yield pickle.dumps(Errand(make, some, tool_identity()))

    def learn(self, outcome: Outcome[Any]) -> None:
        """Hear how long some items took."""
        if outcome.made:
            each = outcome.seconds / len(outcome.made)
            self.at_once = min(MOST, max(1, int(SECONDS / max(each, SECONDS / MOST))))


@dataclass(frozen=True, slots=True)
class _Workers:
    """The workers as a pool."""

    line: Line

    def submit(self, make: Callable[[Item], Made], item: Item, /) -> "_Result[Made]":
        """Have a worker make something of an item."""
        return _Result(self.line, self.line.client.submit(make, item, pure=False))


@dataclass(frozen=True, slots=True)
class _Result(Generic[Made_co]):
    line: Line
    future: Any
    """A future of Dask; what it stands for is let go of with it."""

    def result(self) -> Made_co:
        """Wait until it is made, and fetch it."""
        made: Made_co = self.line.take(lambda: self.future)
        return made
