"""What things are computed with: a change of any of it makes what was kept stale."""

from collections.abc import Iterable
from functools import cache
import hashlib
from importlib.metadata import distributions
from pathlib import Path
import sys

import plgen


@cache
def tool_identity() -> str:
    """One digest of the code of plgen, of Python, and of every library installed."""
    folder = Path(plgen.__file__).parent
    own = hashlib.sha256(sys.version.encode())
    for path in sorted(folder.rglob("*.py")):
        own.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    libraries = {f"{found.name} {found.version}" for found in distributions()}
    own.update("\n".join(sorted(libraries)).encode())
    return own.hexdigest()


def digest_values(values: Iterable[object]) -> str:
    """The digest of values that say all they hold, as 64 hex digits.

    Sets say theirs in any order: sort them first.
    """
    found = hashlib.sha256()
    for value in values:
        found.update(f"{value!r}\n".encode(errors="surrogatepass"))
    return found.hexdigest()
