"""A plan as JSON values: the whole of it for staff, what pages show for students."""

from collections.abc import Callable, Iterable, Iterator

from plgen.model.library import Library
from plgen.model.plan import MayDo, MustDo, Plan, Reason, Week
from plgen.render.reasons import is_for_students

Json = dict[str, object]


def plan_json(library: Library, plan: Plan) -> Json:
    """The whole plan in its machine-readable form."""
    del library  # The form holds nothing but the plan; the door keeps its place.
    return {
        "cohort": plan.cohort,
        "pathway": plan.pathway,
        "solver": plan.solver,
        "cost": plan.cost,
        **({} if plan.gap is None else {"gap": plan.gap}),
        "weeks": [_week(week, _reasons) for week in plan.weeks],
        "goals": [
            {
                "code": goal.code,
                "taught": list(goal.taught),
                "assessed": list(goal.assessed),
                "met": goal.met,
            }
            for goal in plan.goals
        ],
        "left_out": sorted(_left_out(plan), key=lambda out: str(out["unit"])),
        "problems": [
            {
                "code": problem.code,
                "message": problem.message,
                "conflict": list(problem.conflict),
                "changes": list(problem.changes),
            }
            for problem in plan.problems
        ],
    }


def _left_out(plan: Plan) -> Iterator[Json]:
    for out in plan.left_out:
        because = _reasons(out.because)
        for unit in out.units:
            yield {"unit": unit, "because": because}


def student_plan_json(plan: Plan) -> Json:
    """What a cohort's own pages show of its plan, and no more."""
    return {
        "cohort": plan.cohort,
        "pathway": plan.pathway,
        "weeks": [_week(week, _student_reasons) for week in plan.weeks],
        "goals": [
            {
                "code": goal.code,
                "taught": list(goal.taught),
                "assessed": list(goal.assessed),
            }
            for goal in plan.goals
        ],
    }


def _week(week: Week, reasons: Callable[[Iterable[Reason]], list[Json]]) -> Json:
    return {
        "number": week.number,
        "start": week.start.isoformat() if week.start else None,
        "minutes": week.minutes,
        "screen_minutes": week.screen_minutes,
        "must": [_must(item, reasons(item.because)) for item in week.must],
        "may": [_may(item, reasons(item.because)) for item in week.may],
        "note": week.note,
    }


def _must(item: MustDo, because: list[Json]) -> Json:
    return {
        "unit": item.unit,
        "minutes": item.minutes,
        "screen_minutes": item.screen_minutes,
        "part": list(item.part),
        "because": because,
        "one_of": list(item.one_of),
    }


def _may(item: MayDo, because: list[Json]) -> Json:
    return {"unit": item.unit, "because": because}


def _reasons(because: Iterable[Reason]) -> list[Json]:
    return [{"code": reason.code, "value": reason.value} for reason in because]


def _student_reasons(because: Iterable[Reason]) -> list[Json]:
    return _reasons(reason for reason in because if is_for_students(reason))
