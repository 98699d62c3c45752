"""What is known of a tree that a build has written, and whether it still is so."""

from collections.abc import Iterator, Mapping, Sequence
import hashlib
import itertools
import json
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self

from plgen.cache import Cache, digest_path
from plgen.state import State
from plgen.write import MARK

KIND = "built"
UNKNOWN = "unknown"
"""Instead of the state of its mark: of a tree that this process has not left so."""


class Piece(NamedTuple):
    """Files that were made together."""

    digest: str
    """Of all that they were made from."""
    paths: Sequence[str]
    """Below the tree's root."""
    numbers: Sequence[int]
    """How each file was left: three for each, those of its `State`."""

    @classmethod
    def of(cls, digest: str, files: Mapping[str, State]) -> Self:
        """A piece of these files."""
        return cls(digest, list(files), [n for state in files.values() for n in state])

    @property
    def states(self) -> Iterator[tuple[str, State]]:
        """Every file, and how it was left."""
        numbers = self.numbers
        states = zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
        return zip(self.paths, itertools.starmap(State, states), strict=True)


class Group(NamedTuple):
    """Pieces that lie together."""

    pieces: Mapping[str, Piece]
    folders: Mapping[str, int]
    """When each folder that only this group goes into was last changed."""
    around: Sequence[str] = ()
    """The folders that others may go into too."""
    kept: str = ""
    """Under what a cache has it already."""

    @classmethod
    def of(cls, root: Path, pieces: Mapping[str, Piece], own: str) -> Self:
        """A group as it was left below `root`; its own folders begin with `own`."""
        paths = {path for piece in pieces.values() for path in piece.paths}
        folders = {folder for path in paths for folder in _folders_above(path)}
        alone = {name for name in folders if own and f"{name}/".startswith(own)}
        changed = {name: State.of(f"{root}/{name}").changed for name in sorted(alone)}
        return cls(pieces, changed, sorted(folders - alone))


class Counts(NamedTuple):
    """What there is in a tree."""

    files: int = 0
    pages: int = 0
    """HTML files among them."""
    size: int = 0
    """In bytes."""


class Record(NamedTuple):
    """The groups of pieces that a tree was made of."""

    root: Path
    groups: Mapping[str, Group] = MappingProxyType({})
    folders: Mapping[str, int] = MappingProxyType({})
    """When each folder that several groups go into was last changed."""
    is_known: bool = False
    """Whether this process has left it so, and no build has come to it since."""

    @classmethod
    def read(cls, root: Path, cache: Cache) -> Self:
        """What the cache knows of a tree; nothing where that is gone or damaged."""
        try:
            head = json.loads(cache.read(KIND, digest_path(root)) or b"{}")
            named = head.get("groups", {}).items()
            groups = {name: _find_group(digest, cache) for name, digest in named}
            left = cache.memory.find(_key_of(root))
            is_known = left == State.of(root / MARK)
            return cls(root, groups, head.get("folders", {}), is_known)
        except (ValueError, TypeError, AttributeError):
            return cls(root)

    def keep(self, cache: Cache) -> set[str]:
        """Remember it; under what comes back."""
        named = {
            name: group.kept or _keep_group(group, cache)
            for name, group in self.groups.items()
        }
        head = {"groups": named, "folders": dict(self.folders)}
        cache.keep(KIND, digest_path(self.root), json.dumps(head).encode())
        left = State.of(self.root / MARK) if self.is_known else UNKNOWN
        cache.memory.keep(_key_of(self.root), left)
        return {digest_path(self.root), *named.values()}

    def has(self, group: str, piece: str, digest: str) -> bool:
        """Whether it was left with such a piece."""
        there = self.groups.get(group)
        return there is not None and there.pieces.get(piece, ("",))[0] == digest

    def holds(self, group: str, piece: str, digest: str) -> bool:
        """Whether such a piece is there, untouched."""
        if not self.has(group, piece, digest):
            return False
        return self.is_known or self._stands(self.groups[group].pieces[piece])

    def is_its_own(self) -> bool:
        """Whether nothing came into its folders, and nothing left them."""
        folders = self.folders if self.is_known else self.every_folder
        return bool(folders) and all(
            State.of(f"{self.root}/{name}").changed == at
            for name, at in folders.items()
        )

    @property
    def every_folder(self) -> dict[str, int]:
        """When each folder was last changed, in nanoseconds since the epoch."""
        found = dict(self.folders)
        for group in self.groups.values():
            found |= group.folders
        return found

    def counts(self, cache: Cache) -> Counts:
        """Files, those of them that are pages, bytes."""
        counts = [cache.memory.call(_count, group) for group in self.groups.values()]
        return Counts(*(sum(column) for column in zip(*counts, strict=True)))

    def _stands(self, piece: Piece) -> bool:
        return all(State.of(f"{self.root}/{p}") == state for p, state in piece.states)


def forget_left(root: Path, cache: Cache) -> bool:
    """Forget that this process has left a tree, if it has."""
    was_known = cache.memory.find(_key_of(root)) not in {None, UNKNOWN}
    cache.memory.keep(_key_of(root), UNKNOWN)
    return was_known


def _key_of(root: Path) -> tuple[str, str]:
    return "left", str(root.absolute())


def _find_group(digest: str, cache: Cache) -> Group:
    content = cache.read(KIND, digest)
    if content is None:
        raise ValueError("a part of the record is gone")
    return cache.memory.call(_load, content)


def _keep_group(group: Group, cache: Cache) -> str:
    content = json.dumps([group.pieces, group.folders, group.around]).encode()
    digest = hashlib.sha256(content).hexdigest()
    cache.keep(KIND, digest, content)
    return digest


def _load(content: bytes) -> Group:
    pieces, folders, around = json.loads(content)
    return Group(
        {name: Piece(*piece) for name, piece in pieces.items()},
        folders,
        around,
        hashlib.sha256(content).hexdigest(),
    )


def _folders_above(path: str) -> Iterator[str]:
    """All folders below the root that a path goes through."""
    place = path.find("/")
    while place >= 0:
        yield path[:place]
        place = path.find("/", place + 1)


def _count(group: Group) -> Counts:
    paths = [path for piece in group.pieces.values() for path in piece.paths]
    pages = sum(path.endswith(".html") for path in paths)
    size = sum(sum(piece.numbers[::3]) for piece in group.pieces.values())
    return Counts(len(paths), pages, size)
