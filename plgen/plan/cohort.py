"""The door of this room: a library and a cohort in, its plan out."""

from collections.abc import Mapping
from dataclasses import replace

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import (
    FrozenPlan,
    FrozenWeek,
    GoalState,
    LeftOut,
    MayDo,
    MustDo,
    Plan,
    Reason,
    Solver,
    Week,
)
from plgen.plan.candidates import find_candidates
from plgen.plan.case import Case, Solution
from plgen.plan.floors import LoweredFloor, asked_by
from plgen.plan.frozen import problems_of_written
from plgen.plan.kept import lay_out_kept, lay_over
from plgen.plan.known import assesses, known_to, teaches
from plgen.plan.measure import cost_of
from plgen.plan.offers import find_offers
from plgen.plan.options import find_options
from plgen.plan.outline import Outline, lay_out_weeks
from plgen.plan.problems import (
    notices_of_unassessed,
    problems_of_floors,
    problems_of_rules,
)
from plgen.plan.reasons import reasons_for_left_out, reasons_for_must
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import floors_lowered_for, goals_of, state_case
from plgen.plan.written import Rows, lay_out_written

Options = Mapping[str, tuple[str, ...]]
Offers = tuple[tuple[MayDo, ...], ...]


def plan_cohort(library: Library, cohort: Cohort) -> Plan:
    """Plan a cohort: a frozen plan as it stands, else the best one found.

    Where rules 1 to 5 cannot all be held, the plan that misses the fewest goals comes
    back with problems that are errors; where not even that can be had, empty weeks.
    """
    frozen = library.plans.get(cohort.id)
    if frozen is None or cohort.id in library.kept:
        return _compute_plan(library, cohort)
    return _take_plan(library, cohort, frozen)


def _take_plan(library: Library, cohort: Cohort, frozen: FrozenPlan) -> Plan:
    weeks = max(library.pathways[cohort.pathway].calendar.weeks, len(frozen.weeks))
    lowered = floors_lowered_for(library, cohort)
    rows = lay_out_written(library, frozen, weeks, cohort.time.minutes)
    empty = dict.fromkeys(range(1, weeks + 1), FrozenWeek())
    written = empty | dict(enumerate(frozen.weeks, 1))
    outline = _outline(library, cohort, lowered, rows, written)
    notices = notices_of_unassessed(library, cohort, outline.must)
    problems = (
        *problems_of_written(outline),
        *(replace(notice, path=()) for notice in notices),
    )
    return replace(_assemble(outline, "frozen"), problems=problems)


def _compute_plan(library: Library, cohort: Cohort) -> Plan:
    case, lowered = state_case(library, cohort)
    solution = solve_as_far_as_possible(case)
    weeks = lay_over(_weeks_of(case, solution), lay_out_kept(library, cohort))
    kept = library.kept.get(cohort.id, {})
    outline = _outline(library, cohort, lowered, weeks, kept)
    problems = [
        *problems_of_written(outline),
        *problems_of_rules(library, cohort, case, solution),
        *problems_of_floors(cohort, lowered),
        *notices_of_unassessed(library, cohort, outline.must),
    ]
    gap = solution.gap if solution else None
    plan = _assemble(outline, _solver_of(solution))
    return replace(plan, problems=tuple(problems), gap=gap)


def _solver_of(solution: Solution | None) -> Solver:
    """How sure it is that no plan is better."""
    if solution is not None and solution.is_optimal:
        return "optimal"
    return "heuristic" if solution is None or solution.gap is None else "bounded"


def _weeks_of(case: Case, solution: Solution | None) -> Rows:
    return ((),) * case.weeks if solution is None else lay_out_weeks(case, solution)


def _outline(
    library: Library,
    cohort: Cohort,
    lowered: tuple[LoweredFloor, ...],
    weeks: Rows,
    written: Mapping[int, FrozenWeek],
) -> Outline:
    floors = library.pathways[cohort.pathway].floors
    possible = {floor.floor: floor.possible for floor in lowered}
    return Outline(
        library=library,
        cohort=cohort,
        known=known_to(library, cohort),
        candidates=find_candidates(library, cohort),
        goals=goals_of(library, cohort),
        floors={**asked_by(floors), **possible},
        weeks=weeks,
        written=written,
    )


def _assemble(outline: Outline, solver: Solver) -> Plan:
    cohort, calendar = outline.cohort, outline.pathway.calendar
    options = find_options(outline)
    offers = find_offers(outline, options)
    weeks = tuple(
        Week(
            number=number,
            start=calendar.start_of(number),
            must=tuple(_with_reasons(outline, item, options) for item in must),
            may=may,
            note=outline.written[number].note if number in outline.written else "",
        )
        for number, (must, may) in enumerate(zip(outline.weeks, offers, strict=True), 1)
    )
    return Plan(
        cohort=cohort.id,
        pathway=cohort.pathway,
        solver=solver,
        cost=sum(cost_of(unit, cohort) for unit in outline.must),
        weeks=weeks,
        goals=tuple(_goal_states(outline)),
        left_out=_left_out(outline, options, offers),
    )


def _with_reasons(outline: Outline, item: MustDo, options: Options) -> MustDo:
    unit = outline.library.units[item.unit]
    return MustDo(
        unit=item.unit,
        minutes=item.minutes,
        screen_minutes=item.screen_minutes,
        part=item.part,
        because=reasons_for_must(outline, unit),
        one_of=options.get(item.unit, ()),
    )


def _goal_states(outline: Outline) -> list[GoalState]:
    known, standards = outline.known, outline.library.standards
    states = []
    for goal in outline.pathway.goals:
        must = [unit for unit in outline.must if known.counts(unit, goal.code)]
        taught = [u.id for u in must if teaches(standards, u, goal.code)]
        assessed = [u.id for u in must if assesses(standards, u, goal.code)]
        fresh = [unit for unit in assessed if not known.has_unit(unit)]
        is_met = known.covers(goal.code) or (
            (bool(taught) or known.has_standard(goal.code))
            and len(fresh) + known.evidence_of(goal) >= goal.evidence
        )
        states.append(GoalState(goal.code, tuple(taught), tuple(assessed), is_met))
    return states


def _left_out(
    outline: Outline, options: Options, offers: Offers
) -> tuple[LeftOut, ...]:
    shown = {*outline.order, *(unit for row in options.values() for unit in row)}
    shown |= {item.unit for week in offers for item in week}
    units: dict[tuple[Reason, ...], list[str]] = {}
    for unit in outline.candidates:
        if unit.id not in shown:
            because = reasons_for_left_out(outline, unit)
            units.setdefault(because, []).append(unit.id)
    return tuple(LeftOut(tuple(ids), because) for because, ids in units.items())
