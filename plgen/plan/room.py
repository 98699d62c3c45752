"""What is missing where goals can be reached, but not all of them in the time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.pathway import Cohort, TimeBudget
from plgen.model.plan import Problem
from plgen.plan.bound import least_total
from plgen.plan.case import NO_LIMIT, Case
from plgen.plan.search import GLANCE, Effort, solve_case
from plgen.plan.state import state_case
from plgen.plan.wording import count, list_names

MOST_WEEKS_MORE = 6
MINUTES_MORE = (0, 5, 10, 20, 40)
"""Beyond what is missing by the sum, as units cannot be cut at will."""
BRIEF = Effort(choices=200, schedules=2_000, first_is_enough=True)
"""For each of several guesses at what would do."""
PUT_OFF = "put a goal off with `goals_later` and `support`"


def problem_of_room(
    library: Library, cohort: Cohort, case: Case, missed: tuple[str, ...]
) -> Problem:
    """Say why the missed goals do not fit; with none, why there is no plan at all."""
    room = _Room(library, cohort, case.without_goals(case.hopeless))
    if not missed:
        return room.problem_of_no_plan()
    if case.pins and solve_case(replace(room.case, pins=()), effort=GLANCE):
        return Problem(
            "pins-in-the-way",
            f"With its pins, {cohort.id} cannot reach {list_names(missed)};"
            " without them there is a plan.",
            f"Pin units to other weeks, or {PUT_OFF}.",
            ("cohorts", cohort.id, "pin"),
        )
    return Problem(
        "no-room",
        f"{cohort.id} cannot reach {list_names(missed)} in its time: {room.lack()}.",
        f"{room.remedy()}, or {PUT_OFF}.",
        room.path(),
    )


@dataclass(frozen=True, slots=True)
class _Room:
    library: Library
    cohort: Cohort
    case: Case
    """With the goals that can be reached at all."""

    def problem_of_no_plan(self) -> Problem:
        floors = [need.value for need in self.case.needs if not need.is_goal]
        bare = replace(self.case, needs=())
        if floors and (not bare.pins or solve_case(bare, effort=GLANCE)):
            beside = " beside its pins" if bare.pins else ""
            named = f"{'floor' if not floors[1:] else 'floors'} {list_names(floors)}"
            return Problem(
                "no-room",
                f"{self.cohort.id} can have no plan: what the {named} asks for does"
                f" not fit in its time{beside}.",
                "Give more time, or lower the floor.",
                ("floors",),
            )
        return Problem(
            "pins-in-the-way",
            f"{self.cohort.id} can have no plan: what its pinned units require does"
            " not fit before them.",
            "Pin them to later weeks, or give more time.",
            ("cohorts", self.cohort.id, "pin"),
        )

    def path(self) -> KeyPath:
        """The time of the cohort, or of the pathway where it has none of its own."""
        marks = self.library.pathways[self.cohort.pathway].marks
        own: KeyPath = ("cohorts", self.cohort.id, "time")
        return ("time",) if own not in marks and ("time",) in marks else own

    def lack(self) -> str:
        """What there is too little of, as far as sums can tell."""
        case, weeks = self.case, count(self.case.weeks, "week")
        limits = []
        for noun, limit, least in self._sides():
            if least > limit * case.weeks:
                return (
                    f"all its goals take at least {least} {noun}, and {weeks} of"
                    f" {limit} hold {limit * case.weeks}"
                )
            limits += [f"{limit} {noun}"] if limit < NO_LIMIT else []
        return f"no way was found to fit them into {weeks} of {' and '.join(limits)}"

    def remedy(self) -> str:
        """More minutes, or more weeks, with which a plan is found."""
        minutes = next(filter(self._is_solved_by_minutes, self._more_minutes()), (0, 0))
        weeks = next(filter(self._is_solved_by_weeks, self._more_weeks()), 0)
        nouns = ("more minutes", "more screen minutes")
        parts = [
            f"{more} {noun}" for more, noun in zip(minutes, nouns, strict=True) if more
        ]
        found = [f"{' and '.join(parts)} a week"] if parts else []
        found += [f"{weeks} more {'week' if weeks == 1 else 'weeks'}"] if weeks else []
        return f"Give {', or '.join(found)}" if found else "Give more time"

    def _sides(self) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
        """(noun, limit a week, least total) of minutes and of screen minutes."""
        items = self.case.items
        return (
            ("minutes", self.case.limit, self._least([i.minutes for i in items])),
            (
                "screen minutes",
                self.case.screen_limit,
                self._least([i.screen_minutes for i in items]),
            ),
        )

    def _least(self, takes: Sequence[int]) -> int:
        """What every plan must take at least, weeks and pins left aside."""
        case = self.case
        items = [
            replace(item, cost=take, minutes=1, parts=((1, 0),))
            for item, take in zip(case.items, takes, strict=True)
        ]
        found = solve_case(replace(case, items=tuple(items), pins=(), weeks=1))
        if found is not None and found.is_optimal:
            return sum(takes[index] for index, _ in found.starts)
        demands = [(need.servers & case.open, need.count) for need in case.needs]
        return least_total(demands, takes)[0]

    def _more_minutes(self) -> Iterator[tuple[int, int]]:
        """(minutes, screen minutes) more a week, least first."""
        weeks = self.case.weeks
        lacks = [
            max(0, -(-least // weeks) - limit) for _, limit, least in self._sides()
        ]
        for more in MINUTES_MORE:
            yield lacks[0] + more, lacks[1]
            yield lacks[0], lacks[1] + more
            yield lacks[0] + more, lacks[1] + more

    def _more_weeks(self) -> Iterator[int]:
        lacks = [-(-least // limit) for _, limit, least in self._sides() if limit]
        first = max(1, max(lacks, default=0) - self.case.weeks)
        return iter(range(first, first + MOST_WEEKS_MORE))

    def _is_solved_by_minutes(self, more: tuple[int, int]) -> bool:
        limits = [limit for _, limit, _ in self._sides()]
        minutes, screen = (
            None if limit == NO_LIMIT else limit + extra
            for limit, extra in zip(limits, more, strict=True)
        )
        time = TimeBudget(minutes, screen)
        return self._is_solved(
            state_case(self.library, replace(self.cohort, time=time))[0]
        )

    def _is_solved_by_weeks(self, more: int) -> bool:
        return self._is_solved(replace(self.case, weeks=self.case.weeks + more))

    def _is_solved(self, case: Case) -> bool:
        stated = set(self.case.goal_codes)
        others = [code for code in case.goal_codes if code not in stated]
        return solve_case(case.without_goals(others), effort=BRIEF) is not None
