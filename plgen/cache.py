"""What was computed, kept by the digest of what it came from.

A hint and no more: an entry that is gone, cut short, damaged or of another version is
computed again. Entries are a line with the checksum, then the bytes; never pickle.
"""

from collections.abc import Collection
import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from plgen.memory import Memory

FORMAT = "plgen-cache 1"
SPARE = 4
"""How many entries may lie about for each one that is in use."""


class Cache(NamedTuple):
    """A folder of entries; None as its folder keeps nothing."""

    folder: Path | None
    memory: Memory = Memory()
    """That of this process, for what was read or kept already."""

    def read(self, kind: str, digest: str) -> bytes | None:
        """The bytes kept under a digest, or None where they are not to be had."""
        known = self.memory.find((kind, digest))
        if known is not None or self.folder is None:
            return known if isinstance(known, bytes) else None
        try:
            head, _, content = self._path(kind, digest).read_bytes().partition(b"\n")
        except OSError:
            return None
        if head.decode(errors="replace") != _head(content):
            return None
        self.memory.keep((kind, digest), content)
        return content

    def keep(self, kind: str, digest: str, content: bytes) -> None:
        """Keep bytes under a digest; where the disk refuses, they are not kept."""
        self.memory.keep((kind, digest), content)
        if self.folder is None:
            return
        path = self._path(kind, digest)
        staging = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            staging.write_bytes(f"{_head(content)}\n".encode() + content)
            staging.replace(path)
        except OSError:
            return

    def prune(self, kind: str, in_use: Collection[str]) -> None:
        """Drop entries of a kind that are not in use, once they are many."""
        if self.folder is None or not (self.folder / kind).is_dir():
            return
        there = {
            f"{start}{rest}"
            for start in _names_in(self.folder / kind)
            for rest in _names_in(self.folder / kind / start)
        }
        spare = sorted(there.difference(in_use))
        if len(spare) > SPARE * max(len(in_use), 16):
            for name in spare:
                self._path(kind, name).unlink(missing_ok=True)

    def _path(self, kind: str, digest: str) -> Path:
        if self.folder is None:
            raise ValueError("a cache that keeps nothing has no files")
        return self.folder / kind / digest[:2] / digest[2:]


def _names_in(folder: Path) -> list[str]:
    return [entry.name for entry in os.scandir(folder)]


def digest_path(path: Path) -> str:
    """Under what something about a place on the disk is kept, as 64 hex digits."""
    name = str(path.absolute()).encode(errors="surrogatepass")
    return hashlib.sha256(name).hexdigest()


def _head(content: bytes) -> str:
    return f"{FORMAT} {hashlib.sha256(content).hexdigest()}"
