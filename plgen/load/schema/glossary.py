"""Words to know, in one language."""

from typing import ClassVar

from pydantic import RootModel

from plgen.load.schema.scalars import Words
from plgen.load.schema.sheet import Sheet


class EntrySheet(Sheet):
    """A word to know."""

    noun: ClassVar[str] = "a word of the glossary"

    means: Words
    """One plain sentence."""
    home: dict[str, Words] = {}
    """The word in other languages, by BCP 47 tag."""
    picture: Words | None = None
    """A picture beside the glossary."""


class GlossarySheet(RootModel[dict[str, EntrySheet]]):
    """Entries by word."""
