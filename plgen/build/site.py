"""Check a site, or build it: load, plan, render, write, down the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

import plgen
from plgen.build.options import Checked, Options, Progress, UnknownNameError
from plgen.build.problems import in_order, say_problems
from plgen.load import check_pathways, load_library, load_theme
from plgen.model.artifact import Artifact
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.plan import plan_cohort
from plgen.render import Site, render_bodies, render_cohort, render_front, render_staff
from plgen.write import check_output, write_site


@dataclass(frozen=True, slots=True)
class _Stage:
    """Everything up to the last page: nothing is on disk yet."""

    library: Library
    site: Site
    plans: Mapping[str, Plan]
    diagnostics: tuple[Diagnostic, ...]


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
    said = say_problems(options, library, plans.values())
    return _Stage(
        library=library,
        site=Site(library, bodies, theme, version=plgen.__version__),
        plans=plans,
        diagnostics=tuple(in_order([*found, *of_theme, *empty, *said, *of_bodies])),
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
