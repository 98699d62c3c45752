"""Which pins are asked for, and which of them no plan can hold."""

from collections.abc import Iterator

from plgen.plan.case import Case, indices_of
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.situation import Situation


def held_pins(situation: Situation, case: Case) -> Iterator[Demand]:
    """The pins whose units can be had."""
    for pin, is_had in _pins(situation, case):
        if is_had:
            yield pin


def lost_pins(situation: Situation, case: Case) -> tuple[Demand, ...]:
    """The pins of units that a rule shuts out, or that lack what they require."""
    return tuple(pin for pin, is_had in _pins(situation, case) if not is_had)


def _pins(situation: Situation, case: Case) -> Iterator[tuple[Demand, bool]]:
    """Every pin, but for those that weeks that stand have settled."""
    standing = {case.items[index].unit for index in indices_of(case.kept)}
    had = {case.items[index].unit for index in indices_of(case.open)}
    for week, unit in situation.cohort.pins:
        if week not in case.closed and unit not in standing:
            yield Demand("pin", unit, week), unit in had
