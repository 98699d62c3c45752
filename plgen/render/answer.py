"""Why one unit is in a plan or out, and what would change that: for staff."""

from collections.abc import Iterator, Sequence

from plgen.model.library import Library
from plgen.model.plan import Problem
from plgen.model.plan_diff import PlanChange
from plgen.model.verdict import Answer, Verdict, WhatIf
from plgen.render.reasons import name_value, say_reason

STANDINGS = {
    "must": "everyone does it in {weeks}",
    "option": "it can be chosen in {weeks}",
    "may": "it may be done in {weeks}",
    "left-out": "it could be in the plan, and is not",
    "no-candidate": "it cannot be in the plan",
}
OTHERWISE = {
    "must": "Everyone would do it in {weeks}.",
    "option": "It could be chosen in {weeks}.",
    "may": "It could be done in {weeks}, as a may-do unit.",
    "left-out": "It would be left out all the same.",
    "no-candidate": "It still could not be in the plan.",
}
MERITS = {
    "units": "the plan as it is has fewer units",
    "peak": "the fullest week of the plan as it is holds less",
    "lateness": "the work of the plan as it is comes earlier",
    "id": "equal plans are settled by the ids of their units",
}
"""In what a plan of the same cost is better."""


def say_answer(library: Library, answer: Answer) -> Iterator[str]:
    """How the unit stands, the rules behind it, and what would change that."""
    verdict = answer.verdict
    title = library.units[verdict.unit].original.title
    yield f"{title} ({verdict.unit}), for {answer.cohort}: {_stand(verdict)}."
    yield from (f"  - {say_reason(library, reason)}" for reason in verdict.because)
    if answer.computed is not None:
        yield (
            "This plan was written by hand. In the one that plgen would make,"
            f" {_stand(answer.computed)}."
        )
    if not answer.what_ifs:
        yield "There is no other plan to compare with."
    for what_if in answer.what_ifs:
        yield f"{_suppose(what_if)}:"
        yield from (f"  - {sentence}" for sentence in say_what_if(library, what_if))


def say_what_if(library: Library, what_if: WhatIf) -> Iterator[str]:
    """What the plan would be, were something else written of the unit."""
    unit = what_if.verdict.unit
    if what_if.problem is not None:
        yield from _say_problem(library, what_if, what_if.problem)
        return
    if what_if.supposed != "avoided":
        standing = what_if.verdict.standing
        yield OTHERWISE[standing].format(weeks=_weeks(what_if.verdict))
    if what_if.verdict.standing == "left-out":
        yield from (say_reason(library, why) for why in what_if.verdict.because)
    changes = [change for change in what_if.diff.changes if change.unit != unit]
    yield from (_say_change(library, change) for change in changes)
    yield from _say_goals(library, what_if)
    yield from what_if.lowered
    yield _say_cost(what_if)
    before, after = what_if.diff.peaks
    if before != after:
        yield f"The fullest week would hold {after} minutes instead of {before}."
    if not what_if.is_proven:
        yield "So far as the search went: a plan is not proven to be the best one."


def _stand(verdict: Verdict) -> str:
    return STANDINGS[verdict.standing].format(weeks=_weeks(verdict))


def _weeks(verdict: Verdict) -> str:
    numbers = [str(week) for week in verdict.weeks]
    return f"{'weeks' if numbers[1:] else 'week'} {_list(numbers)}" if numbers else ""


def _suppose(what_if: WhatIf) -> str:
    match what_if.supposed:
        case "avoided":
            return "Without it"
        case "unpinned":
            return "Without its pin"
        case "pinned":
            return "If everyone were to do it"
        case "let-in":
            return f"If you {what_if.change}"


def _say_problem(library: Library, what_if: WhatIf, problem: Problem) -> Iterator[str]:
    """What would be missed, why, and what would help; not: to leave it as it is."""
    unit, goals = what_if.verdict.unit, what_if.diff.missed
    if problem.code.startswith("pin-"):
        yield "There would be no plan."
    elif goals:
        missed = _list([name_value(library, code) for code in goals])
        yield f"The plan would miss {missed}."
    supposed = {f"unpin `{unit}`", f"take `{unit}` off the avoid list"}
    conflict = [phrase for phrase in problem.conflict if not _is_about(unit, phrase)]
    if what_if.supposed == "avoided" and not conflict[1:]:
        yield "Too few other units that this cohort can have do what it does."
    elif conflict:
        beside = " beside it" if what_if.supposed == "pinned" else ""
        lead = "No plan was found that has all of these"
        lead = "These do not go together" if problem.is_proven else lead
        yield f"{lead}{beside}: {'; '.join(conflict)}."
    changes = [change for change in problem.changes if change not in supposed]
    if changes:
        yield f"What would help: {'; or '.join(changes)}."


def _is_about(unit: str, phrase: str) -> bool:
    """Whether a phrase says no more than what was supposed."""
    is_pin = phrase.startswith(f"`{unit}` (")
    return is_pin or phrase == f"`{unit}` is on the avoid list"


def _say_change(library: Library, change: PlanChange) -> str:
    name = name_value(library, change.unit)
    before, after = change.before, change.after
    if after is None or after.kind != "must":
        return f"{name} would not be needed."
    week = after.weeks[0]
    if before is None or before.kind != "must":
        return f"{name} would come in, in week {week}."
    return f"{name} would move from week {before.weeks[0]} to week {week}."


def _say_goals(library: Library, what_if: WhatIf) -> Iterator[str]:
    goals = {"miss": what_if.diff.missed, "reach": what_if.diff.met}
    for verb, codes in goals.items():
        if codes:
            named = _list([name_value(library, code) for code in codes])
            yield f"The plan would {verb} {named}."


def _say_cost(what_if: WhatIf) -> str:
    before, after = what_if.costs
    if before == after:
        merit = MERITS.get(what_if.merit, "") if what_if.diff.changes else ""
        return f"The cost is the same{f'; {merit}' if merit else ''}."
    said = f"The cost would be {after} instead of {before}"
    if not before:
        return f"{said}."
    share = f"{abs(after - before) * 100 / before:.0f} %"
    return f"{said} ({share} {'more' if after > before else 'less'})."


def _list(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
