"""`plgen diff [REV]`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plgen.build import (
    Comparison,
    Options,
    RevisionError,
    UnknownNameError,
    compare_all,
    say_diffs,
)
from plgen.cli.options import (
    CacheOption,
    ContentOption,
    DraftsOption,
    JobsOption,
    OutOption,
    count_processors,
    require_content,
    with_progress,
)
from plgen.cli.report import CONTENT, print_diagnostics, refuse, refuse_unknown


class DiffFormat(StrEnum):
    """How differences are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"


def diff(  # noqa: PLR0913  # one parameter for each option of the command
    revision: Annotated[
        str | None,
        typer.Argument(metavar="REV", help="A revision of git; else the last build."),
    ] = None,
    *,
    content: ContentOption = Path("content"),
    out: OutOption = Path("site"),
    cohort: Annotated[
        list[str] | None,
        typer.Option("--cohort", metavar="ID", help="Only this cohort; repeatable."),
    ] = None,
    form: Annotated[
        DiffFormat, typer.Option("--format", help="Markdown is for a pull request.")
    ] = DiffFormat.TEXT,
    drafts: DraftsOption = False,
    jobs: JobsOption = None,
    cache: CacheOption = True,
) -> None:
    """Say what is added, moved and removed in every plan, and why."""
    require_content(content)
    options = Options(
        content,
        out,
        tuple(cohort or ()),
        drafts=drafts,
        workers=jobs or count_processors(),
        is_cached=cache,
    )
    try:
        compared, checked = with_progress(
            lambda say: compare_all(options, revision, say), quiet=False
        )
    except UnknownNameError as unknown:
        raise refuse_unknown(unknown) from None
    except RevisionError as refused:
        raise refuse(str(refused)) from None
    if compared is None:
        print_diagnostics(checked.diagnostics)
        raise typer.Exit(CONTENT)
    for line in _lines(compared, is_markdown=form is DiffFormat.MARKDOWN):
        typer.echo(line)


def _lines(compared: Comparison, *, is_markdown: bool) -> list[str]:
    lines = list(say_diffs(compared.library, compared.diffs, markdown=is_markdown))
    if compared.added:
        lines.append(f"New: {', '.join(compared.added)}.")
    if compared.removed:
        lines.append(f"Gone: {', '.join(compared.removed)}.")
    return lines
