"""A pathway and its cohorts."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from plgen.load.schema.scalars import (
    Day,
    Grades,
    Id,
    Language,
    Tag,
    Text,
    Whole,
    Words,
    YesNo,
)
from plgen.load.schema.sheet import CodeEntry, Sheet
from plgen.model.vocabulary import (
    Discipline,
    LibraryScope,
    Pace,
    ReadingLevel,
    Setting,
)

MAX_WEEKS = 104
MAX_WEEK_MINUTES = 10_080

Count = Annotated[Whole, Field(ge=0, le=100)]


class CalendarSheet(Sheet):
    """The weeks of a pathway."""

    noun: ClassVar[str] = "a calendar"

    start: Day | None = None
    """A Monday; without it the plan has no dates."""
    weeks: Annotated[Whole, Field(ge=1, le=MAX_WEEKS)]
    """The plan's own weeks; skipped ones come on top."""
    skip: list[Day] = []
    """Mondays of weeks without work."""


class TimeSheet(Sheet):
    """Minutes a week."""

    noun: ClassVar[str] = "the time"

    minutes: Annotated[Whole, Field(ge=1, le=MAX_WEEK_MINUTES)] | None = None
    screen_minutes: Annotated[Whole, Field(ge=0, le=MAX_WEEK_MINUTES)] | None = None


class GoalEntry(CodeEntry):
    """A standard to master."""

    noun: ClassVar[str] = "a goal"

    code: Words
    evidence: Count = 0
    """Assessed by at least so many units."""


class UnitsSheet(Sheet):
    """Which units are candidates."""

    noun: ClassVar[str] = "`units`"

    only: list[Words] = []
    excepted: Annotated[list[Words], Field(alias="except")] = []


class FloorsSheet(Sheet):
    """At least so many units of a kind."""

    noun: ClassVar[str] = "the floors"

    arts: Count = 0
    project: Count = 0
    group: Count = 0


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

    title: Text = ""
    size: Annotated[Whole, Field(ge=1, le=100_000)] | None = None
    languages: list[Language] = []
    """In order of preference."""
    reading: ReadingLevel = "full"
    setting: Setting | None = None
    interests: list[Tag] = []
    careers: list[Tag] = []
    arts: list[Discipline] = []
    """The arts focus."""
    pace: Pace = "steady"
    known: list[Words] = []
    """Standards or units already shown."""
    pin: dict[str, list[Words]] = {}
    """Units by the number of the week that they start in."""
    avoid: list[Words] = []
    time: TimeSheet = TimeSheet()
    """Overrides the pathway's, key by key."""
    goals_later: list[Words] = []
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
    grades: Grades = []
    language: Language | None = None
    calendar: CalendarSheet
    time: TimeSheet = TimeSheet()
    goals: list[GoalEntry] = []
    units: UnitsSheet = UnitsSheet()
    floors: FloorsSheet = FloorsSheet()
    choices: Annotated[Whole, Field(ge=0, le=6)] = 3
    """At most so many may-do units a week."""
    library: LibraryScope = "candidates"
    cohorts: dict[str, CohortSheet]
