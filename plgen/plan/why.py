"""Why one unit is in a cohort's plan, or not."""

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan, Reason
from plgen.model.verdict import Standing, Verdict
from plgen.plan.candidates import rules_against

Found = tuple[tuple[int, ...], tuple[Reason, ...]] | None


def why_unit(library: Library, cohort: Cohort, plan: Plan, unit: str) -> Verdict:
    """Answer for one unit of the library."""
    finders: tuple[tuple[Standing, Found], ...] = (
        ("must", _in_must(plan, unit)),
        ("option", _in_options(plan, unit)),
        ("may", _in_may(plan, unit)),
    )
    for standing, found in finders:
        if found is not None:
            return Verdict(unit, standing, *found)
    rules = rules_against(library.units[unit], library, cohort)
    if rules:
        return Verdict(unit, "no-candidate", (), rules)
    because = plan.reasons_against.get(unit, ())
    return Verdict(unit, "left-out", (), because)


def _in_must(plan: Plan, unit: str) -> Found:
    weeks = [w.number for w in plan.weeks if any(i.unit == unit for i in w.must)]
    because = [i.because for w in plan.weeks for i in w.must if i.unit == unit]
    return (tuple(weeks), because[0]) if weeks else None


def _in_options(plan: Plan, unit: str) -> Found:
    for week in plan.weeks:
        for item in week.must:
            if unit in item.one_of:
                goals = [r for r in item.because if r.code in ("goal", "evidence")]
                same = tuple(Reason("same-goal", reason.value) for reason in goals)
                return (week.number,), tuple(dict.fromkeys(same))
    return None


def _in_may(plan: Plan, unit: str) -> Found:
    for week in plan.weeks:
        for item in week.may:
            if item.unit == unit:
                return (week.number,), item.because
    return None
