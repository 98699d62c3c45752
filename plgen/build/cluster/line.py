"""The line to a cluster's scheduler: nothing is waited for without an end."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import CancelledError, Future, wait
from contextlib import suppress
from dataclasses import dataclass
import time
from typing import Any, TypeVar

from plgen.build.cluster.failure import ClusterError

Value = TypeVar("Value")

LOOK = 1.0
"""Seconds between looks at whether there are workers."""
CLOSING = 0.5
"""Seconds to say goodbye."""
AGAIN = "Bring the cluster up and build again: plans and texts that came back are kept."


@dataclass(frozen=True, slots=True)
class Patience:
    """For how many seconds a cluster is waited for."""

    answer: float = 10.0
    """Until its scheduler answers, and again until there is a worker."""
    reply: float = 60.0
    """Until whoever is there replies: workers, too, that have to load plgen first."""
    back: float = 60.0
    """Until there is a worker again, where all were lost."""


@dataclass(frozen=True, slots=True)
class Line:
    """A client of Dask, asked from this thread, which answers in one of its own."""

    client: Any
    """A `distributed.Client`; its library is loaded where one is made."""
    patience: Patience

    def ask(self, question: Callable[[], Awaitable[Value]]) -> Future[Value]:
        """Have something awaited in the client's thread."""

        async def answer() -> Value:
            return await question()

        return asyncio.run_coroutine_threadsafe(answer(), self.client.loop.asyncio_loop)

    def take(self, question: Callable[[], Awaitable[Value]]) -> Value:
        """Wait for an answer as long as there are workers.

        Raises:
            ClusterError: where the scheduler or all workers are lost, or give up.
        """
        answer, seen = self.ask(question), time.monotonic()
        while not wait([answer], LOOK).done:
            if self.count_workers():
                seen = time.monotonic()
            elif time.monotonic() - seen > self.patience.back:
                raise ClusterError(f"The cluster has lost all its workers. {AGAIN}")
        try:
            return answer.result()
        except (CancelledError, OSError):
            raise _lost() from None
        except Exception as error:
            raise _give_up(error) from error

    def count_workers(self) -> int:
        """How many workers there are.

        Raises:
            ClusterError: where the scheduler is lost, or no longer answers.
        """
        try:
            return len(self.ask(self.client.nthreads).result(self.patience.reply))
        except (CancelledError, OSError):
            raise _lost() from None

    def close(self) -> None:
        """Say goodbye; what was asked for and not made yet is no longer wanted."""
        with suppress(OSError, RuntimeError):
            self.client.close(timeout=CLOSING)


def _lost() -> ClusterError:
    return ClusterError(f"The cluster's scheduler is no longer there. {AGAIN}")


def _give_up(error: Exception) -> ClusterError:
    """What Dask itself complains of; what a worker's work raises comes as a value."""
    name = type(error).__name__
    if name == "KilledWorker":
        return ClusterError(
            "Workers were lost again and again over the same work, most often for want"
            " of memory. Start fewer on each machine, or give them more, and build"
            " again."
        )
    return ClusterError(
        f"The cluster has given up ({name}). The logs of its workers say why."
    )
