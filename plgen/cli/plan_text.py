"""A plan as lines of text, with its reasons."""

from collections.abc import Iterator

from plgen.build import Plan, has_highs, say_reason, say_solver
from plgen.model.library import Library
from plgen.model.plan import MustDo, Week


def plan_lines(library: Library, plan: Plan) -> Iterator[str]:
    """The plan by week, its goals, and what is left out."""
    cohort = library.cohorts[plan.cohort]
    pathway = library.pathways[plan.pathway]
    yield f"{cohort.title} ({cohort.id}), {pathway.title}: {say_solver(plan)}"
    if plan.solver == "heuristic" and not has_highs():
        yield "To have it proven, install HiGHS: pip install 'plgen[exact]'"
    for week in plan.weeks:
        yield from _week(library, week)
    yield ""
    yield "Goals"
    for goal in plan.goals:
        state = "met" if goal.met else "not met"
        shown = ", ".join(goal.taught) or "no unit of the plan"
        yield f"  {goal.code}: {state} ({shown})"
    if plan.left_out:
        yield ""
        yield "Left out"
    for unit, because in plan.reasons_against.items():
        sentences = " ".join(say_reason(library, reason) for reason in because)
        yield f"  {unit}: {sentences}"


def _week(library: Library, week: Week) -> Iterator[str]:
    start = f", from {week.start.isoformat()}" if week.start else ""
    yield ""
    yield (
        f"Week {week.number}{start}: {week.minutes} min,"
        f" {week.screen_minutes} of them at a screen"
    )
    for item in week.must:
        yield f"  must  {item.unit} ({_length(item)}){_choice(item)}"
        yield from (f"          {say_reason(library, r)}" for r in item.because)
    for offer in week.may:
        yield f"  may   {offer.unit}"
    if week.note:
        yield f"  note  {week.note}"


def _length(item: MustDo) -> str:
    number, parts = item.part
    part = f", part {number} of {parts}" if parts > 1 else ""
    return f"{item.minutes} min{part}"


def _choice(item: MustDo) -> str:
    others = [unit for unit in item.one_of if unit != item.unit]
    return f", or {' or '.join(others)}" if others else ""
