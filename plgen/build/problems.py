"""The problems of plans as diagnostics, each at its place."""

from collections.abc import Iterable

from plgen.build.options import Options
from plgen.model.diagnostic import Diagnostic, Severity, location_of
from plgen.model.library import Library
from plgen.model.plan import Plan, Problem


def say_problems(
    options: Options, library: Library, plans: Iterable[Plan]
) -> list[Diagnostic]:
    """The problems of plans, each at its place."""
    return [
        _locate(options, library, plan, problem)
        for plan in plans
        for problem in plan.problems
    ]


def _locate(
    options: Options, library: Library, plan: Plan, problem: Problem
) -> Diagnostic:
    frozen, pathway = library.plans.get(plan.cohort), library.pathways[plan.pathway]
    is_gap = problem.severity is Severity.ERROR and options.allow_gaps
    marks, default = (
        (pathway.marks, pathway.location)
        if frozen is None
        else (frozen.marks, frozen.location)
    )
    return Diagnostic(
        code=problem.code,
        message=problem.message,
        location=location_of(marks, problem.path, default),
        severity=Severity.WARNING if is_gap else problem.severity,
        hint=problem.hint,
    )


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By place, each once."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (d.location, d.severity, d.code, d.message))
