"""What would change if a unit were put in, left out or let in: by planning again."""

from collections.abc import Iterator
from dataclasses import replace

from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan, Problem
from plgen.model.plan_diff import PlanDiff
from plgen.model.verdict import Answer, Merit, Supposition, Verdict, WhatIf
from plgen.plan.case import Need
from plgen.plan.cohort import plan_cohort
from plgen.plan.diff import compare_plans
from plgen.plan.gaps.more_time import open_door
from plgen.plan.gaps.situation import Situation
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case
from plgen.plan.why import why_unit


def answer_why(library: Library, cohort: Cohort, plan: Plan, unit: str) -> Answer:
    """Why a unit of the library is in the plan or out, and what would change that."""
    verdict = why_unit(library, cohort, plan, unit)
    if plan.solver != "frozen":
        world = _World(Situation(library, cohort), plan)
        return Answer(cohort.id, verdict, tuple(world.suppose(verdict)))
    others = {name: p for name, p in library.plans.items() if name != cohort.id}
    situation = Situation(replace(library, plans=others), cohort)
    world = _World(situation, _plan(situation))
    computed = why_unit(situation.library, cohort, world.plan, unit)
    return Answer(cohort.id, verdict, tuple(world.suppose(computed)), computed)


class _World:
    """A situation with its plan, and what becomes of it when one thing is changed."""

    def __init__(self, situation: Situation, plan: Plan) -> None:
        self.situation = situation
        self.plan = plan

    def suppose(self, verdict: Verdict) -> Iterator[WhatIf]:
        """The nearest thing that would change how the unit stands.

        Nothing where there is no plan to change.
        """
        unit = verdict.unit
        if not self.plan.must_units and any(
            problem.code == "pin-impossible" for problem in self.plan.problems
        ):
            return
        match verdict.standing:
            case "must":
                yield from self._without(unit)
            case "no-candidate":
                yield from self._let_in(unit)
            case _:
                yield self.pinned(unit)

    def _without(self, unit: str) -> Iterator[WhatIf]:
        """Without its pin; where it is there all the same, without the unit itself."""
        free = _unpinned(self.situation, unit)
        if free != self.situation:
            found = self._change("unpinned", f"unpin `{unit}`", unit, free)
            yield found
            if found.verdict.standing != "must":
                return
        avoid = (*free.cohort.avoid, unit)
        gone = free.with_cohort(replace(free.cohort, avoid=avoid))
        yield self._change("avoided", f"avoid `{unit}`", unit, gone)

    def _let_in(self, unit: str) -> Iterator[WhatIf]:
        """Without the rules that shut it out; where it is not taken then, pinned."""
        proposal = open_door(self.situation, unit)
        if proposal is None:
            return
        words, lifted = proposal
        found = self._change("let-in", words, unit, lifted)
        yield found
        if found.verdict.standing in ("option", "may", "left-out"):
            yield _World(lifted, _plan(lifted)).pinned(unit)

    def pinned(self, unit: str) -> WhatIf:
        """With the unit in the week that suits it best."""
        free = _unpinned(self.situation, unit)
        week = _best_week(free, unit)
        pinned = free.repin(unit, 0, week)
        words = f"pin `{unit}` to week {week}"
        return self._change("pinned", words, unit, pinned)

    def _change(
        self, supposed: Supposition, words: str, unit: str, situation: Situation
    ) -> WhatIf:
        plan, library, cohort = _plan(situation), situation.library, situation.cohort
        diff = _of_must(compare_plans(library, cohort, self.plan, plan), cohort)
        return WhatIf(
            supposed=supposed,
            change=words,
            verdict=why_unit(library, cohort, plan, unit),
            costs=(self.plan.cost, plan.cost),
            merit=_merit(self.plan, plan),
            diff=diff,
            problem=self._new_problem(plan, diff),
            lowered=tuple(
                problem.message
                for problem in plan.problems
                if problem.code == "floor-lowered" and problem not in self.plan.problems
            ),
            is_proven=self.plan.solver == plan.solver == "optimal",
        )

    def _new_problem(self, plan: Plan, diff: PlanDiff) -> Problem | None:
        """The first error of a plan that misses what this one has."""
        is_worse = diff.missed or (self.plan.must_units and not plan.must_units)
        new = (
            problem
            for problem in plan.problems
            if problem.severity is Severity.ERROR and problem not in self.plan.problems
        )
        return next(new, None) if is_worse else None


def _unpinned(situation: Situation, unit: str) -> Situation:
    for week, pinned in situation.cohort.pins:
        if pinned == unit:
            situation = situation.repin(unit, week)
    return situation


def _plan(situation: Situation) -> Plan:
    return plan_cohort(situation.library, situation.cohort)


def _best_week(situation: Situation, unit: str) -> int:
    """The week of the unit in the best plan that has it; the first one without any."""
    closed = situation.library.kept.get(situation.cohort.id, {})
    weeks = range(1, situation.pathway.calendar.weeks + 1)
    first = next((week for week in weeks if week not in closed), 1)
    pinned = situation.repin(unit, 0, first)
    case, _ = state_case(pinned.library, pinned.cohort)
    place = next((i for i, item in enumerate(case.items) if item.unit == unit), None)
    if place is None or not case.open >> place & 1:
        return first
    wanted = Need("unit", unit, 1 << place)
    pins = tuple(pin for pin in case.pins if pin != (place, first))
    solution = solve_as_far_as_possible(
        replace(case, pins=pins, needs=(*case.needs, wanted))
    )
    return dict(solution.starts).get(place, first) if solution else first


def _of_must(diff: PlanDiff, cohort: Cohort) -> PlanDiff:
    """What becomes of must-do units and of goals that are not put off.

    Options and may-do units follow from the must-do units.
    """
    return replace(
        diff,
        changes=tuple(
            change
            for change in diff.changes
            if any(p and p.kind == "must" for p in (change.before, change.after))
        ),
        missed=tuple(code for code in diff.missed if code not in cohort.goals_later),
        met=tuple(code for code in diff.met if code not in cohort.goals_later),
    )


def _merit(plan: Plan, other: Plan) -> Merit:
    """The first line of the rules for the best plan in which the first one is better.

    Of a plan that is not proven to be the best, it may be that none is.
    """
    lines: tuple[Merit, ...] = ("goals", "cost", "units", "peak", "lateness")
    for merit, one, two in zip(lines, _rank(plan), _rank(other), strict=True):
        if one != two:
            return merit if one < two else "id"
    return "id"


def _rank(plan: Plan) -> tuple[int, int, int, int, int]:
    minutes = [(week.number, item) for week in plan.weeks for item in week.must]
    starts: dict[str, int] = {}
    for number, item in minutes:
        starts.setdefault(item.unit, number)
    return (
        sum(not goal.met for goal in plan.goals),
        plan.cost,
        len(starts),
        max((week.minutes for week in plan.weeks), default=0),
        sum(item.minutes * starts[item.unit] for _, item in minutes),
    )
