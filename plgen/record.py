"""What is known of a tree that a build has written, and whether it still is so."""

from collections.abc import Mapping
import json
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self

from plgen.cache import Cache, digest_path
from plgen.state import State

KIND = "built"


Parts = Mapping[str, tuple[str, Mapping[str, State]]]


class Record(NamedTuple):
    """The parts that a tree was made of, and how each file was left."""

    root: Path
    parts: Parts = MappingProxyType({})
    """By name: digest, and the state of each file by its path."""
    folders: Mapping[str, int] = MappingProxyType({})
    """When each folder was last changed, in nanoseconds."""

    @classmethod
    def read(cls, root: Path, cache: Cache) -> Self:
        """What the cache knows of a tree; nothing where that is gone or damaged."""
        try:
            record = json.loads(cache.read(KIND, digest_path(root)) or b"{}")
            parts = {
                name: (digest, {path: State(*state) for path, state in files.items()})
                for name, (digest, files) in record.get("parts", {}).items()
            }
            return cls(root, parts, record.get("folders", {}))
        except (ValueError, TypeError, AttributeError):
            return cls(root)

    def keep(self, cache: Cache) -> None:
        """Remember it."""
        record = {"parts": dict(self.parts), "folders": dict(self.folders)}
        cache.keep(KIND, digest_path(self.root), json.dumps(record).encode())

    def holds(self, part: str, digest: str) -> bool:
        """Whether the part is there, made from the same, and untouched since."""
        made_from, files = self.parts.get(part, ("", {}))
        return made_from == digest and self._stand(files)

    def is_its_own(self) -> bool:
        """Whether nothing came into its folders, and nothing left them."""
        return bool(self.folders) and all(
            State.of(f"{self.root}/{name}").changed == at
            for name, at in self.folders.items()
        )

    def is_untouched(self) -> bool:
        """Whether all of it is as it was left, and nothing else is there."""
        return self.is_its_own() and self._stand(self.files)

    @property
    def files(self) -> dict[str, State]:
        """The state of every file of the tree."""
        parts = [files for _, files in self.parts.values()]
        return {name: state for files in parts for name, state in files.items()}

    def _stand(self, files: Mapping[str, State]) -> bool:
        return all(
            State.of(f"{self.root}/{name}") == state for name, state in files.items()
        )
