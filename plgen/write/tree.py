"""A tree of files in the making: laid into an empty folder, or over an old one."""

from collections.abc import Collection
import hashlib
import os
from pathlib import Path, PurePosixPath
import shutil

from plgen.model.artifact import Artifact, Bundle, Standing
from plgen.model.unit import MediaFile
from plgen.state import State
from plgen.write.bundle import write_bundle


class Tree:
    """A folder that is brought to hold some artifacts."""

    def __init__(self, folder: Path, standing: Path | None) -> None:
        self.folder = folder
        self.standing = standing
        self._folders: set[str] = set()
        self._written: dict[bytes, Path] = {}

    def place(self, artifact: Artifact) -> State:
        """Have the artifact in its place; say how its file was left.

        Raises:
            OSError: where the disk refuses.
        """
        content, path = artifact.content, self.folder / artifact.path
        self._make_folder(artifact.path.rpartition("/")[0])
        match content:
            case Standing():
                self._carry_over(artifact.path)
            case Bundle():
                write_bundle(self.folder / content.folder, path)
            case bytes() if self._is_twin(content, path):
                pass
            case _:
                return _write(content, path)
        return State.of(path)

    def drop(self, names: Collection[str]) -> None:
        """Remove files, and folders that they leave empty."""
        for name in names:
            (self.folder / name).unlink(missing_ok=True)
        for name in names:
            for parent in PurePosixPath(name).parents:
                if not _remove_if_empty(self.folder / parent):
                    break

    def _make_folder(self, folder: str) -> None:
        if folder not in self._folders:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def _is_twin(self, content: bytes, path: Path) -> bool:
        """Whether a file of these bytes was written before, and has this name now too.

        Cohorts share styles, scripts, covers and pictures, and no pages.
        """
        if path.suffix == ".html":
            return False
        digest = hashlib.blake2b(content, digest_size=16).digest()
        first = self._written.setdefault(digest, path)
        if first is path:
            return False
        try:
            os.link(first, path, follow_symlinks=False)
        except OSError:
            return False
        return True

    def _carry_over(self, name: str) -> None:
        """Have the file in this tree too: as a second name of it where that can be."""
        if self.standing is None:
            raise ValueError(f"`{name}` stands nowhere")
        old, path = self.standing / name, self.folder / name
        try:
            os.link(old, path, follow_symlinks=False)
        except OSError:
            shutil.copy2(old, path, follow_symlinks=False)


def _write(content: bytes | MediaFile, path: Path) -> State:
    mode = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, mode, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        if isinstance(content, bytes):
            file.write(content)
        else:
            with Path(content.source).open("rb") as source:
                shutil.copyfileobj(source, file)
        file.flush()
        return State.of(descriptor)


def _remove_if_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
