"""What a reader of YAML hands on: a value with the places of all its parts."""

from bisect import bisect_right
from dataclasses import dataclass, field
import re

from plgen.load.codes import diagnose
from plgen.model.diagnostic import Diagnostic, KeyPath, Location

UNWRITABLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
"""Characters that no page can show."""


class Quoted(str):
    """A scalar in quotation marks or a block scalar: never a number, `true` or null."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document: its value (None where it is empty or unreadable) and places."""

    value: object
    marks: dict[KeyPath, Location]
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def is_readable(self) -> bool:
        """Whether the document was read to its end."""
        return () in self.marks


class Places:
    """Turns offsets in a text into places in its file."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._file = file
        self._first = first_line
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def at(self, index: int) -> Location:
        """The place of the character at `index`."""
        line = bisect_right(self._starts, index) - 1
        return Location(self._file, line + self._first, index - self._starts[line] + 1)


def say_unwritable(character: str, at: Location) -> Diagnostic:
    """Say that a character cannot be shown."""
    message = f"The character U+{ord(character):04X} cannot be shown on a page."
    return diagnose("bad-character", message, at, "Take it out.")


def without_unwritable(text: str) -> str:
    """Put a sign in the place of every character that cannot be shown."""
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
