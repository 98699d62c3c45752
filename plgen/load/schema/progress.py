"""The file that a student exports, version 1: keys it does not name are ignored."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from plgen.load.schema.scalars import Day
from plgen.model.evidence import MasteryState, UnitState


class _Written(BaseModel):
    model_config = ConfigDict(
        extra="ignore", strict=True, frozen=True, use_attribute_docstrings=True
    )


class UnitEntry(_Written):
    """How far the student is with a unit."""

    state: UnitState
    day: Day | None = None
    """When it came to this; never finer than a day."""
    steps: Annotated[list[Annotated[int, Field(ge=1)]], Field(default_factory=list)]
    """The numbers of the steps that are ticked, from 1."""


class GoalEntry(_Written):
    """What the student says of a goal."""

    state: MasteryState
    day: Day | None = None
    evidence: str = ""
    """The student's own words; plgen does not read them."""
    units: Annotated[list[str], Field(default_factory=list)]
    """The ids of units in which it was shown."""


class ProgressSheet(_Written):
    """A student's progress, without a name."""

    format: Literal["plgen-progress"]
    version: Literal[1]
    cohort: str
    """The id of the cohort whose site it comes from."""
    exported: Day | None = None
    units: Annotated[dict[str, UnitEntry], Field(default_factory=dict)]
    """By the id of the unit."""
    goals: Annotated[dict[str, GoalEntry], Field(default_factory=dict)]
    """By the code of the standard."""
    reflections: Annotated[dict[str, str], Field(default_factory=dict)]
    """By the id of the unit: the student's own words; plgen does not read them."""
    slots: Annotated[dict[str, Day], Field(default_factory=dict)]
    """Conferences and other dates of the week that are ticked, with the day."""
