"""A plan: which units, in which weeks, and because of what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from plgen.model.diagnostic import KeyPath, Location, Marks, Severity

Solver = Literal["frozen", "heuristic", "bounded", "optimal"]

ReasonCode = Literal[
    "goal",
    "evidence",
    "prerequisite-of",
    "floor",
    "pinned",
    "interest",
    "career",
    "arts-focus",
    "same-goal",
    "covered",
    "cost",
    "language",
    "setting",
    "grades",
    "avoided",
    "excepted",
    "known",
    "draft",
    "requires-missing",
    "no-room",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a unit is in or out: a rule, and the goal, unit, tag or floor it names."""

    code: ReasonCode
    value: str = ""


@dataclass(frozen=True, slots=True)
class MustDo:
    """A unit, or the part of it, that everyone of the cohort does in this week."""

    unit: str
    minutes: int
    screen_minutes: int
    part: tuple[int, int] = (1, 1)
    """(this part, of how many)."""
    because: tuple[Reason, ...] = ()
    one_of: tuple[str, ...] = ()
    """The options to choose from, this unit first; empty where there is no choice."""


@dataclass(frozen=True, slots=True)
class MayDo:
    """A unit that a student may take up in this week."""

    unit: str
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a plan; minutes are those of its must-do work."""

    number: int
    start: date | None
    must: tuple[MustDo, ...] = ()
    may: tuple[MayDo, ...] = ()
    note: str = ""

    @property
    def minutes(self) -> int:
        """Minutes of must-do work."""
        return sum(item.minutes for item in self.must)

    @property
    def screen_minutes(self) -> int:
        """The part of them at a screen."""
        return sum(item.screen_minutes for item in self.must)


@dataclass(frozen=True, slots=True)
class GoalState:
    """How a plan reaches a goal; the lists name must-do units."""

    code: str
    taught: tuple[str, ...] = ()
    assessed: tuple[str, ...] = ()
    met: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Candidates that are in neither must nor may, all for the same reasons."""

    units: tuple[str, ...]
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that the plan cannot hold, in the author's words."""

    code: str
    message: str
    hint: str = ""
    path: KeyPath = ()
    """What it speaks of, in the file of the pathway, or of the frozen plan."""
    severity: Severity = Severity.ERROR
    conflict: tuple[str, ...] = ()
    """What does not go together, a phrase each, narrowed down as far as could be."""
    changes: tuple[str, ...] = ()
    """What would close the gap, the cheapest first; any one of them is enough."""
    is_proven: bool = True
    """Whether the conflict is known to be one, and to hold nothing that could go."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one cohort."""

    cohort: str
    pathway: str
    solver: Solver
    cost: int
    weeks: tuple[Week, ...]
    goals: tuple[GoalState, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """In the order of the first unit of each."""
    problems: tuple[Problem, ...] = ()
    gap: float | None = None
    """Of a bounded plan: the part of its cost that a better one could save at most."""

    @property
    def must_units(self) -> tuple[str, ...]:
        """The must-do units in order, each once."""
        items = [item.unit for week in self.weeks for item in week.must]
        return tuple(dict.fromkeys(items))

    @property
    def reasons_against(self) -> Mapping[str, tuple[Reason, ...]]:
        """Why each unit that is left out is so, in the order of the units."""
        reasons = {unit: out.because for out in self.left_out for unit in out.units}
        return dict(sorted(reasons.items()))

    @property
    def shown_units(self) -> tuple[str, ...]:
        """Every unit that the plan offers: must-do, its options, may-do; each once."""
        shown: list[str] = []
        for week in self.weeks:
            for item in week.must:
                shown += [item.unit, *item.one_of]
            shown += [item.unit for item in week.may]
        return tuple(dict.fromkeys(shown))


@dataclass(frozen=True, slots=True)
class FrozenWeek:
    """A week as a teacher wrote it."""

    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    note: str = ""
    choices: tuple[tuple[str, ...], ...] = ()
    """Sets to choose one of; the first of each stands in `must`."""


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """A plan that a teacher has frozen or written by hand; taken as it stands."""

    cohort: str
    weeks: tuple[FrozenWeek, ...]
    location: Location = field(compare=False, default=Location(""))
    marks: Marks = field(compare=False, repr=False, default_factory=dict)
