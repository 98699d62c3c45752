"""Media files → what a site gets of them: pictures without metadata, checked."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.drawings import ActiveError, check_drawing
from plgen.load.files import SourceFile
from plgen.load.folders import PICTURES
from plgen.load.metadata.damage import DamageError, LockedError
from plgen.load.metadata.strip import strip_picture
from plgen.load.text import MAX_BYTES
from plgen.model.diagnostic import Diagnostic
from plgen.model.unit import MediaFile

_DRAWING = ".svg"


def check_media(
    files: Mapping[PurePosixPath, SourceFile],
) -> tuple[dict[str, MediaFile], list[Diagnostic]]:
    """The media by path, with the sizes that are published; one picture at a time."""
    media: dict[str, MediaFile] = {}
    found: list[Diagnostic] = []
    for name, file in sorted(files.items()):
        one = MediaFile(name, str(file.path), file.size)
        if _is_picture(one):
            size, wrong = _check_picture(one, file)
            one = replace(one, size=size)
            found += wrong
        media[str(name)] = one
    return media, found


def publish_media(file: MediaFile) -> bytes | MediaFile:
    """The bytes of a picture as they are published; other media as they are.

    Raises:
        OSError: where it cannot be read, or is not any more what was checked.
    """
    if not _is_picture(file):
        return file
    try:
        return _published(file)
    except (DamageError, LockedError, ActiveError) as error:
        raise OSError(f"`{file.source}` {error}") from None


def digest_media(media: Mapping[str, MediaFile]) -> Mapping[str, str]:
    """SHA-256 of what is published, by path, in hexadecimal digits.

    A file that is gone, or cannot be published any more, has none.
    """
    found: dict[str, str] = {}
    for name, file in media.items():
        try:
            found[name] = _digest(publish_media(file))
        except OSError:
            continue
    return found


def _digest(content: bytes | MediaFile) -> str:
    if isinstance(content, bytes):
        return sha256(content).hexdigest()
    with Path(content.source).open("rb") as source:
        return file_digest(source, "sha256").hexdigest()


def _is_picture(file: MediaFile) -> bool:
    return file.path.suffix.lower() in PICTURES


def _published(file: MediaFile) -> bytes:
    raw = Path(file.source).read_bytes()
    if file.path.suffix.lower() != _DRAWING:
        return strip_picture(raw)
    check_drawing(raw)
    return raw


def _check_picture(file: MediaFile, at: SourceFile) -> tuple[int, list[Diagnostic]]:
    """The size of a picture as it is published, and why it cannot be."""
    if file.size > MAX_BYTES:
        message = f"This picture has more than {MAX_BYTES // 1_000_000} megabytes."
        hint = "Save it smaller: no page shows more than 2000 pixels."
        return 0, [diagnose("file-too-big", message, at.start, hint)]
    try:
        return len(_published(file)), []
    except OSError as error:
        message = f"This cannot be read: {error.strerror or 'unknown reason'}."
        said = diagnose("unreadable-file", message, at.start, "Check its permissions.")
    except (DamageError, LockedError, ActiveError) as error:
        said = _refuse(error, at)
    return 0, [said]


def _refuse(error: Exception, at: SourceFile) -> Diagnostic:
    name = f"`{at.name.name}`"
    match error:
        case LockedError():
            message = f"{name} holds {error}, which may say who took it, and where."
            hint = "Save it without, or as JPEG, PNG or WebP: plgen takes them out."
            return diagnose("picture-metadata", message, at.start, hint)
        case ActiveError():
            message = f"{name} does more than draw: it holds {error}."
            hint = "Take it out, or save the drawing as a plain SVG, all in one file."
            return diagnose("active-drawing", message, at.start, hint)
        case _:
            hint = "Open it in a program for pictures and save it again."
            return diagnose("damaged-picture", f"{name} {error}.", at.start, hint)
