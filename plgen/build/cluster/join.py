"""An address → the crew of the cluster there; or one sentence that says why not."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
import logging
from typing import Any
import warnings

from plgen.build.cluster.crew import ClusterCrew
from plgen.build.cluster.failure import ClusterError
from plgen.build.cluster.line import Line, Patience
from plgen.build.cluster.tools import name_difference, state_tools
from plgen.build.options import Progress

PATIENCE = Patience()
SAME = "Install the same plgen, Python and libraries there as here."
LARGE = "distributed.admin.large-graph-warning-threshold"


@contextmanager
def join_cluster(
    address: str, progress: Progress, patience: Patience = PATIENCE
) -> Iterator[ClusterCrew]:
    """The workers of the cluster whose scheduler is at an address.

    Raises:
        ClusterError: where they cannot be had, or may not make the same bytes.
    """
    if find_spec("distributed") is None:
        raise ClusterError(
            "A build on a cluster needs Dask, which is not here."
            " Install it with `pip install 'plgen[cluster]'`."
        )
    progress("Asking the cluster")
    with _silence():
        line = _connect(address, patience)
        try:
            _require_workers(line, address)
            _require_tools(line)
            yield ClusterCrew(line, progress)
        finally:
            line.close()


@contextmanager
def _silence() -> Iterator[None]:
    """Keep Dask's own words off the screen: what matters of them is said by us."""
    import_module("distributed")  # sets up its log as it is loaded
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings(), import_module("dask").config.set({LARGE: "1PiB"}):
        warnings.filterwarnings("ignore", module=r"(dask|distributed)\b")
        try:
            yield
        finally:
            logging.disable(before)


def _connect(address: str, patience: Patience) -> Line:
    """A client of the scheduler; it is made last: one in vain takes its time to end."""
    security = import_module("distributed").Security()
    try:
        kind = asyncio.run(_knock(address, security, patience.answer))
    except OSError:
        kind = "nobody"
    except Exception as error:
        raise ClusterError(
            f"`{address}` is no address that Dask can use here."
            " Write one such as `tcp://host:8786`; `tls://host:8786` needs Dask to know"
            " your certificates."
        ) from error
    if kind != "Scheduler":
        raise ClusterError(
            f"No Dask scheduler answers at `{address}`."
            " Start one there with `dask scheduler`, or mend the address."
        )
    client = import_module("distributed").Client(
        address, timeout=patience.answer, security=security, set_as_default=False
    )
    return Line(client, patience)


async def _knock(address: str, security: Any, seconds: float) -> object:  # noqa: ANN401  # of Dask, which is loaded late
    """What kind of server is at an address."""
    arguments = security.get_connection_args("client")
    open_door = import_module("distributed.core").rpc
    async with open_door(address, connection_args=arguments, timeout=seconds) as there:
        known = await asyncio.wait_for(there.identity(), seconds)
        return known.get("type")


def _require_workers(line: Line, address: str) -> None:
    seconds = line.patience.answer
    asked = line.ask(lambda: line.client.wait_for_workers(1, timeout=seconds))
    try:
        asked.result(2 * seconds)
    except OSError:
        raise ClusterError(
            f"The cluster at `{address}` has no workers."
            f" Start some with `dask worker {address} --nthreads 1`."
        ) from None


def _require_tools(line: Line) -> None:
    """Refuse workers that may not make the same bytes."""
    asked = line.ask(lambda: line.client.run(state_tools, on_error="return"))
    try:
        answers = asked.result(line.patience.reply)
    except OSError:
        raise ClusterError(
            "A worker of the cluster does not answer. End it, and build again."
        ) from None
    here = state_tools()
    for worker, there in sorted(answers.items()):
        if isinstance(there, OSError):
            continue  # it has left in the meantime
        if isinstance(there, Exception):
            raise ClusterError(
                f"The worker `{worker}` cannot load this plgen. {SAME}"
            ) from there
        if difference := name_difference(here, there):
            raise ClusterError(
                f"The worker `{worker}` may not make the same bytes as this computer:"
                f" it has {difference}. {SAME}"
            )
