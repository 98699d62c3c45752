"""The must-do units in their weeks, before reasons, options and offers are added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal, Pathway
from plgen.model.plan import FrozenWeek, MustDo
from plgen.model.unit import Unit
from plgen.plan.case import Case, Solution, mask_of
from plgen.plan.known import Known
from plgen.plan.order import order_week


@dataclass(frozen=True)
class Outline:
    """Whose plan it is, what it may draw on, and the bare must-do work by week."""

    library: Library
    cohort: Cohort
    known: Known
    candidates: tuple[Unit, ...]
    goals: tuple[Goal, ...]
    """The goals that are not put off."""
    floors: Mapping[str, int]
    """As far as they can be held."""
    weeks: tuple[tuple[MustDo, ...], ...]
    written: Mapping[int, FrozenWeek] = field(default_factory=dict)
    """The weeks that a teacher wrote or that stand, by number."""

    @property
    def pathway(self) -> Pathway:
        """The pathway of the cohort."""
        return self.library.pathways[self.cohort.pathway]

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The must-do units in the order in which they start."""
        starts = [item.unit for week in self.weeks for item in week]
        return tuple(dict.fromkeys(starts))

    @cached_property
    def must(self) -> tuple[Unit, ...]:
        """The must-do units themselves, in that order."""
        return tuple(self.library.units[unit] for unit in self.order)

    def start_of(self, unit: str) -> int:
        """The week, from 1, in which a must-do unit starts."""
        return self._starts[unit]

    @cached_property
    def _starts(self) -> dict[str, int]:
        weeks = reversed([*enumerate(self.weeks, 1)])
        return {item.unit: number for number, week in weeks for item in week}

    def parts_of(self, unit: str) -> int:
        """Over how many parts a must-do unit runs."""
        return next(
            item.part[1] for week in self.weeks for item in week if item.unit == unit
        )


def lay_out_weeks(case: Case, solution: Solution) -> tuple[tuple[MustDo, ...], ...]:
    """Put a solution's units into weeks: what goes on from last week stands first."""
    starts = dict(solution.starts)
    weeks: list[tuple[MustDo, ...]] = []
    before = 0
    for number in range(1, case.weeks + 1):
        ongoing = [i for i in starts if _goes_on(case, i, starts[i], number)]
        fresh = [i for i in starts if starts[i] == number]
        row = [*sorted(ongoing), *order_week(case, fresh, before)]
        before |= mask_of(fresh)
        weeks.append(tuple(_part_in(case, i, starts[i], number) for i in row))
    return tuple(weeks)


def _goes_on(case: Case, index: int, start: int, number: int) -> bool:
    return start < number < start + len(case.items[index].parts)


def _part_in(case: Case, index: int, start: int, number: int) -> MustDo:
    item = case.items[index]
    minutes, screen_minutes = item.parts[number - start]
    return MustDo(
        unit=item.unit,
        minutes=minutes,
        screen_minutes=screen_minutes,
        part=(number - start + 1, len(item.parts)),
    )
