"""A place on the network or on a disk that fsspec can write to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVar

from plgen.write.publish.failure import plainly
from plgen.write.publish.headers import Headers

Options = dict[str, object]
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a store says of a file without being asked for it."""

    size: int
    stamp: str = ""
    """Another one whenever the file was written; empty where the store has none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file in the store was found to be, at one moment."""

    digest: str
    """SHA-256; empty where the file does not bear plgen's mark."""
    sent_as: str | None = None
    """Its headers; None where the store keeps none of ours."""
    stamp: str = ""


class Store:
    """Files below a root, as fsspec has them; paths are relative to that root.

    Every method raises `PublishError` where the store refuses.
    """

    marks_files = False
    """Whether a file tells that plgen put it there."""
    threads = 8
    """How many files are on the way at once."""

    def __init__(self, place: str, fs: Any, root: str) -> None:  # noqa: ANN401  # fsspec ships no types
        self.place = place
        """The address as it was given; it holds no secret."""
        self._fs = fs
        self._root = root.rstrip("/")

    def each(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Do a piece of work for each, several at once; the results in order."""
        with ThreadPoolExecutor(self.threads) as pool:
            yield from pool.map(work, items)

    def list_files(self) -> dict[str, Listed]:
        """Every file below the root, by path."""
        with plainly(self.place):
            found = self._fs.find(self._root, detail=True)
        return {
            name.removeprefix(f"{self._root}/"): self._listed(entry)
            for name, entry in found.items()
            if entry["type"] == "file" and not name.endswith("/")
        }

    def read(self, path: str) -> bytes | None:
        """What is in a file; None where it is not there."""
        with plainly(self.place):
            try:
                return bytes(self._fs.cat_file(self._at(path)))
            except FileNotFoundError:
                return None

    def see(self, path: str) -> Seen | None:
        """What a file is; None where it is not there."""
        content = self.read(path)
        return None if content is None else Seen(sha256(content).hexdigest())

    def put(self, path: str, content: bytes, headers: Headers, digest: str) -> None:
        """Put a whole file in place of what stands there."""
        with plainly(self.place):
            options = self._options(headers, digest)
            self._fs.pipe_file(self._at(path), content, **options)

    def delete(self, path: str) -> None:
        """Take a file away; one that is not there is fine."""
        with plainly(self.place):
            try:
                self._fs.rm_file(self._at(path))
            except FileNotFoundError:
                return

    def _at(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _listed(self, entry: Mapping[str, Any]) -> Listed:
        return Listed(entry["size"])

    def _options(self, headers: Headers, digest: str) -> Options:  # noqa: ARG002  # for stores that take them
        return {}
