"""Files and folders as a teacher names them → texts, each once, and what was refused.

Links are not followed, and nothing is read that is no small ordinary file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
import stat

from plgen.load.codes import diagnose
from plgen.load.documents import without_unwritable
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.suggest import shown

MAX_BYTES = 256 * 1024
"""An export of a thousand units, with a page written about each, is smaller."""
SUFFIXES = (".json", ".csv")
"""What is taken from a folder."""


@dataclass(frozen=True, slots=True)
class ProgressText:
    """The text of a file, without a byte order mark."""

    text: str
    start: Location
    is_table: bool
    """Whether a teacher filled it in, rather than a student's page exported it."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An ordinary file, and what tells it from every other."""

    path: Path
    identity: tuple[int, int]


def read_files(paths: Iterable[Path]) -> Iterator[ProgressText | Diagnostic]:
    """Read every file once, in the order given; of folders, what lies in them."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        for found in _files_at(path):
            if isinstance(found, Diagnostic):
                yield found
            elif found.identity in seen:
                message = "This file is named twice; it is counted once."
                yield diagnose("progress-twice", message, _start(found.path))
            else:
                seen.add(found.identity)
                yield _read(found.path)


def _files_at(path: Path) -> Iterator[_Found | Diagnostic]:
    try:
        is_folder = stat.S_ISDIR(path.lstat().st_mode)
        paths = _inside(path) if is_folder else [path]
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield _refuse(path, "There is no such file.", "Check how its name is spelled.")
        return
    except OSError as error:
        yield _refuse_unreadable(path, error)
        return
    if not paths:
        message = "This folder holds no file that ends in `.json` or `.csv`."
        yield _refuse(path, message, "Name the folder that holds the exports.")
    for inside in paths:
        yield _ordinary(inside)


def _inside(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    )


def _ordinary(path: Path) -> _Found | Diagnostic:
    try:
        found = path.lstat()
    except OSError as error:
        return _refuse_unreadable(path, error)
    if stat.S_ISLNK(found.st_mode):
        message = "This is a link, and links are not followed."
        return _refuse(path, message, "Name the file itself.")
    if not stat.S_ISREG(found.st_mode):
        return _refuse(path, "This is no ordinary file.", "Name the file itself.")
    return _Found(path, (found.st_dev, found.st_ino))


def _read(path: Path) -> ProgressText | Diagnostic:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _refuse_unreadable(path, error)
    if len(raw) > MAX_BYTES:
        message = (
            f"This file has more than {MAX_BYTES // 1024} kB: no export is so big."
        )
        return _refuse(path, message, "Export it again.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "This file is not UTF-8 text."
        hint = "Export it again, or save the table as “CSV UTF-8”."
        return _refuse(path, message, hint)
    suffix = path.suffix.lower()
    looks_exported = text.lstrip()[:1] in ("{", "[")
    is_table = suffix == ".csv" or (suffix != ".json" and not looks_exported)
    return ProgressText(text, _start(path), is_table)


def _refuse_unreadable(path: Path, error: OSError) -> Diagnostic:
    reason = error.strerror or "unknown reason"
    return _refuse(path, f"This cannot be read: {reason}.", "Check its permissions.")


def _refuse(path: Path, message: str, hint: str) -> Diagnostic:
    return diagnose("progress-unreadable", message, _start(path), hint)


def _start(path: Path) -> Location:
    """The first character of a file, under a name that can be printed."""
    return Location(shown(without_unwritable(path.as_posix()), 400))
