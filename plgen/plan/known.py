"""What a cohort has shown already, and what that spares it."""

from dataclasses import dataclass

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.standard import Standards
from plgen.model.unit import Unit


def teaches(standards: Standards, unit: Unit, goal: str) -> bool:
    """Whether the unit names the goal's code or a descendant of it."""
    return any(standards.covers(goal, code) for code in unit.codes)


def assesses(standards: Standards, unit: Unit, goal: str) -> bool:
    """Whether it asks for evidence of the goal's code or of a descendant of it."""
    return any(standards.covers(goal, code) for code in unit.assessed_codes)


@dataclass(frozen=True, slots=True)
class Known:
    """Units and standards that a cohort has shown."""

    units: tuple[Unit, ...]
    codes: tuple[str, ...]
    standards: Standards

    def has_standard(self, code: str) -> bool:
        """Whether a known code covers it, or a known unit taught it."""
        return self.covers(code) or any(
            teaches(self.standards, unit, code) for unit in self.units
        )

    def covers(self, code: str) -> bool:
        """Whether the code or an ancestor of it is a known code."""
        return any(self.standards.covers(known, code) for known in self.codes)

    def has_unit(self, unit: str) -> bool:
        """Whether the unit itself is known."""
        return any(known.id == unit for known in self.units)

    def evidence_of(self, goal: Goal) -> int:
        """How many known units assessed the goal."""
        return sum(assesses(self.standards, unit, goal.code) for unit in self.units)


def known_to(library: Library, cohort: Cohort) -> Known:
    """What the cohort's teacher says it has shown."""
    units = tuple(library.units[u] for u in cohort.known_units if u in library.units)
    return Known(units, cohort.known_standards, library.standards)
