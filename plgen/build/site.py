"""Check a site, or build it: load, plan, render, write, down the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import plgen
from plgen.build.bodies import Told, take_bodies
from plgen.build.crew import Crew
from plgen.build.hire import hire_crew
from plgen.build.icons import take_icons
from plgen.build.media import publish_artifacts
from plgen.build.options import (
    Checked,
    Options,
    Progress,
    UnknownNameError,
    keep_quiet,
    keep_silent,
)
from plgen.build.parts import Ground, make_parts, parts_of
from plgen.build.plans import plan_cohorts
from plgen.build.problems import in_order, say_problems, say_unfair
from plgen.build.standing import Takeover, doubt_trees
from plgen.build.themes import take_theme
from plgen.cache import Cache
from plgen.load import check_pathways, digest_media, load_library
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.record import Record
from plgen.render import Key, Site, check_accent
from plgen.write import check_output, hold_output, write_site


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything up to the first page: nothing is on disk yet."""

    library: Library
    site: Site
    plans: Mapping[str, Plan]
    told: Mapping[Key, Told]
    diagnostics: tuple[Diagnostic, ...]


def check_site(options: Options, progress: Progress = keep_quiet) -> Checked:
    """Load, plan and render every body; write nothing."""
    with hire_crew(options, progress) as crew:
        stage = prepare_site(options, progress, crew)
    return sum_up(options, stage)


def build_site(
    options: Options,
    progress: Progress = keep_quiet,
    memory: Memory | None = None,
    tell: Callable[[], None] = keep_silent,
) -> Checked:
    """Build the site, or write nothing at all where the content has an error.

    A process that builds again hands in its memory, and what it has there already is
    not made, nor looked at, again. `tell` is called once the new site stands.

    Raises:
        OutputRefusedError: where the output folder cannot be used.
        UnknownNameError: where a cohort that was asked for is not there.
        ClusterError: where the cluster that is to do the work cannot.
    """
    check_output(options.out, options.content)
    cache = options.cache_with(memory or Memory())
    with hire_crew(options, progress) as crew:
        stage = prepare_site(options, progress, crew, cache)
        checked = sum_up(options, stage)
        if checked.is_stopped:
            return checked
        with hold_output(options.out):
            output = _write_believing(stage, options, crew, cache, tell)
    report = output.counts(cache)
    cache.memory.forget_unused()
    return replace(checked, report=report, output=output)


def prepare_site(
    options: Options, progress: Progress, crew: Crew, cache: Cache | None = None
) -> Stage:
    """Load and plan, and render every body.

    Raises:
        UnknownNameError: where a cohort that was asked for is not there.
    """
    progress("Reading the content")
    cache = cache or options.cache
    memory = cache.memory
    library, found = load_library(options.content, drafts=options.drafts, memory=memory)
    theme, of_theme = take_theme(library.settings, options.theme_folders, memory)
    of_accent = check_accent(library.settings, theme)
    empty = [] if found else check_pathways(library, options.content)
    has_errors = any(d.severity is Severity.ERROR for d in (*found, *of_theme))
    plans: dict[str, Plan] = {}
    if not has_errors:
        wanted = _wanted(options, library)
        plans = plan_cohorts(library, wanted, cache, crew)
    taken = take_bodies(library, theme, cache, crew)
    said = say_problems(options, library, plans.values())
    said += say_unfair(options, library, plans)
    return Stage(
        library=library,
        site=Site(library, taken.bodies, theme, version=plgen.__version__),
        plans=plans,
        told=taken.told,
        diagnostics=tuple(
            in_order([*found, *of_theme, *of_accent, *empty, *said, *taken.diagnostics])
        ),
    )


def _wanted(options: Options, library: Library) -> tuple[Cohort, ...]:
    cohorts = library.cohorts
    for name in options.cohorts:
        if name not in cohorts:
            raise UnknownNameError("cohort", name, cohorts)
    chosen = set(options.cohorts) or set(cohorts)
    return tuple(cohort for cohort in cohorts.values() if cohort.id in chosen)


def _write_believing(
    stage: Stage,
    options: Options,
    crew: Crew,
    cache: Cache,
    tell: Callable[[], None],
) -> Record:
    """The same; where what this process believes of the trees is not so, look again."""
    try:
        return _write(stage, options, crew, cache, tell)
    except FileNotFoundError:
        if not doubt_trees(options.out, cache):
            raise
        return _write(stage, options, crew, cache, tell)


def _write(
    stage: Stage,
    options: Options,
    crew: Crew,
    cache: Cache,
    tell: Callable[[], None],
) -> Record:
    """Bring the output to hold the site; what stands already is not made again."""
    site = _keepable(stage.site, options)
    ground = Ground(site, stage.plans, options.is_preview, options.zips)
    parts = list(parts_of(ground, stage.told, cache.memory))
    takeover = Takeover.begin(options.out, cache, parts)
    if takeover.is_up_to_date():
        return takeover.stay()
    missing = takeover.find_missing()
    drawn = replace(site, drawn=take_icons(site.palette, cache))
    made = crew.work("Writing", make_parts, replace(ground, site=drawn), missing)
    states = write_site(
        publish_artifacts(takeover.take(made)),
        options.out,
        leftover=takeover.leftover,
        keeps_spare=options.is_cached,
    )
    tell()
    return takeover.end(states)


def _keepable(site: Site, options: Options) -> Site:
    """The site with what a service worker has to know; in a preview, without one."""
    library, settings = site.library, site.library.settings
    if not settings.service_worker:
        return site
    if options.is_preview:
        unkept = replace(settings, service_worker=False)
        return replace(site, library=replace(library, settings=unkept))
    return replace(site, digests=digest_media(library.media))


def sum_up(options: Options, stage: Stage) -> Checked:
    """What was found, and whether it forbids to write."""
    stopping = (
        {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    )
    return Checked(
        diagnostics=stage.diagnostics,
        units=len(stage.library.units),
        cohorts=len(stage.plans),
        is_stopped=any(d.severity in stopping for d in stage.diagnostics),
    )
