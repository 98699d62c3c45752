"""Frameworks of standards, and the one index in which every code is looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plgen.model.diagnostic import Location
from plgen.model.vocabulary import Strength


@dataclass(frozen=True, slots=True)
class Standard:
    """One item of a framework."""

    code: str
    """Canonical: as its framework writes it; prefixed only where two share it."""
    statement: str
    framework: str
    parent: str | None = None
    grades: tuple[int, ...] = ()
    precedes: tuple[str, ...] = ()
    language: str | None = None
    """BCP 47 tag of the statement; None for the site's language."""


@dataclass(frozen=True, slots=True)
class Framework:
    """A published set of standards; `standards` keep the order of the file."""

    id: str
    title: str
    source: str
    prefix: str
    standards: tuple[Standard, ...]
    associations: int = 0
    """How many associations its file states (CASE), whether used here or not."""
    location: Location = field(compare=False, default=Location(""))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two standards of different frameworks that one piece of work can meet."""

    source: str
    target: str
    strength: Strength
    note: str = ""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Pairs of standards across frameworks, with who paired them."""

    id: str
    title: str
    source: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class Standards:
    """Every standard of every framework, by code and by all ways to write it."""

    by_code: Mapping[str, Standard] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Case-folded spellings, with and without prefix, to the canonical code."""
    ambiguous: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Case-folded spellings that several frameworks claim, to their canonical codes."""

    def find(self, text: str) -> Standard | None:
        """The standard that `text` names, with or without prefix, in any case."""
        code = self.aliases.get(text.casefold())
        return None if code is None else self.by_code[code]

    def lineage(self, code: str) -> tuple[str, ...]:
        """The code, its parent, and so on to the top of its framework."""
        if code not in self._lineages:
            self._lineages[code] = tuple(self._upwards(code))
        return self._lineages[code]

    def covers(self, goal: str, code: str) -> bool:
        """Whether `code` is `goal` or one of its descendants."""
        return goal in self.lineage(code)

    @cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        return {}

    def _upwards(self, code: str) -> Iterator[str]:
        seen: set[str] = set()
        at: str | None = code
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            known = self.by_code.get(at)
            at = known.parent if known else None
