"""Good plans without a linear program: a selection is mended until it is a plan.

Every rule for selections is a row, and so is the wish to weigh less than the best plan.
Of the rows that are broken, the heaviest is mended by the unit, in or out, that does
least harm elsewhere; where all do harm, what is broken gets heavier. A selection that
breaks none is put into weeks. Then the next one is to weigh less, or, where it did not
fit, to be another. Nothing is proven by that, and there is no chance in it: units that
have not been touched for long go first, then those of lesser ids.
"""

from dataclasses import replace

from plgen.plan.budget import Budget, Effort
from plgen.plan.case import indices_of, mask_of
from plgen.plan.local.crowds import crowd_row
from plgen.plan.local.scales import Scales
from plgen.plan.order import stuck_in
from plgen.plan.proof.cuts import unless_helped
from plgen.plan.proof.selecting import Row, Selecting
from plgen.plan.trials import Trials
from plgen.plan.weeks.fitters import PlainFitter

REST = 3
"""For so many steps, a unit that came in or went out is left alone."""
PATIENCE = 1_000
"""After so many steps all rows weigh the same again."""


def mend(selecting: Selecting, trials: Trials, effort: Effort) -> Trials:
    """The trials with a better plan than their own, if one is found.

    No goal is missed in it; so this is for cases in which none may be missed.
    """
    hasty = replace(
        effort, filling=effort.mended_filling, packing=effort.mended_packing
    )
    mended = trials.resumed(PlainFitter(Budget(effort.schedules), hasty))
    Mending(selecting, mended, Budget(effort.mends)).run()
    if mended.weight == trials.weight:
        return trials
    return mended.resumed(PlainFitter(Budget(effort.schedules), effort))


class Mending:
    """The search; `trials` keeps the best plan."""

    def __init__(self, selecting: Selecting, trials: Trials, budget: Budget) -> None:
        self.case = selecting.case
        self.weights = selecting.weights
        self.trials = trials
        self.budget = budget
        self.scales = Scales(len(self.case.items))
        for row in selecting.needed():
            self.scales.add(row)
        open_ = indices_of(self.case.open)
        takes = tuple((index, -self.weights.units[index]) for index in open_)
        self._wish = self.scales.add(Row(takes, -trials.weight + 1))
        self._step = 0
        self._touched = [-REST] * len(self.case.items)
        for index in indices_of(self.case.pinned):
            self.scales.flip(index)

    def run(self) -> None:
        """Mend and try, as far as the budget goes."""
        while self.budget.take():
            self._step += 1
            if self._step % PATIENCE == 0:
                self.scales.forget()
            if self.scales.broken:
                self._mend()
            else:
                self._try()

    def _mend(self) -> None:
        """Flip the unit that helps the heaviest broken row and harms others least."""
        moves = [
            (self.scales.gain(index), -self._touched[index], -index)
            for index in self.scales.repairs(self.scales.heaviest())
            if self._step - self._touched[index] > REST
            and not self.case.pinned >> index & 1
        ]
        gain, _, index = max(moves, default=(0, 0, 0))
        if gain <= 0:
            self.scales.press()
        if moves:
            self.scales.flip(-index)
            self._touched[-index] = self._step

    def _try(self) -> None:
        """Put the selection into weeks, and ask for a better one, or another."""
        chosen = mask_of(i for i, taken in enumerate(self.scales.taken) if taken)
        stuck = stuck_in(self.case, chosen)
        if stuck:
            self.scales.add(unless_helped(self.case, stuck, chosen))
            return
        crowd = crowd_row(self.case, chosen)
        if crowd is not None:
            self.scales.add(crowd)
        elif self.trials.hold(chosen, self.weights.of(chosen)):
            self.scales.ask(self._wish, -self.trials.weight + 1)
        else:
            self.scales.add(unless_helped(self.case, chosen, chosen))
