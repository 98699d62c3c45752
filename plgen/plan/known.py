"""What a cohort has shown already, and what that spares it."""

from dataclasses import dataclass, field
from functools import cached_property

from plgen.model.evidence import Shown
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


@dataclass(frozen=True)
class Known:
    """Units and standards that a cohort has shown."""

    units: tuple[Unit, ...]
    codes: tuple[str, ...]
    standards: Standards
    shown: Shown = field(default_factory=Shown)

    def has_standard(self, code: str) -> bool:
        """Whether a known code covers it, or what was done taught it."""
        if self.covers(code):
            return True
        return not self.is_open(code) and (
            code in dict(self.shown.worked)
            or any(teaches(self.standards, unit, code) for unit in self.units)
        )

    def covers(self, code: str) -> bool:
        """Whether the code or an ancestor of it is a known code."""
        return any(self.standards.covers(known, code) for known in self.codes)

    def has_unit(self, unit: str) -> bool:
        """Whether the unit itself is known."""
        return unit in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(unit.id for unit in self.units)

    def evidence_of(self, goal: Goal) -> int:
        """How many units that were done assessed the goal; of an open one, too few."""
        known = sum(assesses(self.standards, unit, goal.code) for unit in self.units)
        done = max(known, dict(self.shown.worked).get(goal.code, 0))
        return min(done, max(0, goal.evidence - 1)) if self.is_open(goal.code) else done

    def is_open(self, code: str) -> bool:
        """Whether students say that they have not got it yet, or a part of it."""
        return any(self.standards.covers(code, o) for o in self.shown.still_open)

    def counts(self, unit: Unit, code: str) -> bool:
        """Whether a unit may count for a code: for an open one, only a new one."""
        if not self.is_open(code):
            return True
        return not self.has_unit(unit.id) and unit.id not in self.shown.past


def known_to(library: Library, cohort: Cohort) -> Known:
    """What the cohort has shown, by its teacher's word or by evidence."""
    units = tuple(library.units[u] for u in cohort.known_units if u in library.units)
    return Known(units, cohort.known_standards, library.standards, cohort.shown)
