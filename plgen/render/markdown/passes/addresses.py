"""What links and pictures have in common: schemes, and files of the content folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
import re

from plgen.render.markdown.paths import nearest_path, resolve_path
from plgen.render.markdown.sheet import Sheet

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]|%0[9ad]", re.IGNORECASE)


class Broken(Exception):  # noqa: N818 - it is an answer, caught one floor up
    """An address that cannot stand, and why."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True, slots=True)
class Inside:
    """A place in the content folder, whether there is a file or not."""

    written: str
    path: PurePosixPath
    folder: PurePosixPath

    def missing(self, code: str, known: Iterable[str]) -> Broken:
        """That there is no such file, with the nearest one."""
        found = nearest_path(self.path, known, self.folder)
        hint = f"Did you mean `{found}`?" if found else ""
        return Broken(code, f"There is no file `{self.written}`.", hint)


def scheme_of(address: str) -> str:
    """The scheme as a browser reads it, in lower case; empty for a relative address."""
    found = _SCHEME.match(_IGNORED.sub("", address))
    return found[1].lower() if found else ""


def locate_file(path: str, sheet: Sheet) -> Inside:
    """Where a relative path leads; raises Broken where that is out of the folder."""
    found = None if path.startswith("/") else resolve_path(sheet.folder, path)
    if found is None or "\\" in path or "\0" in path:
        message = f"`{path}` leads out of the content folder."
        hint = "Write the path from this file, within the content folder."
        raise Broken("outside-content", message, hint)
    return Inside(path, found, sheet.folder)
