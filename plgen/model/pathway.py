"""A pathway: goals that stand once, and cohorts that reach them in their own way."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from plgen.model.diagnostic import Location, Marks
from plgen.model.evidence import THRESHOLD, Shown
from plgen.model.vocabulary import (
    Discipline,
    LibraryScope,
    Pace,
    ReadingLevel,
    Setting,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weeks of a plan, undated without `start`; skipped Mondays do not count."""

    weeks: int
    start: date | None = None
    skip: tuple[date, ...] = ()

    def start_of(self, number: int) -> date | None:
        """The Monday of week `number` (from 1), skipped weeks passed over."""
        if self.start is None:
            return None
        at = self.start
        left = number - 1
        while left or at in self.skip:
            if at not in self.skip:
                left -= 1
            at += timedelta(weeks=1)
        return at


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """Minutes a week; None is without limit."""

    minutes: int | None = None
    screen_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A standard to master, assessed by at least `evidence` units."""

    code: str
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class Floors:
    """At least so many arts-integrated, project, and pair-or-group units."""

    arts: int = 0
    project: int = 0
    group: int = 0


@dataclass(frozen=True, slots=True)
class Support:
    """Why demands differ for a while: when that is looked at again, how it ends."""

    review: date
    exit: str


@dataclass(frozen=True, slots=True)
class Cohort:
    """What is different for one group of students; nothing here labels a child."""

    id: str
    pathway: str
    title: str
    languages: tuple[str, ...]
    """In order of preference, never empty."""
    size: int | None = None
    reading: ReadingLevel = "full"
    setting: Setting | None = None
    interests: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    arts: tuple[Discipline, ...] = ()
    pace: Pace = "steady"
    known_units: tuple[str, ...] = ()
    known_standards: tuple[str, ...] = ()
    pins: tuple[tuple[int, str], ...] = ()
    """(week, unit), by week, in the teacher's order."""
    avoid: tuple[str, ...] = ()
    time: TimeBudget = TimeBudget()
    """The pathway's, with the cohort's own values laid over it."""
    goals_later: tuple[str, ...] = ()
    support: Support | None = None
    listed: bool = False
    shown: Shown = field(default_factory=Shown)
    """What progress files add to what is known; no file of the content holds it."""


@dataclass(frozen=True, slots=True)
class Pathway:
    """Goals, time and candidates that all its cohorts share."""

    id: str
    title: str
    calendar: Calendar
    cohorts: tuple[Cohort, ...]
    """In the order of the file."""
    summary: str = ""
    grades: tuple[int, ...] = ()
    """Sorted; empty for any."""
    language: str = "en"
    time: TimeBudget = TimeBudget()
    goals: tuple[Goal, ...] = ()
    only: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    floors: Floors = Floors()
    choices: int = 3
    library: LibraryScope = "candidates"
    threshold: int = THRESHOLD
    """Percent of a cohort that must have shown a thing before the cohort has."""
    location: Location = field(compare=False, default=Location(""))
    marks: Marks = field(compare=False, repr=False, default_factory=dict)
