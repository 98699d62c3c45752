"""Words to know, in one language."""

from typing import Annotated, ClassVar

from pydantic import Field, RootModel

from plgen.load.schema.scalars import FileName, Words, YesNo
from plgen.load.schema.sheet import Sheet


class EntrySheet(Sheet):
    """A word to know."""

    noun: ClassVar[str] = "a word of the glossary"

    means: Words
    """One plain sentence."""
    home: Annotated[dict[str, Words], Field(default_factory=dict)]
    """The word in other languages, by BCP 47 tag."""
    picture: FileName | None = None
    """A picture beside the glossary."""
    inline: YesNo = True
    """Whether units mark it: not where everyday words mean something else by it."""


class GlossarySheet(RootModel[dict[str, EntrySheet]]):
    """Entries by word."""
