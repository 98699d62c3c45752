"""What the driver is asked to do, and what it hands back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

import plgen
from plgen.cache import Cache
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic
from plgen.record import Counts, Record


class Progress(Protocol):
    """Told what is being done, in a few words, and how far it has come."""

    def __call__(self, words: str, done: int = 0, of: int = 0) -> None:
        """Hear of it; `of` is 0 where there is nothing to count."""


def keep_quiet(words: str, done: int = 0, of: int = 0) -> None:
    """Hear of it and say nothing."""


def keep_silent() -> None:
    """Hear that something is done and say nothing."""


class UnknownNameError(Exception):
    """A cohort or unit that is not there; `known` are those that are."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no {kind} `{name}`.")
        self.name = name
        self.known = tuple(known)


@dataclass(frozen=True, slots=True)
class Options:
    """What a build or a check is asked to do."""

    content: Path = Path("content")
    out: Path = Path("site")
    cohorts: tuple[str, ...] = ()
    """Only these; empty for all."""
    drafts: bool = False
    strict: bool = False
    """Whether warnings stop a build too."""
    allow_gaps: bool = False
    """Whether plans that miss a goal are published all the same."""
    workers: int = 1
    """Into how many processes work may be shared out."""
    cluster: str = ""
    """Address of the Dask scheduler whose workers do it instead; empty for none."""
    is_cached: bool = True
    """Whether what was computed before may be used, and kept for the next time."""
    zips: bool = False
    """Whether each cohort's folder is packed too."""
    today: date | None = None
    """The day against which dates for a review are held; None says nothing of them."""
    is_preview: bool = False
    """Whether pages change under the reader: then no browser is to keep them."""

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """Where themes are looked for: beside the content first, then plgen's own."""
        return (self.content.parent / "themes", bundled_themes())

    @property
    def source_folders(self) -> tuple[Path, ...]:
        """Whatever is in them may show in the site."""
        return (self.content, *self.theme_folders)

    @property
    def cache(self) -> Cache:
        """Where what was computed is kept: beside the content."""
        return self.cache_with(Memory())

    def cache_with(self, memory: Memory) -> Cache:
        """The same, with what this process has in memory already."""
        folder = self.content.parent / ".plgen" / "cache"
        return Cache(folder if self.is_cached else None, memory)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check or a build found, and wrote."""

    diagnostics: tuple[Diagnostic, ...]
    units: int = 0
    cohorts: int = 0
    report: Counts | None = None
    """None where nothing was written."""
    output: Record = field(default=Record(Path()), repr=False)
    """How the site was left."""
    is_stopped: bool = False
    """Whether the diagnostics forbid to write."""


def bundled_themes() -> Path:
    """The themes that come with plgen: in the package, or beside it in a checkout."""
    package = Path(plgen.__file__).parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"
