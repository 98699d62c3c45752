"""Whether a build would change nothing: seen from times and sizes, before all else.

This asks nothing of the rest of plgen, whose loading takes longer than the answer.
"""

from collections.abc import Sequence
import hashlib
import json
from pathlib import Path
import sys
import time
from typing import Any, NamedTuple

import plgen
from plgen.cache import Cache
from plgen.record import Record
from plgen.state import TICK, State, States, take_states

KIND = "fresh"
COMMAND = "build"


class Said(NamedTuple):
    """What a build has printed."""

    out: str
    errors: str


def repeat_build(words: Sequence[str]) -> Said | None:
    """What the last build with these words said, where it would do the same again."""
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
    sources: States,
    out: Path,
    said: Said,
) -> None:
    """Remember what a build said of these sources, as they were before it began."""
    newest = max((state.changed for state in sources.values()), default=0)
    if words[:1] != [COMMAND] or newest > time.time_ns() - TICK:
        return
    memo = {
        "tool": _tool(),
        "folders": [str(folder) for folder in folders],
        "sources": sources,
        "out": str(out),
        "said": said,
    }
    _cache_of(words).keep(KIND, _digest_of(words), json.dumps(memo).encode())


def _stands(memo: dict[str, Any], cache: Cache) -> bool:
    """Whether plgen, the sources and the output are as they were after that build."""
    if memo["tool"] != _tool():
        return False
    now = take_states([Path(folder) for folder in memo["folders"]])
    before = {path: State(*state) for path, state in memo["sources"].items()}
    return before == now and Record.read(Path(memo["out"]), cache).is_untouched()


def _tool() -> list[object]:
    """What would be other with another plgen, Python or library."""
    package = Path(plgen.__file__).parent
    code = [pair for pair in take_states([package]).items() if pair[0].endswith(".py")]
    installed = [State.of(place) for place in sys.path if place.endswith("-packages")]
    seen = repr(sorted(code)).encode(errors="surrogatepass")
    digest = hashlib.sha256(seen).hexdigest()
    return [sys.version, digest, [list(state) for state in installed]]


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
