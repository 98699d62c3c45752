"""What earlier builds have written, and may be taken over into the next site."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from plgen.build.parts import Part
from plgen.cache import Cache
from plgen.model.artifact import Artifact, Standing
from plgen.record import Record
from plgen.state import State
from plgen.write import WriteReport, spare_of


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
        return is_same and all(self.out.holds(p.name, p.digest) for p in parts)

    def stay(self, cache: Cache) -> WriteReport:
        """Leave everything as it is."""
        self.spare.keep(cache)
        return WriteReport.of(self.out.files)

    def find(self, parts: Iterable[Part]) -> dict[str, list[Artifact]]:
        """By name, the files of those parts that stand somewhere as they are to be."""
        found = ((part.name, self._find(part)) for part in parts)
        return {name: files for name, files in found if files}

    def take(
        self,
        parts: Iterable[Part],
        standing: Mapping[str, list[Artifact]],
        made: Iterator[list[Artifact]],
    ) -> Iterator[Artifact]:
        """The files of every part: as they stand, else the next that were made."""
        for part in parts:
            artifacts = standing.get(part.name) or next(made)
            names = [artifact.path for artifact in artifacts]
            self.made[part.name] = part.digest, names
            yield from artifacts
        next(made, None)  # nothing more comes; whoever made it goes home

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
            if tree.holds(part.name, part.digest):
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
