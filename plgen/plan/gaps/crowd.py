"""Goals, floors and pins that can be had one by one, and not all of them in time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plgen.plan.case import Case, Need, indices_of
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.feasible import Allowance, is_feasible
from plgen.plan.gaps.irreducible import Conflict, find_conflict
from plgen.plan.gaps.pinned import held_pins
from plgen.plan.gaps.situation import Situation
from plgen.plan.state import state_case

WEEKS_ENOUGH = 60
"""More weeks that stand for any number of them."""


def conflict_of_crowd(
    situation: Situation, missed: Iterable[str], *, with_goals: bool = True
) -> Conflict:
    """Which demands do not go together; the missed goals are the last to be spared."""
    crowd = _Crowd(situation, with_goals=with_goals)
    return find_conflict(crowd.groups(set(missed)), crowd.holds)


class _Crowd:
    """What is asked of one plan, and whether it can be had once some is let go."""

    def __init__(self, situation: Situation, *, with_goals: bool) -> None:
        self.situation = situation
        self.case, _ = state_case(situation.library, situation.cohort)
        self.needs = {
            (need.kind, need.value): need.count
            for need in self.case.needs
            if with_goals or not need.is_goal
        }
        self.allowance = Allowance()
        self.stated = dict[frozenset[Demand], Case]()

    def groups(self, missed: set[str]) -> Iterator[tuple[Demand, ...]]:
        """The demands, those first that are better spared."""
        asked = {
            kind: tuple(
                Demand(kind, value, count)
                for (of, value), count in self.needs.items()
                if of == kind
            )
            for kind in ("evidence", "floor", "goal")
        }
        time, case = self.situation.cohort.time, self.case
        yield tuple(self._requirements())
        yield asked["evidence"]
        yield asked["floor"]
        yield tuple(held_pins(self.situation, case))
        yield (
            ()
            if time.screen_minutes is None
            else (Demand("screen", amount=time.screen_minutes),)
        )
        yield (Demand("weeks", amount=case.weeks),)
        yield () if time.minutes is None else (Demand("minutes", amount=time.minutes),)
        yield tuple(d for d in asked["goal"] if d.value not in missed)
        yield tuple(d for d in asked["goal"] if d.value in missed)

    def holds(self, gone: frozenset[Demand]) -> bool | None:
        """Whether there is a plan without these."""
        return is_feasible(self._case(gone), of=self.allowance)

    def _requirements(self) -> Iterator[Demand]:
        for index in indices_of(self.case.open):
            item = self.case.items[index]
            for need in item.requires:
                yield Demand("requires", item.unit, what=need.value)

    def _case(self, gone: frozenset[Demand]) -> Case:
        case = self._state(frozenset(d for d in gone if d.kind in STATED))
        edges = {(d.value, d.what) for d in gone if d.kind == "requires"}
        items = tuple(
            replace(
                item,
                requires=tuple(
                    need
                    for need in item.requires
                    if (item.unit, need.value) not in edges
                ),
            )
            for item in case.items
        )
        let_go = {(demand.kind, demand.value) for demand in gone}
        needs = tuple(
            self._held(need)
            for need in case.needs
            if (need.kind, need.value) in self.needs
            and (need.kind, need.value) not in let_go
        )
        return replace(case, items=items, needs=needs)

    def _held(self, need: Need) -> Need:
        """A need that asks for no more than before: floors rise with what there is."""
        return replace(need, count=self.needs[need.kind, need.value])

    def _state(self, gone: frozenset[Demand]) -> Case:
        if gone not in self.stated:
            situation = self.situation
            for demand in gone:
                situation = without(situation, demand)
            self.stated[gone], _ = state_case(situation.library, situation.cohort)
        return self.stated[gone]


STATED = ("pin", "minutes", "screen", "weeks")
"""Demands whose loss changes what a plan can draw on."""


def without(situation: Situation, demand: Demand) -> Situation:
    """The same without one of its pins or limits."""
    time = situation.cohort.time
    match demand.kind:
        case "pin":
            return situation.repin(demand.value, demand.amount)
        case "minutes":
            return situation.with_time(None, time.screen_minutes)
        case "screen":
            return situation.with_time(time.minutes, None)
        case _:
            return situation.with_weeks(demand.amount + WEEKS_ENOUGH)
