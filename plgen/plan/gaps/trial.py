"""Changes tried out: only those are proposed with which a plan was found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from plgen.plan.case import Case
from plgen.plan.gaps.feasible import Allowance, is_feasible
from plgen.plan.gaps.pinned import lost_pins
from plgen.plan.gaps.situation import Situation
from plgen.plan.state import state_case

STEP = 5
"""Minutes are given in steps of so many."""

Proposal = tuple[str, Situation]
"""What to write, and the situation once it is written."""


@dataclass
class Trial:
    """Tries the changes of one gap; where its allowance ends, they do not work."""

    _allowance: Allowance = field(default_factory=Allowance)
    _held: dict[Case, bool] = field(default_factory=dict)

    def works(self, situation: Situation) -> bool:
        """Whether every rule can be held; no pin or goal is let go for it."""
        case = whole_case(situation)
        return case is not None and self.holds(case)

    def holds(self, case: Case) -> bool:
        """Whether a plan was found for the case."""
        if case not in self._held:
            self._held[case] = is_feasible(case, of=self._allowance) is True
        return self._held[case]

    def pick(self, proposals: Iterable[Proposal], most: int) -> list[str]:
        """The first few that work."""
        found: list[str] = []
        for words, situation in proposals:
            if len(found) < most and self.works(situation):
                found.append(words)
            if len(found) == most:
                break
        return found


def whole_case(situation: Situation) -> Case | None:
    """The case of a situation; None where a pin or a goal is lost from the start."""
    case, _ = state_case(situation.library, situation.cohort)
    return None if case.hopeless or lost_pins(situation, case) else case


def least(works: Callable[[int], bool], most: int) -> int | None:
    """The least number of minutes that works, in steps; None where `most` does not."""
    low, high = 0, STEP
    while high < most and not works(high):
        low, high = high, high * 2
    high = min(high, most)
    if not works(high):
        return None
    while high - low > STEP:
        middle = (low + high) // 2 // STEP * STEP
        if works(middle):
            high = middle
        else:
            low = middle
    return high
