"""A unit: what a teacher can offer, in every language and reading level it has."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from plgen.model.diagnostic import Location, Marks
from plgen.model.vocabulary import (
    Discipline,
    Grouping,
    Kind,
    Level,
    Modality,
    Process,
    Role,
    Sel,
    Setting,
    Status,
)


@dataclass(frozen=True, slots=True)
class StandardUse:
    """A standard that a unit names; `assesses` counts as teaching too."""

    code: str
    role: Role = "teaches"


@dataclass(frozen=True, slots=True)
class ArtsUse:
    """A National Core Arts Standard that a unit names, with what the student shows."""

    code: str
    evidence: str | None
    discipline: Discipline
    process: Process


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a unit in one language and at one reading level."""

    language: str
    """BCP 47, as the author wrote it."""
    easy: bool
    title: str
    summary: str | None
    body: str
    """Markdown, without the front matter."""
    file: str
    """The source file, as in Location."""
    first_line: int
    """The line of the file on which the body begins, from 1."""
    product: str | None = None
    """What the student makes, in this language; None: only the original says it."""
    materials: tuple[str, ...] | None = None
    """In this language; None where only the original names them."""
    image_alt: str | None = None
    """In this language; None where only the original describes the picture."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file beside a unit (or of the content folder) that pages may show or offer."""

    path: PurePosixPath
    """Relative to the content folder."""
    source: str
    """Where the bytes are read from when the site is written."""
    size: int


@dataclass(frozen=True)
class Unit:
    """A unit of the curriculum: codes canonical, ids known, defaults filled in."""

    id: str
    folder: PurePosixPath
    """The folder of its Markdown file, relative to the content folder."""
    readings: tuple[Reading, ...]
    """The original first; then translations and easier readings, by language."""
    grades: tuple[int, ...] = ()
    """Sorted; empty for any. Kindergarten is 0."""
    minutes: int = 45
    screen_minutes: int = 45
    standards: tuple[StandardUse, ...] = ()
    arts: tuple[ArtsUse, ...] = ()
    requires_units: tuple[str, ...] = ()
    requires_standards: tuple[str, ...] = ()
    modality: tuple[Modality, ...] = ()
    interests: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    sel: tuple[Sel, ...] = ()
    settings: tuple[Setting, ...] = ("remote", "hybrid", "in-person")
    grouping: tuple[Grouping, ...] = ("solo",)
    kind: Kind = "lesson"
    level: Level = "core"
    product: str = ""
    materials: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    image: PurePosixPath | None = None
    """Relative to the content folder."""
    image_alt: str = ""
    authors: str = ""
    license: str = ""
    source: str = ""
    status: Status = "ready"
    location: Location = field(compare=False, default=Location(""))
    marks: Marks = field(compare=False, repr=False, default_factory=dict)

    @property
    def original(self) -> Reading:
        """The reading that its author wrote first."""
        return self.readings[0]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """All codes it names, subject standards before arts, each once."""
        named = [use.code for use in self.standards] + [use.code for use in self.arts]
        return tuple(dict.fromkeys(named))

    @cached_property
    def assessed_codes(self) -> tuple[str, ...]:
        """The codes for which it asks the student for evidence."""
        subject = [use.code for use in self.standards if use.role == "assesses"]
        arts = [use.code for use in self.arts if use.evidence is not None]
        return tuple(dict.fromkeys([*subject, *arts]))

    @cached_property
    def disciplines(self) -> tuple[Discipline, ...]:
        """Its arts disciplines, in the order named."""
        return tuple(dict.fromkeys(use.discipline for use in self.arts))

    @cached_property
    def is_arts_integrated(self) -> bool:
        """Whether it names an arts code and a code of another framework."""
        arts = {use.code for use in self.arts}
        return bool(arts) and any(use.code not in arts for use in self.standards)

    def reading_for(
        self, languages: Sequence[str], *, easy: bool = False
    ) -> Reading | None:
        """The reading for readers of `languages`, best first; None where there is none.

        `ar` accepts `ar` and any `ar-…`; `ar-SA` accepts `ar-SA`, then `ar`. Within a
        language the easier reading is taken where it is wanted and exists.
        """
        key = (tuple(languages), easy)
        if key not in self._found:
            self._found[key] = self._find_reading(languages, easy=easy)
        return self._found[key]

    @cached_property
    def _found(self) -> dict[tuple[tuple[str, ...], bool], Reading | None]:
        return {}

    def _find_reading(self, languages: Sequence[str], *, easy: bool) -> Reading | None:
        for wanted in languages:
            for language in _accepted(wanted, [r.language for r in self.readings]):
                found = {r.easy: r for r in self.readings if r.language == language}
                if easy and True in found:
                    return found[True]
                if False in found:
                    return found[False]
        return None


def _accepted(wanted: str, offered: Sequence[str]) -> list[str]:
    low = wanted.casefold()
    exact = [tag for tag in offered if tag.casefold() == low]
    primary = low.split("-", maxsplit=1)[0]
    if low == primary:
        near = [tag for tag in offered if tag.casefold().startswith(f"{low}-")]
    else:
        near = [tag for tag in offered if tag.casefold() == primary]
    return list(dict.fromkeys([*exact, *sorted(near)]))
