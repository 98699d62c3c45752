"""Write a whole site beside the old one, then put it in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
import os
from pathlib import Path, PurePosixPath
import shutil

from plgen.model.artifact import Artifact, Bundle
from plgen.write.bundle import write_bundle
from plgen.write.exchange import put_in_place
from plgen.write.lock import hold_lock
from plgen.write.output import MARK, MARK_TEXT


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What was written."""

    files: int
    pages: int
    """HTML files among them."""
    size: int
    """In bytes."""


def write_site(artifacts: Iterable[Artifact], out: Path) -> WriteReport:
    """Write every artifact; until the last one is down, the old site stands untouched.

    Raises:
        OutputRefusedError: where another build is writing to the same output.
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses; the old site stands, nothing is left beside it.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    staging = out.with_name(f".{out.name}.new")
    with hold_lock(out.with_name(f".{out.name}.lock"), out):
        for litter in (staging, staging.with_name(f"{staging.name}-old")):
            shutil.rmtree(litter, ignore_errors=True)
        try:
            report = write_files(artifacts, staging)
            put_in_place(staging, out)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
    return report


def write_files(artifacts: Iterable[Artifact], staging: Path) -> WriteReport:
    """Write every artifact into a folder that is not there yet.

    Raises:
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses.
    """
    staging.mkdir()
    claimed: dict[str, str] = {}
    folders: set[PurePosixPath] = set()
    files = pages = size = 0
    for artifact in artifacts:
        other = claimed.setdefault(artifact.path.casefold(), artifact.path)
        if other != artifact.path or artifact.path in ("", MARK):
            raise ValueError(f"`{artifact.path}` and `{other}` claim one file")
        folder = PurePosixPath(artifact.path).parent
        if folder not in folders:
            (staging / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        size += _write_one(artifact, staging)
        files += 1
        pages += artifact.path.endswith(".html")
    (staging / MARK).write_text(MARK_TEXT, encoding="utf-8")
    _flush_to_disk(staging)
    return WriteReport(files, pages, size)


def _write_one(artifact: Artifact, staging: Path) -> int:
    content, path = artifact.content, staging / artifact.path
    if isinstance(content, Bundle):
        return write_bundle(staging / content.folder, path)
    mode = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, mode, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        if isinstance(content, bytes):
            return file.write(content)
        with Path(content.source).open("rb") as source:
            shutil.copyfileobj(source, file)
        return file.tell()


def _flush_to_disk(folder: Path) -> None:
    """Have the folder on disk before it is put in place, where systems allow."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
