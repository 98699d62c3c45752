"""Why one unit is in a plan or out of it, and the plan as it would be otherwise."""

from dataclasses import dataclass
from typing import Literal

from plgen.model.plan import Problem, Reason
from plgen.model.plan_diff import PlanDiff

Standing = Literal["must", "option", "may", "left-out", "no-candidate"]

Supposition = Literal["pinned", "unpinned", "avoided", "let-in"]
"""What a teacher could write of a unit."""

Merit = Literal["goals", "cost", "units", "peak", "lateness", "id"]
"""The first line in which one plan is better than another; `id` where none is."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a unit stands in a plan, in which weeks, and because of what."""

    unit: str
    standing: Standing
    weeks: tuple[int, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The plan as it would be, were something else written of one unit."""

    supposed: Supposition
    change: str
    """What would be written: `pin x to week 3`."""
    verdict: Verdict
    """How the unit would stand then."""
    costs: tuple[int, int]
    """Of the plan as it is, and as it would be."""
    merit: Merit
    """In what the plan as it is is the better one."""
    diff: PlanDiff
    """From the plan as it is to the other one, must-do units alone."""
    problem: Problem | None = None
    """What that plan could not have and this one has."""
    lowered: tuple[str, ...] = ()
    """Floors that would be lowered, a sentence each."""
    is_proven: bool = True
    """Whether both plans are proven to be the best ones."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Why a unit is in a plan or out, and what would change that."""

    cohort: str
    verdict: Verdict
    what_ifs: tuple[WhatIf, ...]
    computed: Verdict | None = None
    """How it stands in the plan that plgen would make; None where this one is that.

    A plan that a teacher wrote is not the best of anything, so the suppositions are
    about the computed one.
    """
