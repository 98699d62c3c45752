"""What differs between two plans, and between what they depend on."""

from dataclasses import dataclass
from typing import Literal

from plgen.model.plan import Reason

PlaceKind = Literal["must", "option", "may"]
ChangeKind = Literal["added", "removed", "moved"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a plan has a unit: how it is offered, and in which weeks."""

    kind: PlaceKind
    weeks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A unit that stands elsewhere than before; a place is None where it stood not."""

    unit: str
    kind: ChangeKind
    before: Place | None
    after: Place | None
    because: tuple[Reason, ...] = ()
    """Why it is where it is now, or is out."""
    after_units: tuple[str, ...] = ()
    """What it requires and now stands later than the unit stood before."""
    is_crowded_out: bool = False
    """Whether the week in which it stood has no room for it now."""


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """All that differs between two plans of one cohort."""

    cohort: str
    changes: tuple[PlanChange, ...]
    met: tuple[str, ...]
    """Goals that the new plan reaches and the old one did not."""
    missed: tuple[str, ...]
    """Goals that the old plan reached and the new one does not."""
    peaks: tuple[int, int]
    """The heaviest week in minutes, before and after."""

    @property
    def is_empty(self) -> bool:
        """Whether students would notice nothing."""
        return not (self.changes or self.met or self.missed)


@dataclass(frozen=True, slots=True)
class FactChange:
    """Something that plans depend on, before and after; None where it was not there."""

    kind: str
    """`unit`, `cohort` or `pathway`."""
    subject: str
    """Its id."""
    fact: str
    before: object
    after: object
