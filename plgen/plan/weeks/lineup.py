"""Bins of places into weeks: which bin stands in which week, as early as it goes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plgen.plan.budget import Budget
from plgen.plan.case import Starts, indices_of, mask_of
from plgen.plan.order import stuck_in
from plgen.plan.weeks.packing import Packing, Pattern


@dataclass
class LineUp:
    """Search week by week for the order of bins with the least lateness."""

    packing: Packing
    budget: Budget
    _limit: int = 0
    _best: Starts | None = None
    _starts: Starts = field(default_factory=dict)
    _seen: dict[tuple[tuple[Pattern, ...], int], int] = field(default_factory=dict)
    _units: dict[int, int] = field(default_factory=dict)

    def run(self, bins: Sequence[Pattern], limit: int) -> Starts | None:
        """The earliest schedule of these bins with Σ week·load up to the limit."""
        packing = self.packing
        self._limit, self._best = limit, None
        kept = ((i, w) for i, w in packing.case.pins if packing.kept >> i & 1)
        self._starts = dict(kept)
        self._seen.clear()
        empty = Pattern(0, 0, mask_of(packing.weeks))
        rows = [*bins, *[empty] * (len(packing.weeks) - len(bins))]
        self._next(tuple(sorted(rows, key=lambda b: (-b.load, b))), 0, 0)
        return self._best

    def _next(self, left: tuple[Pattern, ...], late: int, last: int) -> None:
        """Put each bin that can stand there into the next week."""
        if not left:
            self._best, self._limit = dict(self._starts), late - self.packing.step
            return
        weeks = self.packing.weeks[-len(left) :]
        rest = sum(w * bin_.load for w, bin_ in zip(weeks, left, strict=True))
        state = (left, last & self.packing.going_on)
        if late + rest > self._limit or self._seen.get(state, late + 1) <= late:
            return
        if self._best is not None and self.packing.fitting.first_is_enough:
            return
        if not self.budget.take():
            return
        self._seen[state] = late
        for k, bin_ in enumerate(left):
            if (k and bin_ == left[k - 1]) or not self._may_stand(bin_, weeks[0], last):
                continue
            units = self._starting(bin_)
            self._starts.update((index, weeks[0]) for index in indices_of(units))
            others = (*left[:k], *left[k + 1 :])
            self._next(others, late + weeks[0] * bin_.load, bin_.places)
            for index in indices_of(units):
                del self._starts[index]

    def _may_stand(self, bin_: Pattern, week: int, last: int) -> bool:
        """Whether what each place needs stands before it, or in its week in order."""
        if not bin_.weeks >> week & 1:
            return False
        for first, second in self.packing.chains:
            if bin_.places >> second & 1 and not last >> first & 1:
                return False
        fitting = self.packing.fitting
        begun = (index for index, start in self._starts.items() if start <= week)
        before = fitting.given | mask_of(begun)
        return not stuck_in(fitting.case, self._starting(bin_), before)

    def _starting(self, bin_: Pattern) -> int:
        """The units that start in a bin."""
        if bin_.places not in self._units:
            places = self.packing.places
            self._units[bin_.places] = mask_of(
                places[n].unit for n in indices_of(bin_.places) if not places[n].number
            )
        return self._units[bin_.places]
