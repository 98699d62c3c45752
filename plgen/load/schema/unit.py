"""The front matter of a unit."""

from typing import Annotated, ClassVar

from pydantic import Field

from plgen.load.schema.scalars import (
    WHOLE,
    FileName,
    Grades,
    Id,
    Language,
    License,
    Many,
    Tag,
    Text,
    Words,
)
from plgen.load.schema.sheet import CodeEntry, Sheet
from plgen.model.vocabulary import (
    Grouping,
    Kind,
    Level,
    Modality,
    Role,
    Sel,
    Setting,
    Status,
)


class StandardEntry(CodeEntry):
    """A standard that a unit names."""

    noun: ClassVar[str] = "a standard of a unit"

    code: Words
    role: Role = "teaches"
    """`assesses` counts as teaching too."""


class ArtsEntry(CodeEntry):
    """A National Core Arts Standard that a unit names."""

    noun: ClassVar[str] = "an arts standard of a unit"

    code: Words
    evidence: Words | None = None
    """What the student shows; with it, the standard is assessed."""


class UnitSheet(Sheet):
    """The front matter of a unit."""

    noun: ClassVar[str] = "a unit"

    title: Words
    summary: Text | None = None
    """One sentence for cards and search."""
    id: Id | None = None
    """The file's or folder's name, unless this says otherwise."""
    language: Language | None = None
    """A BCP 47 tag, such as `es`."""
    grades: Grades
    """`"5-8"`, `7` or a list; any grade when left out. `K` is 0."""
    minutes: Annotated[int, Field(ge=1, le=6000), WHOLE] | None = None
    """Time that a student needs; 45 when left out."""
    screen_minutes: Annotated[int, Field(ge=0, le=6000), WHOLE] | None = None
    """The part of it at a screen; all of it when left out."""
    standards: Many[StandardEntry]
    """Codes that the unit teaches, or `{code: …, role: assesses}`."""
    requires: Many[Words]
    """Units or standards that must come before."""
    arts: Many[ArtsEntry]
    """Codes of the arts such as `"MU:Cr2.1.7a"`, or `{code: …, evidence: …}`."""
    modality: Many[Modality]
    """The ways in that this unit offers."""
    interests: Many[Tag]
    careers: Many[Tag]
    sel: Many[Sel]
    """CASEL's competences."""
    settings: Many[Setting]
    """Where it can be done; everywhere when left out."""
    grouping: Many[Grouping]
    kind: Kind = "lesson"
    level: Level = "core"
    product: Text = ""
    """What the student makes: the evidence of mastery."""
    materials: Many[Words]
    collections: Many[Tag]
    image: FileName | None = None
    """A picture beside the unit, for its card."""
    image_alt: Text = ""
    authors: Text = ""
    license: License = ""
    """An SPDX id, such as `CC-BY-4.0`."""
    source: Text = ""
    status: Status = "ready"
    """A draft is built only with `--drafts`."""
