"""What the driver is asked to do, and what it hands back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import plgen
from plgen.model.diagnostic import Diagnostic
from plgen.write import WriteReport

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


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

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """Where themes are looked for: beside the content first, then plgen's own."""
        return (self.content.parent / "themes", bundled_themes())


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check or a build found, and wrote."""

    diagnostics: tuple[Diagnostic, ...]
    units: int = 0
    cohorts: int = 0
    report: WriteReport | None = None
    """None where nothing was written."""
    is_stopped: bool = False
    """Whether the diagnostics forbid to write."""


def bundled_themes() -> Path:
    """The themes that come with plgen: in the package, or beside it in a checkout."""
    package = Path(plgen.__file__).parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"
