"""What would close a gap: the cheapest changes first, each tried out.

Cheapest is a word in the pathway's file; then time; then a unit to be written; last
of all a plan that asks for less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.lifts import has_long, lift_together, lifts_of
from plgen.plan.gaps.more_time import more_every_week, more_in_one_week, more_weeks
from plgen.plan.gaps.new_units import new_units
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Proposal, Trial
from plgen.plan.wording import list_names

MOST = 3
"""Beside the one that lets go what the plan cannot have."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What had to be let go, and why."""

    situation: Situation
    """As if nothing else had been let go."""
    let_go: tuple[Demand, ...]
    conflict: Conflict
    helpers: tuple[str, ...] = ()
    """Units that rules shut out and that could serve here."""
    is_crowded: bool = True
    """Whether it could be had alone, and only the rest of the plan is in its way."""


def find_changes(lack: Lack) -> tuple[str, ...]:
    """What would close the gap, in words that follow `do this:`.

    The last one is known to work: it is how the plan was had.
    """
    trial = Trial()
    pen = _by_pen(lack, trial)
    time = [] if len(pen) >= MOST else _by_time(lack, trial)
    work = _by_work(lack, trial)
    less = trial.pick(chain(_less_evidence(lack), _lower_floors(lack)), 1)
    first = [*less, *pen[:1], *time[:1], *work[:1]]
    ordered = [*pen, *time, *work, *less]
    chosen = list(dict.fromkeys([*first, *ordered]))[:MOST]
    return tuple(
        dict.fromkeys(
            [*(words for words in ordered if words in chosen), *_let_go(lack)]
        )
    )


def _by_pen(lack: Lack, trial: Trial) -> list[str]:
    """Each pin moved, or taken out where it was not let go already; rules lifted."""
    found: list[str] = []
    pins = [d for d in (*lack.let_go, *lack.conflict.demands) if d.kind == "pin"]
    for pin in dict.fromkeys(pins):
        moved = trial.pick(_moves(lack.situation, pin), 1)
        if not moved and pin not in lack.let_go:
            bare = lack.situation.repin(pin.value, pin.amount)
            moved = trial.pick([(f"unpin `{pin.value}`", bare)], 1)
        found += moved
    lifted = lifts_of(lack.situation, lack.helpers, by_pen=True)
    return [*found, *trial.pick(lifted, 1)]


def _moves(situation: Situation, pin: Demand) -> Iterator[Proposal]:
    """The pin in another week, the nearest first."""
    closed = situation.library.kept.get(situation.cohort.id, {})
    weeks = range(1, situation.pathway.calendar.weeks + 1)
    for week in sorted(weeks, key=lambda n: (abs(n - pin.amount), n)):
        if week != pin.amount and week not in closed:
            moved = situation.repin(pin.value, pin.amount, week)
            yield f"pin `{pin.value}` to week {week}", moved


def _by_time(lack: Lack, trial: Trial) -> list[str]:
    kinds = {demand.kind for demand in lack.conflict.demands}
    if lack.is_crowded and not kinds & {"minutes", "screen", "weeks"}:
        return []
    if not lack.is_crowded and not has_long(lack.situation, lack.helpers):
        return []
    found = [*more_every_week(lack.situation, trial)]
    if lack.is_crowded and kinds & {"minutes", "screen"}:
        found = [*more_in_one_week(lack.situation, trial), *found]
        found.sort(key=itemgetter(0))
    return [words for _, words in found[:1]] + [*more_weeks(lack.situation, trial)]


def _by_work(lack: Lack, trial: Trial) -> list[str]:
    """Units made to fit the cohort, one or several at once; else units to write."""
    most = 1 if lack.is_crowded else MOST
    found = trial.pick(lifts_of(lack.situation, lack.helpers, by_pen=False), most)
    if lack.is_crowded:
        return found
    if not found:
        found += trial.pick(lift_together(lack.situation, lack.helpers, trial), 1)
    for demand in lack.let_go:
        if demand.kind in ("goal", "evidence"):
            found += trial.pick(new_units(lack.situation, demand.value), 1)
    return found


def _let_go(lack: Lack) -> Iterator[str]:
    goals = [d.value for d in lack.let_go if d.kind in ("goal", "evidence")]
    if goals:
        yield f"put off {list_names(goals)} with `goals_later` and `support`"
    for demand in lack.let_go:
        if demand.kind == "pin":
            yield f"unpin `{demand.value}`"
        if demand.kind == "floor":
            yield f"lower the floor `{demand.value}` to {demand.amount - 1}"


def _less_evidence(lack: Lack) -> Iterator[Proposal]:
    for demand in lack.conflict.demands:
        if demand.kind == "evidence":
            for evidence in range(demand.amount - 1, -1, -1):
                words = f"ask for `evidence: {evidence}` of `{demand.value}`"
                asked = lack.situation.ask_evidence(demand.value, evidence)
                yield words, asked


def _lower_floors(lack: Lack) -> Iterator[Proposal]:
    for demand in lack.conflict.demands:
        if demand.kind == "floor":
            for floor in range(demand.amount - 1, -1, -1):
                words = f"lower the floor `{demand.value}` to {floor}"
                yield words, lack.situation.lower_floor(demand.value, floor)
