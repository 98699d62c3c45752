"""`plgen build` and `plgen check`."""

from pathlib import Path
import sys
from typing import Annotated

import typer

from plgen.build import (
    Checked,
    ClusterError,
    Options,
    OutputRefusedError,
    TemplateFaultError,
    UnknownNameError,
    build_site,
    check_site,
)
from plgen.cli.options import (
    AllowGapsOption,
    CacheOption,
    ClusterOption,
    ContentOption,
    DateOption,
    DraftsOption,
    JobsOption,
    OutOption,
    PublishOption,
    StrictOption,
    count_processors,
    require_content,
    with_progress,
)
from plgen.cli.publish import publish_built, require_store
from plgen.cli.report import (
    CONTENT,
    Format,
    count_found,
    errors,
    print_diagnostics,
    refuse,
    refuse_unknown,
)
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.remember import remember_build
from plgen.state import take_states


def build(  # noqa: PLR0913  # one parameter for each option of the command
    *,
    content: ContentOption = Path("content"),
    out: OutOption = Path("site"),
    cohort: Annotated[
        list[str] | None,
        typer.Option("--cohort", metavar="ID", help="Only this cohort; repeatable."),
    ] = None,
    drafts: DraftsOption = False,
    strict: StrictOption = False,
    allow_gaps: AllowGapsOption = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print nothing but problems.")
    ] = False,
    zips: Annotated[
        bool, typer.Option("--zip", help="Pack each cohort's folder into `zip/` too.")
    ] = False,
    publish: PublishOption = None,
    date: DateOption = None,
    jobs: JobsOption = None,
    cluster: ClusterOption = None,
    cache: CacheOption = True,
) -> None:
    """Build a site for every cohort; nothing at all where the content has an error."""
    require_content(content)
    if cluster == "":
        raise refuse(
            "`--cluster` names no scheduler. Write `--cluster tcp://host:8786`."
        )
    options = Options(
        content,
        out,
        tuple(cohort or ()),
        drafts=drafts,
        strict=strict,
        allow_gaps=allow_gaps,
        workers=jobs or count_processors(),
        cluster=cluster or "",
        is_cached=cache,
        today=date.date() if date else None,
        zips=zips,
    )
    store = require_store(options, publish)
    sources = take_states(options.source_folders)
    checked = _build(options, quiet=quiet)
    told = _worth_saying(checked, quiet=quiet)
    print_diagnostics(told)
    if checked.report is None:
        errors.print(f"Nothing was written: {count_found(checked.diagnostics)}.")
        raise typer.Exit(CONTENT)
    said = "" if quiet else f"{_say_built(checked, options)}\n"
    typer.echo(said, nl=False)
    if store:
        publish_built(options, store, quiet=quiet)
    elif options.is_cached:
        memo = said, "".join(f"{diagnostic}\n" for diagnostic in told)
        words, folders = sys.argv[1:], options.source_folders
        remember_build(words, folders, sources, checked.output, memo)


def _build(options: Options, *, quiet: bool) -> Checked:
    try:
        return with_progress(lambda say: build_site(options, say), quiet=quiet)
    except (OutputRefusedError, ClusterError) as refused:
        raise refuse(str(refused)) from None
    except UnknownNameError as unknown:
        raise refuse_unknown(unknown) from None
    except TemplateFaultError as fault:
        errors.print(str(fault))
        raise typer.Exit(CONTENT) from None
    except OSError as error:
        raise refuse(f"The site could not be written: {error.strerror}.") from None


def check(  # noqa: PLR0913  # one parameter for each option of the command
    *,
    content: ContentOption = Path("content"),
    form: Annotated[
        Format, typer.Option("--format", help="How to print what is found.")
    ] = Format.TEXT,
    drafts: DraftsOption = False,
    strict: StrictOption = False,
    date: DateOption = None,
    jobs: JobsOption = None,
    cache: CacheOption = True,
) -> None:
    """Check the content: everything that a build would say, and nothing written."""
    require_content(content)
    options = Options(
        content=content,
        drafts=drafts,
        strict=strict,
        workers=jobs or count_processors(),
        is_cached=cache,
        today=date.date() if date else None,
    )
    checked = with_progress(
        lambda say: check_site(options, say), quiet=form is not Format.TEXT
    )
    print_diagnostics(checked.diagnostics, form)
    if form is Format.TEXT:
        found = count_found(checked.diagnostics) or "nothing to mend"
        typer.echo(f"{checked.units} units, {checked.cohorts} cohorts: {found}.")
    if checked.is_stopped:
        raise typer.Exit(CONTENT)


def _worth_saying(checked: Checked, *, quiet: bool) -> list[Diagnostic]:
    """Notices are for `check`; a quiet build that went well keeps to itself."""
    if quiet and not checked.is_stopped:
        return []
    return [d for d in checked.diagnostics if d.severity is not Severity.NOTICE]


def _say_built(checked: Checked, options: Options) -> str:
    report, out = checked.report, options.out
    if report is None:
        raise ValueError("nothing was built")
    size = report.size / 1_000_000
    zips = f"; zips are in {out / 'zip'}" if options.zips else ""
    return (
        f"Built {checked.cohorts} cohorts from {checked.units} units:"
        f" {report.pages} pages, {size:.1f} MB in {out}.\n"
        f"Open {out / 'public' / 'index.html'}; staff pages are in {out / 'staff'}"
        f"{zips}."
    )
