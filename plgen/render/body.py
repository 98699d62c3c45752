"""A unit's body after its one Markdown pass: sections of HTML, for any page to show.

HTML in here is finished but for the addresses that depend on the page, which are laid
in later by `resolve_links`: `href="unit:ID"` (with an optional `#fragment`), which
becomes plain words where the unit is not in the cohort's library; `href="word:WORD"`,
a word of the glossary, the same where the page does not explain it; and
`src`/`href="media:PATH"`, a file of the content folder. A `<div data-embed="KIND">` is
media of another host as a link; `lay_embeds` adds what loads it.
"""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal, Self

from plgen.model.vocabulary import Process

EmbedKind = Literal["iframe", "video", "audio"]
WayKind = Literal["watch", "listen", "read", "move", "make"]
WAY_KINDS: tuple[WayKind, ...] = ("watch", "listen", "read", "move", "make")


@dataclass(frozen=True, slots=True)
class Embed:
    """Media of another host that a page can load: as which element, and from where."""

    kind: EmbedKind
    host: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What the author wrote outside any fence; its title is its first heading."""

    id: str
    title: str
    """Plain text; empty where it opens without a heading."""
    html: str
    """Without the title's heading."""


@dataclass(frozen=True, slots=True)
class Goals:
    """I-can sentences."""

    items: tuple[str, ...]
    """Inline HTML."""
    lead: str = ""
    """HTML before or after the list."""


@dataclass(frozen=True, slots=True)
class Way:
    """One of several ways to learn it."""

    kind: WayKind
    html: str


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of a unit, in the author's order."""

    items: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do; `id` is stable while its words stay."""

    id: str
    html: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to do, in order."""

    items: tuple[Step, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer of a check."""

    html: str
    correct: bool


@dataclass(frozen=True, slots=True)
class Check:
    """A question to check oneself by."""

    id: str
    question: str
    choices: tuple[Choice, ...] = ()
    feedback: str = ""
    hints: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of a unit."""

    items: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class MakePart:
    """A stage of the arts project; `process` is read from a heading that names one."""

    title: str
    html: str
    process: Process | None = None


@dataclass(frozen=True, slots=True)
class Make:
    """The arts-infused project."""

    lead: str
    parts: tuple[MakePart, ...]


@dataclass(frozen=True, slots=True)
class Rubric:
    """A single-point rubric."""

    targets: tuple[str, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Reflect:
    """Prompts to write about."""

    prompts: tuple[str, ...]
    lead: str = ""


Section = Prose | Goals | Ways | Steps | Checks | Make | Rubric | Reflect


@dataclass(frozen=True, slots=True)
class Body:
    """One reading of a unit, rendered."""

    sections: tuple[Section, ...]
    """In the order of the page: goals first; then ways, steps, checks, make, rubric,
    reflect; prose keeps its place after the block that it follows."""
    teacher: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    footnotes: str = ""
    summary: str = ""
    """Plain text: the first paragraph outside any fence, else the first goal."""
    text: str = ""
    """Plain text of everything a student reads, for search and counting words."""
    units: tuple[str, ...] = ()
    """Ids of the units it links to."""
    words: tuple[str, ...] = ()
    """The words of the glossary that are marked in what a student reads."""
    media: tuple[PurePosixPath, ...] = ()
    """Files that the student's and family's parts show or offer, relative to the
    content folder."""
    teacher_media: tuple[PurePosixPath, ...] = ()
    """Files of the teacher's blocks; they never go into `public/` for their sake."""
    embeds: tuple[Embed, ...] = ()
    """What of other hosts the student's parts can load."""
    family_embeds: tuple[Embed, ...] = ()
    """The same of the family's blocks."""

    def in_brief(self) -> Self:
        """What pages other than the unit's own show of it; search and staff see all."""
        return replace(
            self,
            sections=(),
            teacher=(),
            footnotes="",
            text="",
            units=(),
            teacher_media=(),
        )
