"""A framework of standards in our own form."""

from typing import ClassVar

from plgen.load.schema.scalars import Grades, Many, Text, Words
from plgen.load.schema.sheet import Sheet


class ItemSheet(Sheet):
    """One standard."""

    noun: ClassVar[str] = "a standard"

    code: Words
    statement: Words
    parent: Words | None = None
    """The code above it in the same framework."""
    grades: Grades
    precedes: Many[Words]
    """Codes that follow on from it."""


class FrameworkSheet(Sheet):
    """A published set of standards."""

    noun: ClassVar[str] = "a framework"

    title: Words
    source: Text = ""
    """Where the codes come from, and the license of the words."""
    prefix: Text = ""
    """A code may be written with or without it, in any case."""
    items: list[ItemSheet]
