"""Every case in tests/cases/markdown is rendered as it stands there."""

from collections.abc import Callable, Iterator
from pathlib import Path

from markdown_it.utils import read_fixture_file
import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import (
    Body,
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

Render = Callable[..., tuple[Body, list[Diagnostic]]]
CASES = Path(__file__).parents[3] / "cases/markdown"
FOUND = [
    pytest.param(path.stem, title, source, expected, id=f"{path.stem}:{line}-{title}")
    for path in sorted(CASES.glob("*.md"))
    for line, title, source, expected in read_fixture_file(path)
]


@pytest.mark.parametrize(("file", "title", "source", "expected"), FOUND)
def test_case(
    render: Render, file: str, title: str, source: str, expected: str
) -> None:
    """The sections, private blocks and diagnostics are those of the case."""
    del title
    language = file.partition(".")[2] or "en"
    assert expected.rstrip() == shown(*render(source, language)).rstrip()


def shown(body: Body, diagnostics: list[Diagnostic]) -> str:
    lines = [line for section in body.sections for line in section_lines(section)]
    for audience, blocks in (("teacher", body.teacher), ("family", body.family)):
        lines += [line for block in blocks for line in (f"[{audience}]", block)]
    if body.footnotes:
        lines += ["[footnotes]", body.footnotes]
    for found in diagnostics:
        place = f"{found.location.line}:{found.location.column}"
        lines.append(f"! {place} {found.severity}[{found.code}]")
    return "\n".join(lines)


def section_lines(section: Section) -> Iterator[str]:
    match section:
        case Prose(id=name, title=title, html=html):
            yield f"[prose #{name}] {title}".rstrip()
            yield from filter(None, [html])
        case Goals(items, lead) | Rubric(items, lead) | Reflect(items, lead):
            yield f"[{type(section).__name__.lower()}]"
            yield from filter(None, [lead, *(f"- {item}" for item in items)])
        case Ways(ways):
            yield from (f"[way {way.kind}]\n{way.html}" for way in ways)
        case Steps(steps, lead):
            listed = (f"- {step.html} ({step.minutes})" for step in steps)
            yield from filter(None, ["[steps]", lead, *listed])
        case Checks(checks):
            yield from (line for check in checks for line in check_lines(check))
        case Make(lead, parts):
            listed = (f"* {p.title} ({p.process})\n{p.html}" for p in parts)
            yield from filter(None, ["[make]", lead, *listed])


def check_lines(check: Check) -> Iterator[str]:
    yield from ("[check]", check.question)
    for choice in check.choices:
        yield f"- [{'x' if choice.correct else ' '}] {choice.html}"
    yield from filter(None, [check.feedback and f"> {check.feedback}"])
    yield from (f"hint: {hint}" for hint in check.hints)
    yield from (f"answer: {answer}" for answer in check.answers)
