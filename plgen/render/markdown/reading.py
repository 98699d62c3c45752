"""One reading, from its Markdown to its body."""

from itertools import takewhile
from pathlib import PurePosixPath
import re

from markdown_it.token import Token

from plgen.model.diagnostic import Diagnostic
from plgen.model.unit import Reading
from plgen.render.body import Body, Embed, Goals, Section
from plgen.render.markdown.desk import Desk
from plgen.render.markdown.findings import locate
from plgen.render.markdown.footnotes import NOTES, lay_footnotes, report_unused
from plgen.render.markdown.nesting import report_nesting
from plgen.render.markdown.parser import markdown_for
from plgen.render.markdown.passes import apply_passes
from plgen.render.markdown.plain import text_of, text_of_html
from plgen.render.markdown.sections import sections_of
from plgen.render.markdown.sheet import Sheet, digest_of
from plgen.render.markdown.streams import Stream, split_streams
from plgen.render.markdown.student_text import student_text

_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}"
    for plane in range(0, 0x110000, 0x10000)
)
_CONTROL = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]"
)
"""Characters that HTML knows not, or that no file can hold."""


def render_reading(
    reading: Reading, folder: PurePosixPath, desk: Desk
) -> tuple[Body, list[Diagnostic]]:
    """Render a reading whose file stands in `folder` of the content folder.

    1. Markdown to tokens; fences are joined, each audience has its own references.
    2. Tokens to streams: the student's, and one for every private block.
    3. Footnotes are laid after the stream that refers to them.
    4. Passes over all streams: attributes, headings, links, glossary, tables, …
    5. The student's stream to sections; private blocks to HTML.
    """
    sheet = _sheet(reading, folder, desk)
    source = _CONTROL.sub("\ufffd", reading.body)
    tokens = sheet.md.parse(source, {"findings": sheet.findings})
    report_nesting(tokens, sheet)
    streams, definitions = split_streams(tokens)
    used = [lay_footnotes(stream, definitions, sheet) for stream in streams]
    report_unused(definitions, set().union(*used), sheet)
    apply_passes(streams, sheet)
    return _body(streams, sheet), locate(sheet.findings, reading)


def _sheet(reading: Reading, folder: PurePosixPath, desk: Desk) -> Sheet:
    name = f"{folder}/{PurePosixPath(reading.file).name}"
    words = desk.words[reading.language]
    return Sheet(
        md=markdown_for(words.quotes),
        words=words,
        lexicon=desk.lexicon_for(reading.language),
        folder=folder,
        targets=desk.targets,
        key=digest_of(name)[:6],
    )


def _body(streams: list[Stream], sheet: Sheet) -> Body:
    student, *private = streams
    shown = list(takewhile(lambda token: token.type != NOTES, student.tokens))
    footnotes = sheet.html(student.tokens[len(shown) :])
    summary = _first_paragraph(shown)
    sections = sections_of(shown, sheet)
    family = [stream for stream in private if stream.audience == "family"]
    teacher = [stream for stream in private if stream.audience == "teacher"]
    return Body(
        sections=sections,
        teacher=_blocks(teacher, sheet),
        family=_blocks(family, sheet),
        footnotes=footnotes,
        summary=summary or _first_goal(sections),
        text=student_text(sections, footnotes),
        units=tuple(student.units),
        words=tuple(student.words),
        media=_media([student, *family]),
        teacher_media=_media(teacher),
        embeds=tuple(student.embeds),
        family_embeds=_embeds(family),
    )


def _blocks(streams: list[Stream], sheet: Sheet) -> tuple[str, ...]:
    shown = (sheet.html(stream.tokens) for stream in streams)
    return tuple(html for html in shown if html)


def _media(streams: list[Stream]) -> tuple[PurePosixPath, ...]:
    return tuple(dict.fromkeys(path for stream in streams for path in stream.media))


def _embeds(streams: list[Stream]) -> tuple[Embed, ...]:
    return tuple(dict.fromkeys(embed for stream in streams for embed in stream.embeds))


def _first_paragraph(tokens: list[Token]) -> str:
    """The first paragraph with words that stands neither in a fence nor in a list."""
    depth = 0
    for index, token in enumerate(tokens):
        if token.type == "paragraph_open" and depth == 0:
            words = text_of(tokens[index + 1].children, pictures=False)
            if words:
                return words
        depth += token.nesting
    return ""


def _first_goal(sections: tuple[Section, ...]) -> str:
    goals = (section.items for section in sections if isinstance(section, Goals))
    first = next((items[0] for items in goals if items), "")
    return " ".join(text_of_html(first).split())
