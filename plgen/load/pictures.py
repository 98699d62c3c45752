"""The path of a picture as an author wrote it → the path in the content folder."""

from collections.abc import Mapping
from pathlib import PurePosixPath
import posixpath
import re

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.folders import PICTURES
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.suggest import nearest, shown


def find_picture(
    written: str,
    folder: PurePosixPath,
    media: Mapping[PurePosixPath, SourceFile],
    at: Location,
) -> tuple[PurePosixPath | None, list[Diagnostic]]:
    """Find the picture that `written` names, seen from `folder`."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|\\", written):
        message = f"`{shown(written)}` is no file of the content folder."
        hint = "Put the picture into the content folder and write its relative path."
        return None, [diagnose("bad-file-path", message, at, hint)]
    name = PurePosixPath(posixpath.normpath((folder / written).as_posix()))
    if name.parts[:1] == ("..",):
        message = f"`{shown(written)}` leads out of the content folder."
        hint = "Put a copy of the picture into the content folder."
        return None, [diagnose("bad-file-path", message, at, hint)]
    if name not in media:
        return None, [_missing(written, folder, media, at)]
    if name.suffix.lower() not in PICTURES:
        message = f"`{shown(written)}` is no picture."
        hint = "Pictures end in .svg, .png, .jpg, .webp, .avif or .gif."
        return None, [diagnose("not-a-picture", message, at, hint)]
    return name, []


def _missing(
    written: str,
    folder: PurePosixPath,
    media: Mapping[PurePosixPath, SourceFile],
    at: Location,
) -> Diagnostic:
    pictures = [name for name in media if name.suffix.lower() in PICTURES]
    beside = {name.name: name for name in pictures if name.parent == folder}
    near = [beside[kin] for kin in nearest(PurePosixPath(written).name, beside)]
    near = near or [n for n in pictures if n.name == PurePosixPath(written).name]
    paths = {posixpath.relpath(str(name), str(folder)) for name in near}
    paths = paths or set(nearest(written, [str(name) for name in pictures]))
    hint = f"Did you mean `{min(paths)}`?" if paths else "Put it beside this file."
    message = f"There is no picture `{shown(written)}`."
    return diagnose("unknown-picture", message, at, hint)
