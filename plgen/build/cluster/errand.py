"""What is sent to a worker of a cluster, and what comes back: all of it packed.

Dask looks into values that it is handed, and weighs them; packed ones it leaves alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
import pickle
import threading
import time
import traceback
from typing import Any, Generic, TypeVar, cast

from plgen.build.cluster.failure import ClusterError
from plgen.build.identity import tool_identity

Made = TypeVar("Made")

JOINED = (
    "A worker has joined the cluster with another plgen, Python or library than this"
    " computer has. Install the same ones there, or end that worker, and build again."
)

_one_at_a_time = threading.Lock()
"""A worker may have several threads; what is made is made in one."""


class Sent:
    """A value that travels packed, and is unpacked once in each process."""

    def __init__(self, packed: bytes) -> None:
        self.packed = packed

    @cached_property
    def value(self) -> Any:  # noqa: ANN401  # whatever was packed
        """The value itself."""
        return pickle.loads(self.packed)  # noqa: S301  # what this build has packed

    def __reduce__(self) -> tuple[type["Sent"], tuple[bytes]]:
        return Sent, (self.packed,)

    def __sizeof__(self) -> int:
        return len(self.packed)


@dataclass(frozen=True, slots=True)
class Errand:
    """Items from which something is to be made, and with which tools."""

    make: Callable[[Any, Any], Any]
    items: Sequence[Any]
    identity: str


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """What was made, in the order of the items, until something went wrong."""

    made: Sequence[Made]
    seconds: float
    error: Exception | None = None


def run_errand(asked: Sequence[Any]) -> bytes:
    """Do a packed errand on a ground; the outcome is packed too."""
    ground, packed = asked
    errand = pickle.loads(packed)  # noqa: S301  # what this build has packed
    with _one_at_a_time:
        return pickle.dumps(_run(errand, ground))


def unpack_outcome(packed: bytes) -> Outcome[Any]:
    """What `run_errand` hands back."""
    return cast("Outcome[Any]", pickle.loads(packed))  # noqa: S301  # of our own worker


def _run(errand: Errand, ground: Sent) -> Outcome[Any]:
    if errand.identity != tool_identity():
        return Outcome((), 0.0, ClusterError(JOINED))
    made: list[Any] = []
    error: Exception | None = None
    value, began = ground.value, time.perf_counter()
    try:
        for item in errand.items:
            made.append(errand.make(value, item))  # noqa: PERF401  # keeps those so far
    except Exception as raised:  # noqa: BLE001  # it is raised where the build runs
        raised.add_note("".join(traceback.format_exception(raised)))
        error = raised
    return Outcome(made, time.perf_counter() - began, error)
