"""Why one unit is in a plan or out, and what would change that, as JSON values."""

from plgen.model.library import Library
from plgen.model.plan_diff import PlanChange
from plgen.model.verdict import Answer, Verdict, WhatIf
from plgen.render.answer import say_what_if
from plgen.render.plan_json import Json


def answer_json(library: Library, answer: Answer) -> Json:
    """The answer in its machine-readable form."""
    return {
        "cohort": answer.cohort,
        **_verdict(answer.verdict),
        "computed": _verdict(answer.computed) if answer.computed else None,
        "what_if": [_what_if(library, what_if) for what_if in answer.what_ifs],
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "unit": verdict.unit,
        "standing": verdict.standing,
        "weeks": list(verdict.weeks),
        "because": [{"code": r.code, "value": r.value} for r in verdict.because],
    }


def _what_if(library: Library, what_if: WhatIf) -> Json:
    problem = what_if.problem
    return {
        "supposed": what_if.supposed,
        "change": what_if.change,
        **_verdict(what_if.verdict),
        "cost": list(what_if.costs),
        "peak": list(what_if.diff.peaks),
        "better": what_if.merit,
        "changes": [_place(change) for change in what_if.diff.changes],
        "met": list(what_if.diff.met),
        "missed": list(what_if.diff.missed),
        "problem": None
        if problem is None
        else {
            "code": problem.code,
            "conflict": list(problem.conflict),
            "changes": list(problem.changes),
        },
        "proven": what_if.is_proven,
        "sentences": list(say_what_if(library, what_if)),
    }


def _place(change: PlanChange) -> Json:
    """Weeks of must-do work before and after; empty where the unit is none."""
    places = {"from": change.before, "to": change.after}
    weeks: Json = {
        key: list(place.weeks) if place and place.kind == "must" else []
        for key, place in places.items()
    }
    return {"unit": change.unit, **weeks}
