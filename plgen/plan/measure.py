"""How well a unit fits a cohort, and what it costs: the weights of the best plan."""

from plgen.model.pathway import Cohort
from plgen.model.unit import Unit

FULL = 16
"""Weight of a minute of a unit that shares nothing with the cohort."""


def points_of(unit: Unit, cohort: Cohort) -> int:
    """Points of fit, 0..8: shared interests and careers, the arts, the arts focus."""
    interests = len(set(unit.interests) & set(cohort.interests))
    careers = len(set(unit.careers) & set(cohort.careers))
    focus = any(discipline in cohort.arts for discipline in unit.disciplines)
    return (
        2 * min(2, interests)
        + min(1, careers)
        + (1 if unit.is_arts_integrated else 0)
        + (2 if focus else 0)
    )


def cost_of(unit: Unit, cohort: Cohort) -> int:
    """Weighted minutes: a unit that fits costs as little as half its minutes."""
    if cohort.pace == "essentials":
        return FULL * unit.minutes
    return unit.minutes * (FULL - points_of(unit, cohort))
