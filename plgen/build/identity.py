"""What things are computed with: a change of any of it makes what was kept stale."""

from collections.abc import Iterable, Iterator
from functools import cache
import hashlib
from importlib.metadata import PackageNotFoundError, version
import os
from pathlib import Path
import sys

import plgen


@cache
def tool_identity() -> str:
    """One digest of the code of plgen, of Python, and of every library installed."""
    libraries = {name for place in sys.path for name in _installed_in(place)}
    return digest_values([sys.version, _digest_code("**/*.py"), sorted(libraries)])


def _installed_in(place: str) -> Iterator[str]:
    """The folders that packages leave of themselves: name and version."""
    try:
        names = [entry.name for entry in os.scandir(place or ".")]
    except OSError:
        return iter(())
    return (name for name in names if name.endswith((".dist-info", ".egg-info")))


def planner_identity() -> str:
    """What plans are computed with: the planner's own code, its solver's version."""
    try:
        highs = version("highspy")
    except PackageNotFoundError:
        highs = "none"
    code = _digest_code("plan/**/*.py", "model/*.py")
    return f"{plgen.__version__} {code} {highs}"


def _digest_code(*patterns: str) -> str:
    folder = Path(plgen.__file__).parent
    paths = sorted(path for pattern in patterns for path in folder.glob(pattern))
    return digest_values(
        part
        for path in paths
        for part in (path.relative_to(folder).as_posix(), path.read_bytes())
    )


def digest_value(value: object) -> str:
    """The digest of one value that says all it holds, as 64 hex digits."""
    return digest_values([value])


def digest_values(values: Iterable[object]) -> str:
    """The digest of values that say all they hold, as 64 hex digits.

    Sets say theirs in any order: sort them first.
    """
    found = hashlib.sha256()
    for value in values:
        found.update(f"{value!r}\n".encode(errors="surrogatepass"))
    return found.hexdigest()
