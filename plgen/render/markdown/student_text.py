"""What a student reads of a body, as plain text; no hints, answers or feedback."""

from collections.abc import Iterator
from html import escape

from plgen.render.body import (
    Check,
    Checks,
    Goals,
    Make,
    Prose,
    Reflect,
    Rubric,
    Section,
    Steps,
    Ways,
)
from plgen.render.markdown.plain import text_of_html


def student_text(sections: tuple[Section, ...], footnotes: str) -> str:
    """The words of all sections, every paragraph on a line of its own."""
    parts = [part for section in sections for part in _parts(section)]
    lines = (text_of_html(part) for part in [*parts, footnotes])
    return "\n".join(line for line in lines if line)


def _parts(section: Section) -> Iterator[str]:
    match section:
        case Prose(title=title, html=html):
            yield _titled(title, html)
        case Goals(items, lead) | Rubric(items, lead) | Reflect(items, lead):
            yield from (lead, *items)
        case Ways(ways):
            yield from (way.html for way in ways)
        case Steps(steps, lead):
            yield from (lead, *(step.html for step in steps))
        case Checks(checks):
            yield from (part for check in checks for part in _asked(check))
        case Make(lead, parts):
            yield from (lead, *(_titled(part.title, part.html) for part in parts))


def _asked(check: Check) -> Iterator[str]:
    yield from (check.question, *(choice.html for choice in check.choices))


def _titled(title: str, html: str) -> str:
    return f"<p>{escape(title)}</p>{html}"
