"""Whether a build would change nothing: seen from times and sizes, before all else.

This asks nothing of the rest of plgen, whose loading takes longer than the answer.
"""

from collections.abc import Iterator, Sequence
import hashlib
import json
import os
from pathlib import Path
import sys
import time
from typing import Any, NamedTuple

import plgen
from plgen.cache import Cache, digest_path

KIND = "fresh"
TREES = "built"
COMMAND = "build"
UNSURE = ("--no-cache", "--publish")
"""Options whose builds have more to do than what stands in the output."""
TICK = 50_000_000
"""Nanoseconds within which two edits of a file may bear the same time."""

Sources = dict[str, tuple[int, int]]
"""Path to (time of the last change in nanoseconds, size)."""


class Said(NamedTuple):
    """What a build has printed."""

    out: str
    errors: str


def take_sources(folders: Sequence[Path]) -> Sources:
    """Every file's time and size; links are not followed."""
    found: Sources = {}
    for folder in folders:
        found.update(_walk(str(folder)))
    return found


def repeat_build(words: Sequence[str]) -> Said | None:
    """What the last build with these words said, where it would do the same again."""
    if not _is_sure(words):
        return None
    cache = _cache_of(words)
    try:
        memo = json.loads(cache.read(KIND, _digest_of(words)) or b"{}")
        if memo and _stands(memo, cache):
            return Said(*memo["said"])
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    return None


def remember_build(
    words: Sequence[str],
    folders: Sequence[Path],
    sources: Sources,
    out: Path,
    said: Said,
) -> None:
    """Remember what a build said of these sources, as they were before it began."""
    newest = max((changed for changed, _ in sources.values()), default=0)
    if not _is_sure(words) or newest > time.time_ns() - TICK:
        return
    memo = {
        "tool": _tool(),
        "folders": [str(folder) for folder in folders],
        "sources": sources,
        "out": str(out),
        "said": said,
    }
    _cache_of(words).keep(KIND, _digest_of(words), json.dumps(memo).encode())


def _is_sure(words: Sequence[str]) -> bool:
    return words[:1] == [COMMAND] and not any(w.startswith(UNSURE) for w in words)


def _stands(memo: dict[str, Any], cache: Cache) -> bool:
    """Whether plgen, the sources and the output are as they were after that build."""
    if memo["tool"] != _tool():
        return False
    now = take_sources([Path(folder) for folder in memo["folders"]])
    if memo["sources"] != {path: list(state) for path, state in now.items()}:
        return False
    root = memo["out"]
    record = json.loads(cache.read(TREES, digest_path(Path(root))) or b"{}")
    files = [pair for _, part in record["parts"].values() for pair in part.items()]
    return all(
        _state_of(f"{root}/{name}") == (changed, size)
        for name, (size, changed) in files
    ) and all(
        _state_of(f"{root}/{name}")[0] == changed
        for name, changed in record["folders"].items()
    )


def _tool() -> list[object]:
    """What would be other with another plgen, Python or library."""
    package = Path(plgen.__file__).parent
    code = sorted(_walk(str(package)))
    installed = [_state_of(place) for place in sys.path if place.endswith("-packages")]
    seen = repr([(path, state) for path, state in code if path.endswith(".py")])
    digest = hashlib.sha256(seen.encode(errors="surrogatepass")).hexdigest()
    return [sys.version, digest, [list(state) for state in installed]]


def _walk(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        else:
            yield entry.path, _state_of(entry.path)


def _state_of(path: str) -> tuple[int, int]:
    try:
        found = os.lstat(path)
    except OSError:
        return (0, -1)
    return (found.st_mtime_ns, found.st_size)


def _cache_of(words: Sequence[str]) -> Cache:
    """The cache beside the content folder that the words name."""
    content = "content"
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "--content":
            content = following
        elif word.startswith("--content="):
            content = word.partition("=")[2]
    return Cache(Path(content).parent / ".plgen" / "cache")


def _digest_of(words: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(list(words)).encode()).hexdigest()
