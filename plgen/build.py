"""The driver: load, plan, render, write, down the page; nothing is decided here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import plgen
from plgen.load import CODES as LOAD_CODES
from plgen.load import check_pathways, json_schemas, load_library, load_theme
from plgen.model.artifact import Artifact
from plgen.model.diagnostic import (
    Diagnostic,
    Severity,
    location_of,
)
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan, Problem
from plgen.plan import CODES as PLAN_CODES
from plgen.plan import Verdict, plan_cohort, why_unit
from plgen.render import CODES as RENDER_CODES
from plgen.render import (
    Site,
    plan_json,
    render_bodies,
    render_cohort,
    render_front,
    render_staff,
    say_reason,
)
from plgen.write import OutputRefusedError, WriteReport, check_output, write_site

__all__ = [
    "Checked",
    "Options",
    "OutputRefusedError",
    "Plan",
    "UnknownNameError",
    "Verdict",
    "build_site",
    "check_output",
    "check_site",
    "diagnostic_codes",
    "explain_unit",
    "json_schemas",
    "plan_json",
    "plan_one",
    "say_reason",
]

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


class UnknownNameError(Exception):
    """A cohort or unit that is not there; `known` are those that are."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no {kind} `{name}`.")
        self.name = name
        self.known = tuple(known)


@dataclass(frozen=True, slots=True)
class Options:
    """What a build or a check is asked to do."""

    content: Path = Path("content")
    out: Path = Path("site")
    cohorts: tuple[str, ...] = ()
    """Only these; empty for all."""
    drafts: bool = False
    strict: bool = False
    """Whether warnings stop a build too."""
    allow_gaps: bool = False
    """Whether plans that miss a goal are published all the same."""

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """Where themes are looked for: beside the content first, then plgen's own."""
        return (self.content.parent / "themes", bundled_themes())


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check or a build found, and wrote."""

    diagnostics: tuple[Diagnostic, ...]
    units: int = 0
    cohorts: int = 0
    report: WriteReport | None = None
    """None where nothing was written."""
    is_stopped: bool = False
    """Whether the diagnostics forbid to write."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """Everything up to the last page: nothing is on disk yet."""

    library: Library
    site: Site
    plans: Mapping[str, Plan]
    diagnostics: tuple[Diagnostic, ...]


def bundled_themes() -> Path:
    """The themes that come with plgen: in the package, or beside it in a checkout."""
    package = Path(plgen.__file__).parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def check_site(options: Options, progress: Progress = lambda _: None) -> Checked:
    """Load, plan and render every body; write nothing."""
    stage = _prepare(options, progress)
    return _checked(options, stage)


def build_site(options: Options, progress: Progress = lambda _: None) -> Checked:
    """Build the site, or write nothing at all where the content has an error.

    Raises:
        OutputRefusedError: where the output folder cannot be used.
        UnknownNameError: where a cohort that was asked for is not there.
    """
    check_output(options.out, options.content)
    stage = _prepare(options, progress)
    checked = _checked(options, stage)
    if checked.is_stopped:
        return checked
    report = write_site(_artifacts(stage, progress), options.out)
    return replace(checked, report=report)


def plan_one(options: Options, cohort: str) -> tuple[Library, Plan | None, Checked]:
    """The plan of one cohort, with what was found on the way; None after an error.

    Raises:
        UnknownNameError: where there is no such cohort.
    """
    library, found = load_library(options.content, drafts=options.drafts)
    if any(d.severity is Severity.ERROR for d in found):
        return library, None, Checked(tuple(found), is_stopped=True)
    if cohort not in library.cohorts:
        raise UnknownNameError("cohort", cohort, library.cohorts)
    plan = plan_cohort(library, library.cohorts[cohort])
    said = [*found, *_say_problems(options, library, (plan,))]
    return library, plan, Checked(tuple(_in_order(said)))


def explain_unit(
    library: Library, plan: Plan, unit: str
) -> tuple[Verdict, tuple[str, ...]]:
    """How a unit stands in a plan, and the rules and values behind it as sentences.

    Raises:
        UnknownNameError: where there is no such unit.
    """
    if unit not in library.units:
        raise UnknownNameError("unit", unit, library.units)
    verdict = why_unit(library, library.cohorts[plan.cohort], plan, unit)
    return verdict, tuple(say_reason(library, reason) for reason in verdict.because)


def diagnostic_codes() -> frozenset[str]:
    """Every code that any stage can report."""
    return frozenset({*LOAD_CODES, *PLAN_CODES, *RENDER_CODES})


def _prepare(options: Options, progress: Progress) -> _Stage:
    progress("Reading the content")
    library, found = load_library(options.content, drafts=options.drafts)
    theme, of_theme = load_theme(
        library.settings.theme,
        options.theme_folders,
        library.settings.theme_location,
    )
    empty = [] if found else check_pathways(library, options.content)
    has_errors = any(d.severity is Severity.ERROR for d in (*found, *of_theme))
    plans: dict[str, Plan] = {}
    if not has_errors:
        for cohort in _wanted(options, library):
            progress(f"Planning {cohort.id}")
            plans[cohort.id] = plan_cohort(library, cohort)
    progress("Reading the units' text")
    bodies, of_bodies = render_bodies(library)
    said = _say_problems(options, library, plans.values())
    return _Stage(
        library=library,
        site=Site(library, bodies, theme, version=plgen.__version__),
        plans=plans,
        diagnostics=tuple(_in_order([*found, *of_theme, *empty, *said, *of_bodies])),
    )


def _wanted(options: Options, library: Library) -> tuple[Cohort, ...]:
    cohorts = library.cohorts
    for name in options.cohorts:
        if name not in cohorts:
            raise UnknownNameError("cohort", name, cohorts)
    chosen = set(options.cohorts) or set(cohorts)
    return tuple(cohort for cohort in cohorts.values() if cohort.id in chosen)


def _artifacts(stage: _Stage, progress: Progress) -> Iterator[Artifact]:
    site, cohorts = stage.site, stage.library.cohorts
    for name, plan in stage.plans.items():
        progress(f"Writing {name}")
        yield from render_cohort(site, cohorts[name], plan)
    progress("Writing the front door and the staff pages")
    yield from chain(render_front(site, stage.plans), render_staff(site, stage.plans))


def _checked(options: Options, stage: _Stage) -> Checked:
    stopping = (
        {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    )
    return Checked(
        diagnostics=stage.diagnostics,
        units=len(stage.library.units),
        cohorts=len(stage.plans),
        is_stopped=any(d.severity in stopping for d in stage.diagnostics),
    )


def _say_problems(
    options: Options, library: Library, plans: Iterable[Plan]
) -> list[Diagnostic]:
    """The problems of plans, each at its place; a sentence that several share, once."""
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


def _in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By place, each once."""
    unique = dict.fromkeys(diagnostics)
    return sorted(unique, key=lambda d: (d.location, d.severity, d.code, d.message))
