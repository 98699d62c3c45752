"""The problems of plans as diagnostics, each at its place."""

from collections.abc import Iterable, Mapping

from plgen.build.options import Options
from plgen.model.diagnostic import Diagnostic, Severity, location_of
from plgen.model.library import Library
from plgen.model.plan import Plan, Problem
from plgen.plan import check_fairness


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
    pathway, frozen = library.pathways[plan.pathway], library.plans.get(plan.cohort)
    if plan.solver != "frozen" and problem.path[:1] != ("weeks",):
        frozen = None
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


def say_unfair(
    options: Options, library: Library, plans: Mapping[str, Plan]
) -> list[Diagnostic]:
    """What is not fair between cohorts, in the files of their pathways."""
    return [
        Diagnostic(
            code=problem.code,
            message=problem.message,
            location=location_of(pathway.marks, problem.path, pathway.location),
            severity=problem.severity,
            hint=problem.hint,
        )
        for finding in check_fairness(library, plans, options.today)
        for pathway, problem in [(library.pathways[finding.pathway], finding.problem)]
    ]


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By place, each once."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (d.location, d.severity, d.code, d.message))
