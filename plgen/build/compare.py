"""All plans of now, held against those of a revision or of the last build."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
import tempfile

from plgen.build.hire import hire_crew
from plgen.build.options import Checked, Options, Progress, UnknownNameError, keep_quiet
from plgen.build.plans import plan_cohorts
from plgen.load import RevisionError, fetch_revision, load_built_plans, load_library
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.model.plan_diff import FactChange
from plgen.plan import compare_facts, compare_plans, facts_of
from plgen.render import CohortDiff


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, cohort by cohort."""

    library: Library
    """The library of now."""
    diffs: tuple[CohortDiff, ...]
    added: tuple[str, ...] = ()
    """Cohorts that have no earlier plan."""
    removed: tuple[str, ...] = ()
    """Cohorts that are no longer there."""


def compare_all(
    options: Options, revision: str | None, progress: Progress = keep_quiet
) -> tuple[Comparison | None, Checked]:
    """Compare with a revision of git, or without one with the last build.

    None where the content of now has errors.

    Raises:
        RevisionError: where the revision cannot be had, or cannot be planned.
        UnknownNameError: where a cohort that was asked for is not there.
    """
    library, found = load_library(options.content, drafts=options.drafts)
    if _has_errors(found):
        return None, Checked(tuple(found), is_stopped=True)
    for name in options.cohorts:
        if name not in library.cohorts:
            raise UnknownNameError("cohort", name, library.cohorts)
    now = _plan_all(options, library, progress)
    if revision is None:
        before: Library | None = None
        plans = load_built_plans(options.out)
        if not plans:
            raise RevisionError(
                f"There is no build in `{options.out}` to compare with. Build once"
                " with `plgen build`, or name a revision, as in `plgen diff HEAD`."
            )
    else:
        before, plans = _plan_revision(options, revision, progress)
    wanted = set(options.cohorts) or set(now) | set(plans)
    return Comparison(
        library=library,
        diffs=tuple(_compare(library, before, plans, now, wanted)),
        added=tuple(name for name in now if name in wanted and name not in plans),
        removed=tuple(name for name in plans if name in wanted and name not in now),
    ), Checked(tuple(found))


def _plan_revision(
    options: Options, revision: str, progress: Progress
) -> tuple[Library, Mapping[str, Plan]]:
    with tempfile.TemporaryDirectory() as folder:
        content = fetch_revision(options.content, revision, Path(folder))
        library, found = load_library(content, drafts=options.drafts)
    if _has_errors(found):
        wrong = next(d for d in found if d.severity is Severity.ERROR)
        raise RevisionError(
            f"The content of `{revision}` has errors and cannot be planned; the first"
            f" is: {wrong.message} Name a revision that builds."
        )
    return library, _plan_all(replace(options, cohorts=()), library, progress)


def _plan_all(
    options: Options, library: Library, progress: Progress
) -> dict[str, Plan]:
    wanted = set(options.cohorts) or set(library.cohorts)
    cohorts = [c for c in library.cohorts.values() if c.id in wanted]
    with hire_crew(options, progress) as crew:
        return plan_cohorts(library, cohorts, options.cache, crew)


def _compare(
    library: Library,
    before: Library | None,
    old: Mapping[str, Plan],
    new: Mapping[str, Plan],
    wanted: set[str],
) -> Iterator[CohortDiff]:
    for name, plan in new.items():
        if name not in wanted or name not in old:
            continue
        cohort = library.cohorts[name]
        diff = compare_plans(library, cohort, old[name], plan)
        causes = (
            _causes(before, library, cohort) if before and not diff.is_empty else ()
        )
        yield CohortDiff(diff, causes)


def _causes(before: Library, now: Library, cohort: Cohort) -> tuple[FactChange, ...]:
    return compare_facts(
        facts_of(before, before.cohorts[cohort.id]), facts_of(now, cohort)
    )


def _has_errors(found: list[Diagnostic]) -> bool:
    return any(d.severity is Severity.ERROR for d in found)
