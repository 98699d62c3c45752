"""What a build leaves so that the next one can see that there is nothing to do."""

from collections.abc import Iterable, Iterator, Sequence
import itertools
import os
from pathlib import Path
import time

from plgen.fresh import COMMAND, Said, describe_tool, head_of, place_of
from plgen.record import Record
from plgen.state import TICK, State, States


def remember_build(
    words: Sequence[str],
    folders: Sequence[Path],
    sources: States,
    output: Record,
    said: Said,
) -> None:
    """Remember what a build said of these sources, as they were before it began.

    Where one was saved just now, it may have been saved again in the same tick of the
    clock: then nothing is remembered.
    """
    newest = max((state.changed for state in sources.values()), default=0)
    if list(words[:1]) != [COMMAND] or newest > time.time_ns() - TICK:
        return
    body = "\0".join(_lay_out(words, folders, sources, output, said)).encode(
        "utf-8", "surrogateescape"
    )
    place = Path(place_of(list(words)))
    staging = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        staging.write_bytes(f"{head_of(body)}\n".encode() + body)
        staging.replace(place)
    except OSError:
        return


def _lay_out(
    words: Sequence[str],
    folders: Sequence[Path],
    sources: States,
    output: Record,
    said: Said,
) -> Iterator[str]:
    """The fields that `plgen.fresh` takes in; no path has a NUL in it."""
    files, entered = dict(_files_once(output)), output.every_folder
    yield from (describe_tool(), *said, str(output.root))
    yield f"{len(words)} {len(folders)} {len(sources)} {len(files)}"
    yield _numbers(number for state in sources.values() for number in state)
    yield _numbers(number for state in files.values() for number in state[:2])
    yield _numbers(entered.values())
    yield from (*words, *map(str, folders), *sources, *files, *entered)


def _files_once(output: Record) -> Iterator[tuple[str, State]]:
    """Every file under one of its names: the others stand as long as the folders do."""
    known: set[int] = set()
    pieces = (p for group in output.groups.values() for p in group.pieces.values())
    for path, state in itertools.chain.from_iterable(p.states for p in pieces):
        if state.number not in known:
            yield path, state
        known.add(state.number)


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))
