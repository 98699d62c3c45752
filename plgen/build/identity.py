"""What things are computed with: a change of any of it makes what was kept stale."""

from collections.abc import Iterable
from functools import cache
import hashlib
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
import sys

import plgen


@cache
def tool_identity() -> str:
    """One digest of the code of plgen, of Python, and of every library installed."""
    libraries = {f"{found.name} {found.version}" for found in distributions()}
    return digest_values([sys.version, _digest_code("**/*.py"), sorted(libraries)])


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


def digest_values(values: Iterable[object]) -> str:
    """The digest of values that say all they hold, as 64 hex digits.

    Sets say theirs in any order: sort them first.
    """
    found = hashlib.sha256()
    for value in values:
        found.update(f"{value!r}\n".encode(errors="surrogatepass"))
    return found.hexdigest()
