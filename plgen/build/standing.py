"""What earlier builds have written, and may be taken over into the next site."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
import json
from pathlib import Path
from typing import Self

from plgen.build.parts import Part
from plgen.cache import Cache, digest_path
from plgen.model.artifact import Artifact, Standing
from plgen.write import State, WriteReport, spare_of

KIND = "built"


@dataclass(frozen=True)
class Record:
    """What is known of a tree: the parts it was made of, and how each file was left."""

    root: Path
    parts: Mapping[str, tuple[str, Mapping[str, State]]] = field(default_factory=dict)
    """By name: digest, and the state of each file by its path."""
    folders: Mapping[str, int] = field(default_factory=dict)
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
        record = {"parts": self.parts, "folders": self.folders}
        cache.keep(KIND, digest_path(self.root), json.dumps(record).encode())

    def holds(self, part: Part) -> bool:
        """Whether the part is there, made from the same, and untouched since."""
        digest, files = self.parts.get(part.name, ("", {}))
        return digest == part.digest and all(
            State.of(f"{self.root}/{name}") == state for name, state in files.items()
        )

    def is_its_own(self) -> bool:
        """Whether nothing came into its folders, and nothing left them."""
        return bool(self.folders) and all(
            State.of(f"{self.root}/{name}").changed == at
            for name, at in self.folders.items()
        )

    @property
    def files(self) -> dict[str, State]:
        """The state of every file of the tree."""
        parts = [files for _, files in self.parts.values()]
        return {name: state for files in parts for name, state in files.items()}


@dataclass(frozen=True)
class Takeover:
    """The output and its spare tree: what of the next site is there already, and where.

    The spare tree is the output of the build before the last one, kept so that a build
    has to write no more than what has changed since.
    """

    out: Record
    spare: Record
    made: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    """The parts of the next site as they are taken: digest and files."""

    @classmethod
    def begin(cls, out: Path, cache: Cache) -> Self:
        """Find out what is there, while the output is held."""
        spare = Record.read(spare_of(out), cache)
        if not spare.is_its_own():
            spare = Record(spare.root)
        Record(spare.root).keep(cache)  # a build that is killed leaves it unknown
        return cls(Record.read(out, cache), spare)

    def is_up_to_date(self, parts: Collection[Part]) -> bool:
        """Whether the output is what these parts make, and nothing else."""
        names = {part.name for part in parts}
        is_same = names == set(self.out.parts) and self.out.is_its_own()
        return is_same and all(map(self.out.holds, parts))

    def stay(self, cache: Cache) -> WriteReport:
        """Leave everything as it is."""
        self.spare.keep(cache)
        return WriteReport.of(self.out.files)

    def take(self, part: Part) -> Iterator[Artifact]:
        """The files of a part: as they stand somewhere, else made anew."""
        names: list[str] = []
        self.made[part.name] = part.digest, names
        for artifact in self._find(part) or part.make():
            names.append(artifact.path)
            yield artifact

    def end(self, report: WriteReport, cache: Cache) -> None:
        """Remember the trees as they are, now that they have changed places."""
        states = report.states
        parts = {
            name: (digest, {path: states[path] for path in paths})
            for name, (digest, paths) in self.made.items()
        }
        folders = {folder for path in states for folder in _folders_above(path)}
        root = self.out.root
        changed = {name: State.of(f"{root}/{name}").changed for name in sorted(folders)}
        Record(root, parts, changed).keep(cache)
        Record(self.spare.root, self.out.parts, self.out.folders).keep(cache)

    def _find(self, part: Part) -> list[Artifact]:
        for tree, is_placed in ((self.spare, True), (self.out, False)):
            if tree.holds(part):
                _, files = tree.parts[part.name]
                return [Artifact(name, Standing(is_placed)) for name in files]
        return []


def _folders_above(path: str) -> Iterator[str]:
    """All folders that a path goes through, the root as `.`."""
    yield "."
    place = path.find("/")
    while place >= 0:
        yield path[:place]
        place = path.find("/", place + 1)
