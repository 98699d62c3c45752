"""A folder on disk → its files by relative path, and what was refused.

Nothing is followed that leads out of the folder, and nothing is read here.
"""

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
import os
from pathlib import Path, PurePosixPath
import re
import stat
import time

from plgen.load.codes import diagnose
from plgen.load.ids import is_device
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.suggest import shown
from plgen.state import TICK

MAX_FOLDERS_DEEP = 40
MAX_WAYS_IN = 20
"""By how many links one folder may be entered: links in links multiply."""
MAX_NAME_BYTES = 255
"""What the file systems of most hosts hold of a name, in UTF-8."""
NAMES = 1 << 15
"""How many names a process that reads the same folders again keeps in mind."""

_EDITORS = re.compile(
    r"\..*|.*~|#.*#|.*\.(swp|swo|tmp|bak|orig)|Thumbs\.db|desktop\.ini"
)
"""Hidden files, and what editors and systems leave behind."""
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\\\ud800-\udfff]|^\s|[\s.]$')
"""What no file name may hold that is to work on every system."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the content folder; equal ones hold the same."""

    name: PurePosixPath = field(compare=False)
    """Relative to the content folder."""
    shown: str
    """As the user would write it: the `file` of a Location."""
    size: int
    changed: int = 0
    """Nanoseconds since the epoch; a negative number that comes once where it has
    changed just now, and may be changed again within the tick of the clock."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.shown)

    @property
    def start(self) -> Location:
        """Its first character."""
        return Location(self.shown)


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a folder, by relative path, sorted."""

    files: dict[PurePosixPath, SourceFile] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def walk_files(root: Path) -> Tree:
    """List all files below `root`; links that lead out of it are refused."""
    walk = _Walk(root)
    at = Location(root.as_posix())
    try:
        real = root.resolve(strict=True)
        if not real.is_dir():
            return Tree({}, [_no_content(at)])
    except (OSError, ValueError, RuntimeError):
        return Tree({}, [_no_content(at)])
    walk.enter("", (str(real),))
    files = sorted(walk.files.items(), key=lambda pair: pair[0].parts)
    return Tree(dict(files), walk.diagnostics)


def _no_content(at: Location) -> Diagnostic:
    hint = "Name the folder that holds `units` and `pathways`, or run `plgen init`."
    return diagnose("no-content", "There is no content folder here.", at, hint)


class _Walk:
    def __init__(self, root: Path) -> None:
        self.files: dict[PurePosixPath, SourceFile] = {}
        self.diagnostics: list[Diagnostic] = []
        self._root = root
        self._prefix = (root / "-").as_posix()[:-1]
        self._now = time.time_ns()
        self._entered = Counter[str]()

    def enter(self, folder: str, trail: tuple[str, ...]) -> None:
        """Take in a folder; `trail` holds the real paths of the folders round it."""
        try:
            with os.scandir(self._root / folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._say_unreadable(folder, error)
            return
        within = f"{folder}/" if folder else ""
        for entry in found:
            if not _is_left_behind(entry.name):
                self._take(entry, f"{within}{_printable(entry.name)}", trail)

    def _take(self, entry: os.DirEntry[str], name: str, trail: tuple[str, ...]) -> None:
        try:
            if hint := refuse_name(entry.name):
                self._say_unfit(name, hint)
            elif entry.is_symlink():
                self._take_link(entry, name, trail)
            elif entry.is_dir():
                self._go_down(name, trail, f"{trail[-1]}{os.sep}{entry.name}")
            else:
                self._add(entry.stat(), name)
        except OSError as error:
            self._say_unreadable(name, error)

    def _take_link(
        self, entry: os.DirEntry[str], name: str, trail: tuple[str, ...]
    ) -> None:
        try:
            real = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            message = "This link leads to nothing, or to itself."
            self._say("link-broken", message, name, "Put the file itself here.")
            return
        if not real.is_relative_to(trail[0]):
            message = "This link leads out of the folder that is read."
            self._say("link-outside", message, name, "Put a copy of the file here.")
        elif real.is_dir():
            self._go_down(name, trail, str(real))
        else:
            self._add(real.stat(), name)

    def _go_down(self, name: str, trail: tuple[str, ...], real: str) -> None:
        self._entered[real] += 1
        if real in trail or len(trail) > MAX_FOLDERS_DEEP:
            message = "This folder holds itself, or lies too deep."
            self._say("link-loop", message, name, "Take the link out.")
        elif self._entered[real] > MAX_WAYS_IN:
            message = f"More than {MAX_WAYS_IN} links lead to this folder."
            self._say("link-loop", message, name, "Take links out.")
        else:
            self.enter(name, (*trail, real))

    def _add(self, found: os.stat_result, name: str) -> None:
        if not stat.S_ISREG(found.st_mode):
            message = "This is no ordinary file."
            self._say("unreadable-file", message, name, "Take it out.")
            return
        changed = found.st_mtime_ns
        if changed > self._now - TICK:
            changed = -self._now
        path = f"{self._prefix}{name}"
        at = _path_of(name)
        self.files[at] = SourceFile(at, path, found.st_size, changed)

    def _say_unfit(self, name: str, hint: str) -> None:
        message = (
            f"The name `{shown(_path_of(name).name)}` does not work on every system."
        )
        self._say("bad-file-name", message, name, hint)

    def _say_unreadable(self, name: str, error: OSError) -> None:
        reason = error.strerror or "unknown reason"
        message = f"This cannot be read: {reason}."
        self._say("unreadable-file", message, name, "Check its permissions.")

    def _say(self, code: str, message: str, name: str, hint: str) -> None:
        at = Location((self._root / name).as_posix())
        self.diagnostics.append(diagnose(code, message, at, hint))


@lru_cache(NAMES)
def refuse_name(name: str) -> str:
    """What to do about a name that does not work on every system; else nothing."""
    if _UNFIT.search(name):
        return (
            'Leave out control characters, `\\ : * ? " < > |`, and blanks at the ends.'
        )
    if is_device(name):
        return "Windows keeps this name for itself. Choose another one."
    if len(name.encode()) > MAX_NAME_BYTES:
        return f"It has more than {MAX_NAME_BYTES} bytes. Choose a shorter one."
    return ""


@lru_cache(NAMES)
def _path_of(name: str) -> PurePosixPath:
    return PurePosixPath(name)


@lru_cache(NAMES)
def _is_left_behind(name: str) -> bool:
    return _EDITORS.fullmatch(name) is not None


@lru_cache(NAMES)
def _printable(name: str) -> str:
    """A name that can be printed: bytes that are no UTF-8 become `�`."""
    return re.sub(
        "[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", name
    )
