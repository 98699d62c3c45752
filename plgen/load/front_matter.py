"""A Markdown file → its front matter and its body."""

from dataclasses import dataclass
import re

from plgen.load.codes import diagnose
from plgen.load.documents import (
    UNWRITABLE,
    Document,
    Places,
    say_unwritable,
    without_unwritable,
)
from plgen.load.yaml_reader import read_yaml
from plgen.model.diagnostic import Diagnostic, KeyPath, Location

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_LATE = re.compile(r"\s+---[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file, split."""

    front: Document
    body: str
    first_line: int
    """The line of the file on which the body begins."""


def split_front_matter(text: str, file: str) -> Page:
    """Split a Markdown file at the `---` lines round its front matter."""
    opening = _FENCE.match(text)
    if opening is None:
        if _LATE.match(text):
            return Page(Document(None, {}, [_late(text, file)]), "", 1)
        found: list[Diagnostic] = []
        marks: dict[KeyPath, Location] = {(): Location(file)}
        return Page(Document(None, marks, found), *_body(text, 0, file, found))
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        message = "The front matter opens with `---` and is never closed."
        hint = "Add a line `---` after its last key."
        said = diagnose("front-matter-unclosed", message, Location(file), hint)
        return Page(Document(None, {}, [said]), "", 1)
    front = read_yaml(text[opening.end() : closing.start()], file, 2)
    return Page(front, *_body(text, closing.end(), file, front.diagnostics))


def _late(text: str, file: str) -> Diagnostic:
    line = text[: text.index("---")].count("\n") + 1
    message = "The front matter begins after an empty line."
    hint = "Its `---` is the first line of the file."
    return diagnose("front-matter-late", message, Location(file, line), hint)


def _body(text: str, start: int, file: str, found: list[Diagnostic]) -> tuple[str, int]:
    """The body from `start` on, and its first line; unfit characters are said."""
    body = text[start:]
    first = text.count("\n", 0, start) + 1
    unfit = UNWRITABLE.search(body)
    if unfit:
        at = Places(body, file, first).at(unfit.start())
        found.append(say_unwritable(unfit.group(), at))
        body = without_unwritable(body)
    return body, first
