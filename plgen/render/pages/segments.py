"""A unit's body as the stations of its page, numbered along one line."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
import re

from markupsafe import Markup

from plgen.render.body import (
    Body,
    Check,
    Checks,
    Goals,
    Make,
    MakePart,
    Prose,
    Reflect,
    Rubric,
    Section,
    Step,
    Steps,
    Way,
    Ways,
)
from plgen.render.pages.speech import EMPTY
from plgen.render.pages.trust import trust
from plgen.render.strings import Strings

BLOCK = re.compile(
    r"<(?:p|ul|ol|dl|div|table|pre|blockquote|h[1-6]|hr|figure|details|section"
    r"|fieldset|a|audio|video|iframe|input|label|button)\b"
)
WAY_ICONS = {
    "watch": "eye",
    "listen": "headphones",
    "read": "book-open",
    "move": "footprints",
    "make": "scissors",
}
PROCESS_ICONS = {
    "Cr": "pencil",
    "Pr": "presentation",
    "Re": "message-circle",
    "Cn": "link",
}
KINDS: dict[type[Section], str] = {
    Prose: "prose",
    Goals: "goal",
    Ways: "ways",
    Steps: "steps",
    Checks: "check",
    Make: "make",
    Rubric: "rubric",
    Reflect: "reflect",
}


@dataclass(frozen=True, slots=True)
class Line:
    """An item of a list; `is_short` where a label may hold it."""

    id: str
    html: Markup
    is_short: bool = True
    words: str = ""
    note: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A check with its parts named."""

    id: str
    question: Markup
    choices: tuple[Line, ...]
    is_single: bool
    right: tuple[Markup, ...]
    feedback: Markup
    hints: tuple[Markup, ...]
    answers: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A station of the line; prose without a title rides with the one before it."""

    kind: str
    id: str
    title: str
    number: int = 0
    """0 for prose, which has no number."""
    lead: Markup = EMPTY
    lines: tuple[Line, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    after: tuple[Markup, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Stations:
    """All stations of a page, and their HTML: links in it are not resolved yet."""

    segments: tuple[Segment, ...]
    html: Markup


def segments_of(body: Body, t: Strings) -> tuple[Segment, ...]:
    """The stations of a page, in the order of its body."""
    found: list[Segment] = []
    taken: dict[str, int] = {}
    number = 0
    for section in body.sections:
        segment = _segment(section, t)
        rides = segment.kind == "prose" and not segment.title and bool(found)
        if rides:
            found[-1] = replace(found[-1], after=(*found[-1].after, segment.lead))
            continue
        if segment.kind != "prose":
            number += 1
            segment = replace(segment, number=number)
        taken[segment.id] = taken.get(segment.id, 0) + 1
        if taken[segment.id] > 1:
            segment = replace(segment, id=f"{segment.id}-{taken[segment.id]}")
        found.append(segment)
    return tuple(found)


def is_article(segments: tuple[Segment, ...]) -> bool:
    """Whether a unit is plain Markdown, without one station of its own."""
    return not any(segment.number for segment in segments)


def _segment(section: Section, t: Strings) -> Segment:
    kind = KINDS[type(section)]
    if isinstance(section, Prose):
        return Segment(
            kind, section.id or "p-read", section.title, lead=trust(section.html)
        )
    title = t(f"section-{kind}")
    if isinstance(section, Ways) and len(section.items) == 1:
        title = t("section-way")
    return Segment(
        kind=kind,
        id=f"p-{kind}",
        title=title,
        lead=trust(getattr(section, "lead", "")),
        lines=tuple(_lines(section, t)),
        quizzes=tuple(_quizzes(section)),
    )


def _lines(section: Section, t: Strings) -> Iterator[Line]:
    match section:
        case Goals(items=texts) | Rubric(targets=texts) | Reflect(prompts=texts):
            yield from _texts(KINDS[type(section)], texts)
        case Steps(items=steps):
            yield from (_step(step, t) for step in steps)
        case Ways(items=ways):
            yield from (_way(index, way, t) for index, way in enumerate(ways, 1))
        case Make(parts=parts):
            yield from (_part(index, part) for index, part in enumerate(parts, 1))
        case _:
            return


def _texts(kind: str, texts: tuple[str, ...]) -> Iterator[Line]:
    for index, text in enumerate(texts, 1):
        yield _line(f"p-{kind}-{index}", text)


def _step(step: Step, t: Strings) -> Line:
    minutes = t.minutes(step.minutes) if step.minutes else ""
    return _line(step.id, step.html, note=minutes)


def _way(index: int, way: Way, t: Strings) -> Line:
    line = _line(f"p-way-{index}", way.html, icon=WAY_ICONS[way.kind])
    return replace(line, words=t(f"way-{way.kind}"))


def _part(index: int, part: MakePart) -> Line:
    icon = PROCESS_ICONS.get(part.process or "", "")
    line = _line(f"p-make-{index}", part.html, icon=icon)
    return replace(line, words=part.title)


def _line(id_: str, html: str, *, note: str = "", icon: str = "") -> Line:
    return Line(id_, trust(html), not BLOCK.search(html), "", note, icon)


def _quizzes(section: Section) -> Iterator[Quiz]:
    if isinstance(section, Checks):
        yield from (_quiz(check) for check in section.items)


def _quiz(check: Check) -> Quiz:
    right = tuple(trust(choice.html) for choice in check.choices if choice.correct)
    return Quiz(
        id=check.id,
        question=trust(check.question),
        choices=tuple(
            _line(f"p-{check.id}-{index}", choice.html)
            for index, choice in enumerate(check.choices, 1)
        ),
        is_single=len(right) == 1,
        right=right,
        feedback=trust(check.feedback),
        hints=tuple(trust(hint) for hint in check.hints),
        answers=tuple(trust(answer) for answer in check.answers),
    )
