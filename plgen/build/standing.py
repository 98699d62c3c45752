"""What earlier builds have written, and may be taken over into the next site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Self

from plgen.build.parts import Order, Part
from plgen.cache import Cache
from plgen.model.artifact import Artifact, Standing
from plgen.record import KIND, Group, Piece, Record, forget_left
from plgen.state import State
from plgen.write import spare_of


def doubt_trees(out: Path, cache: Cache) -> bool:
    """Have both trees looked at in the next build; whether they would not have been."""
    doubts = [forget_left(tree, cache) for tree in (out, spare_of(out))]
    return any(doubts)


@dataclass(frozen=True)
class Takeover:
    """The output and its spare tree: what of the next site is there already, and where.

    The spare tree is the output of the build before the last one, kept so that a build
    has to write no more than what has changed since.
    """

    out: Record
    spare: Record
    cache: Cache
    parts: Sequence[Part]
    """Of the next site."""
    placed: dict[Part, Piece] = field(default_factory=dict)
    """Those that lie in the spare tree as they are to be."""
    carried: dict[Part, Piece] = field(default_factory=dict)
    """Those that the output has, and the spare tree has not."""
    written: dict[Part, list[str]] = field(default_factory=dict)
    """The files of all others, by their path, as they come."""

    @classmethod
    def begin(cls, out: Path, cache: Cache, parts: Sequence[Part]) -> Self:
        """Find out what is there, while the output is held."""
        spare = Record.read(spare_of(out), cache)
        if not spare.is_its_own():
            spare = Record(spare.root)
        Record(spare.root).keep(cache)  # a build that is killed leaves it unknown
        return cls(Record.read(out, cache), spare, cache, parts)

    def is_up_to_date(self) -> bool:
        """Whether the output is what these parts make, and nothing else."""
        count = sum(len(group.pieces) for group in self.out.groups.values())
        return (
            count == len(self.parts)
            and all(self.out.has(*part) for part in self.parts)
            and self.out.is_its_own()
            and all(self.out.holds(*part) for part in self.parts)
        )

    def stay(self) -> Record:
        """Leave everything as it is."""
        self.spare.keep(self.cache)
        return self.out

    def find_missing(self) -> list[Order]:
        """See which parts stand somewhere as they are to be; the others are missing."""
        for part in self.parts:
            for tree, found in ((self.spare, self.placed), (self.out, self.carried)):
                if tree.holds(*part):
                    found[part] = tree.groups[part.group].pieces[part.piece]
                    break
        missing = (part for part in self.parts if not self._stands(part))
        return [
            Order(group, tuple(part.piece for part in parts))
            for group, parts in groupby(missing, lambda part: part.group)
        ]

    @property
    def leftover(self) -> set[str] | None:
        """What lies in the spare tree and is not to stay as it is; None for all."""
        if not self.placed:
            return None
        keep = {(part.group, part.piece) for part in self.placed}
        return {
            path
            for name, group in self.spare.groups.items()
            for piece, (_, paths, _) in group.pieces.items()
            if (name, piece) not in keep
            for path in paths
        }

    def take(self, made: Iterable[list[list[Artifact]]]) -> Iterator[Artifact]:
        """What is to be carried over, and what was made, group by group."""
        groups = iter(made)
        for _, parts in groupby(self.parts, lambda part: part.group):
            listed = list(parts)
            is_missing = not all(self._stands(part) for part in listed)
            pieces = iter(next(groups) if is_missing else ())
            for part in listed:
                if part in self.placed:
                    continue
                if part in self.carried:
                    names = self.carried[part].paths
                    yield from (Artifact(name, Standing()) for name in names)
                else:
                    artifacts = next(pieces)
                    self.written[part] = [artifact.path for artifact in artifacts]
                    yield from artifacts
        next(groups, None)  # nothing more comes; whoever made it goes home

    def end(self, states: Mapping[str, State]) -> Record:
        """Remember the trees as they are, now that they have changed places."""
        root, groups = self.out.root, dict[str, Group]()
        for name, parts in groupby(self.parts, lambda part: part.group):
            groups[name] = self._group(name, list(parts), states)
        around = {".", *(name for group in groups.values() for name in group.around)}
        changed = {name: State.of(f"{root}/{name}").changed for name in sorted(around)}
        new = Record(root, groups, changed, is_known=True)
        used = new.keep(self.cache)
        used |= self.out._replace(root=self.spare.root).keep(self.cache)
        self.cache.prune(KIND, used)
        return new

    def _stands(self, part: Part) -> bool:
        return part in self.placed or part in self.carried

    def _group(
        self, name: str, parts: Sequence[Part], states: Mapping[str, State]
    ) -> Group:
        """What the new output has of a group."""
        before = self.spare.groups.get(name)
        is_as_before = before is not None and len(before.pieces) == len(parts)
        if before and is_as_before and all(part in self.placed for part in parts):
            return before
        pieces = {part.piece: self._piece(part, states) for part in parts}
        return Group.of(self.out.root, pieces, f"{name}/" if "/" in name else "")

    def _piece(self, part: Part, states: Mapping[str, State]) -> Piece:
        placed = self.placed.get(part)
        if placed:
            return placed
        is_made = part in self.written
        paths = self.written[part] if is_made else self.carried[part].paths
        return Piece.of(part.digest, {path: states[path] for path in paths})
