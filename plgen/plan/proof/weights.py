"""Lines a and b of the content model as one number, and goals missed before both."""

from dataclasses import dataclass

from plgen.plan.case import NO_LIMIT, Case, indices_of

DEAREST = 16
"""A minute costs no more."""
APART = 64
"""How many times the weight of any plan the weight of a missed goal is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each candidate of a case weighs, and a missed goal."""

    units: tuple[int, ...]
    """By candidate: cost, then count."""
    most: int
    """No plan's units weigh more."""

    @property
    def miss(self) -> int:
        """The weight of a missed goal: more than any plan's units together."""
        return APART * (self.most + 1)

    def of(self, chosen: int, missed: int = 0) -> int:
        """The weight of a selection that misses so many goals."""
        units = sum(self.units[index] for index in indices_of(chosen))
        return units + self.miss * missed

    def cost_in(self, weight: int) -> int:
        """The cost in the weight of a selection that misses no goal."""
        return weight // (len(self.units) + 1)


def weigh(case: Case) -> Weights:
    """Weigh every candidate."""
    count = len(case.items)
    units = tuple(item.cost * (count + 1) + 1 for item in case.items)
    most = sum(units[index] for index in indices_of(case.open))
    if case.limit < NO_LIMIT:
        kept = sum(units[index] for index in indices_of(case.kept))
        dearest = DEAREST * (count + 1) * case.limit * case.open_weeks
        most = min(most, kept + dearest + count)
    return Weights(units, most)
