"""Where a relative address leads, below the content folder."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from plgen.model.suggest import nearest


def resolve_path(folder: PurePosixPath, path: str) -> PurePosixPath | None:
    """The path seen from the content folder; None where it leads out of that."""
    parts = list(folder.parts)
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return PurePosixPath(*parts)


def relative_path(folder: PurePosixPath, path: PurePosixPath) -> str:
    """The address of `path` for a file in `folder`."""
    here, there = folder.parts, path.parts
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return "/".join([".."] * (len(here) - same) + list(there[same:]))


def nearest_path(
    wanted: PurePosixPath, known: Iterable[str], folder: PurePosixPath
) -> str | None:
    """The address of the known file most like `wanted`: by its name first."""
    by_name: dict[str, list[str]] = {}
    for path in sorted(known):
        by_name.setdefault(_name(PurePosixPath(path)), []).append(path)
    for name in nearest(_name(wanted), by_name):
        alike = nearest(str(wanted), by_name[name]) or by_name[name]
        return relative_path(folder, PurePosixPath(alike[0]))
    return None


def _name(path: PurePosixPath) -> str:
    """A file's name; that of its folder for an `index.md`."""
    is_index = path.name.startswith("index.") and len(path.parts) > 1
    return f"{path.parts[-2]}{path.suffix}" if is_index else path.name
