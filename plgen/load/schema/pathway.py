"""A pathway and its cohorts."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from plgen.load.schema.scalars import (
    WHOLE,
    Day,
    Grades,
    Id,
    Language,
    Many,
    Tag,
    Text,
    Words,
    YesNo,
)
from plgen.load.schema.sheet import CodeEntry, Sheet
from plgen.model.evidence import THRESHOLD
from plgen.model.vocabulary import (
    Discipline,
    LibraryScope,
    Pace,
    ReadingLevel,
    Setting,
)

MAX_WEEKS = 104
MAX_WEEK_MINUTES = 10_080

Count = Annotated[int, Field(ge=0, le=100), WHOLE]


class CalendarSheet(Sheet):
    """The weeks of a pathway."""

    noun: ClassVar[str] = "a calendar"

    start: Day | None = None
    """A Monday; without it the plan has no dates."""
    weeks: Annotated[int, Field(ge=1, le=MAX_WEEKS), WHOLE]
    """The plan's own weeks; skipped ones come on top."""
    skip: Many[Day]
    """Mondays of weeks without work."""


class TimeSheet(Sheet):
    """Minutes a week."""

    noun: ClassVar[str] = "the time"

    minutes: Annotated[int, Field(ge=1, le=MAX_WEEK_MINUTES), WHOLE] | None = None
    screen_minutes: Annotated[int, Field(ge=0, le=MAX_WEEK_MINUTES), WHOLE] | None = (
        None
    )


class GoalEntry(CodeEntry):
    """A standard to master."""

    noun: ClassVar[str] = "a goal"

    code: Words
    evidence: Count = 0
    """Assessed by at least so many units."""


class UnitsSheet(Sheet):
    """Which units are candidates."""

    noun: ClassVar[str] = "`units`"

    only: Many[Words]
    excepted: Annotated[Many[Words], Field(alias="except")]


class FloorsSheet(Sheet):
    """At least so many units of a kind."""

    noun: ClassVar[str] = "the floors"

    arts: Count = 0
    project: Count = 0
    group: Count = 0


class EvidenceSheet(Sheet):
    """What it takes for a cohort to have shown something."""

    noun: ClassVar[str] = "`progress`"

    threshold: Annotated[int, Field(ge=1, le=100), WHOLE] = THRESHOLD
    """Percent of its students who must have shown it."""


class SupportSheet(Sheet):
    """Why demands differ for a while."""

    noun: ClassVar[str] = "the support"

    review: Day
    """When it is looked at again."""
    exit: Words
    """What the student shows when it ends."""


class CohortSheet(Sheet):
    """What is different for one group of students."""

    noun: ClassVar[str] = "a cohort"

    @model_validator(mode="before")
    @classmethod
    def _nothing_said(cls, value: object) -> object:
        """A cohort needs nothing but its id."""
        return {} if value is None else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Say that nothing will do."""
        described = dict(handler.resolve_ref_schema(handler(schema)))
        return {"anyOf": [described, {"type": "null"}]}

    title: Text = ""
    size: Annotated[int, Field(ge=1, le=100_000), WHOLE] | None = None
    languages: Many[Language]
    """In order of preference."""
    reading: ReadingLevel = "full"
    setting: Setting | None = None
    interests: Many[Tag]
    careers: Many[Tag]
    arts: Many[Discipline]
    """The arts focus."""
    pace: Pace = "steady"
    known: Many[Words]
    """Standards or units already shown."""
    pin: Annotated[dict[str, list[Words]], Field(default_factory=dict)]
    """Units by the number of the week that they start in."""
    avoid: Many[Words]
    time: TimeSheet = TimeSheet()
    """Overrides the pathway's, key by key."""
    goals_later: Many[Words]
    """Goals put off, only together with `support`."""
    support: SupportSheet | None = None
    listed: YesNo = False
    """Whether it is named on the site's front page."""


class PathwaySheet(Sheet):
    """Goals, time and candidates that all cohorts share."""

    noun: ClassVar[str] = "a pathway"

    id: Id | None = None
    title: Words
    summary: Text = ""
    grades: Grades
    language: Language | None = None
    calendar: CalendarSheet
    time: TimeSheet = TimeSheet()
    goals: Many[GoalEntry]
    units: UnitsSheet = UnitsSheet.model_validate({})
    floors: FloorsSheet = FloorsSheet()
    choices: Annotated[int, Field(ge=0, le=6), WHOLE] = 3
    """At most so many may-do units a week."""
    library: LibraryScope = "candidates"
    progress: EvidenceSheet = EvidenceSheet()
    """How the progress files of students are counted."""
    cohorts: dict[str, CohortSheet]
