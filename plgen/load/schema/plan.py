"""A plan that a teacher has frozen or written."""

from typing import Annotated, ClassVar

from pydantic import Field

from plgen.load.schema.scalars import Many, OneOf, Text, Words
from plgen.load.schema.sheet import Sheet


class WeekSheet(Sheet):
    """One week."""

    noun: ClassVar[str] = "a week"

    must: Many[OneOf]
    """Units that every student does; a list in the list: to choose one of."""
    may: Many[Words]
    """Units that a student may take up."""
    note: Text = ""
    """What students read at the head of the week."""


class PlanSheet(Sheet):
    """A whole plan; the file is called after its cohort."""

    noun: ClassVar[str] = "a plan"

    weeks: Annotated[list[WeekSheet], Field(min_length=1)]
