"""A framework as its file writes it, before codes are looked up in one another."""

from dataclasses import dataclass, field

from plgen.model.diagnostic import Diagnostic, Location


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """One standard; codes are as written."""

    code: str
    statement: str
    at: Location
    parent: str | None = None
    parent_at: Location | None = None
    grades: tuple[int, ...] = ()
    precedes: tuple[tuple[str, Location], ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class WrittenFramework:
    """A framework of any of the three forms."""

    id: str
    title: str
    items: tuple[WrittenItem, ...]
    location: Location
    source: str = ""
    prefix: str = ""
    associations: int = 0
    is_whole: bool = True
    """Whether all its codes could be read."""


@dataclass(frozen=True, slots=True)
class WrittenStandards:
    """All frameworks as their files write them."""

    frameworks: tuple[WrittenFramework, ...] = ()
    is_whole: bool = True
    """Whether all their codes are known."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
