"""Pairs of standards across frameworks."""

from typing import Annotated, ClassVar

from pydantic import Field

from plgen.load.schema.scalars import Text, Words
from plgen.load.schema.sheet import Sheet
from plgen.model.vocabulary import Strength


class PairSheet(Sheet):
    """Two standards of different frameworks that one piece of work can meet."""

    noun: ClassVar[str] = "a pair"

    source: Annotated[Words, Field(alias="from")]
    target: Annotated[Words, Field(alias="to")]
    strength: Strength
    note: Text = ""


class CrosswalkSheet(Sheet):
    """Pairs of standards, with who paired them."""

    noun: ClassVar[str] = "a crosswalk"

    title: Words
    source: Text = ""
    """Who paired them, and when."""
    pairs: list[PairSheet]
