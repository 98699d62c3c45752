"""What is asked of whoever puts chosen units into weeks, and what is answered."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from plgen.plan.case import Case, Starts
from plgen.plan.fill import UNBOUNDED


@dataclass(frozen=True, slots=True)
class Fitting:
    """Chosen units that are to stand in weeks of no more than `cap` minutes."""

    case: Case
    chosen: int
    cap: int
    given: int = 0
    """Candidates that count as standing before everything, whether chosen or not."""
    bound: int = UNBOUNDED
    """Only schedules of less lateness than this are looked for."""
    first_is_enough: bool = True
    """Whether any such schedule will do; else the one of least lateness is wanted."""

    def under(self, cap: int) -> "Fitting":
        """The same with another cap."""
        return replace(self, cap=cap)


class Fit(NamedTuple):
    """A schedule, or None where none was found."""

    starts: Starts | None
    is_sure: bool
    """Whether nothing is left that could be better; without one, that there is none."""


class Fitter(Protocol):
    """Puts chosen units into weeks."""

    def fit(self, fitting: Fitting) -> Fit:
        """The schedule that is asked for, as far as it was found."""
