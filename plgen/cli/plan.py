"""`plgen plan COHORT`."""

from collections.abc import Iterator
from enum import StrEnum
import json
from pathlib import Path
from typing import Annotated

import typer

from plgen.build import (
    Options,
    Planned,
    Replanning,
    UnknownNameError,
    compare_with_standing,
    plan_json,
    plan_one,
    save_plan,
    say_diffs,
)
from plgen.cli.evidence import (
    MoreFilesArgument,
    ProgressOption,
    ThresholdOption,
    gather_files,
    say_evidence,
)
from plgen.cli.options import (
    AllowGapsOption,
    ContentOption,
    DraftsOption,
    OutOption,
    require_content,
)
from plgen.cli.plan_text import plan_lines
from plgen.cli.report import CONTENT, errors, print_diagnostics, refuse, refuse_unknown
from plgen.cli.why import why_lines
from plgen.model.diagnostic import Diagnostic, Severity


class PlanFormat(StrEnum):
    """How a plan is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def plan(  # noqa: PLR0913  # one parameter for each option of the command
    cohort: Annotated[str, typer.Argument(metavar="COHORT", help="The cohort's id.")],
    more: MoreFilesArgument = None,
    *,
    content: ContentOption = Path("content"),
    out: OutOption = Path("site"),
    form: Annotated[
        PlanFormat,
        typer.Option("--format", help="How to print: markdown is for --diff."),
    ] = PlanFormat.TEXT,
    why: Annotated[
        str | None,
        typer.Option("--why", metavar="UNIT", help="Why this unit is in or out."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Freeze the plan into content/plans/.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Say what differs from the plan there is.")
    ] = False,
    from_week: Annotated[
        int,
        typer.Option(
            "--from-week", metavar="N", min=1, help="Plan anew from this week on."
        ),
    ] = 1,
    over_changes: Annotated[
        bool,
        typer.Option("--over-changes", help="Plan weeks anew that you changed, too."),
    ] = False,
    progress: ProgressOption = None,
    threshold: ThresholdOption = None,
    drafts: DraftsOption = False,
    allow_gaps: AllowGapsOption = False,
) -> None:
    """Print the plan of a cohort, with its reasons; plan it anew, compare, freeze it.

    A plan that is written in content/plans/ is printed as it stands, unless one of
    --write, --diff, --from-week, --over-changes and --progress asks for a new one.
    """
    require_content(content)
    options = Options(content, out, drafts=drafts, allow_gaps=allow_gaps)
    shown = gather_files(progress, more)
    is_anew = write or diff or over_changes or bool(shown) or from_week > 1
    asked = Replanning(from_week, over_changes, shown, threshold) if is_anew else None
    try:
        planned = plan_one(options, cohort, asked)
        said = list(_say(planned, form, why, is_diff=diff))
    except UnknownNameError as unknown:
        raise refuse_unknown(unknown) from None
    print_diagnostics(_of_plan(planned))
    if planned.taken is not None:
        errors.print("\n".join(say_evidence(planned.taken)), markup=False)
    if said:
        typer.echo("\n".join(said))
    if write:
        _save(options, planned)
    if planned.checked.is_stopped:
        raise typer.Exit(CONTENT)


def _say(
    planned: Planned, form: PlanFormat, why: str | None, *, is_diff: bool
) -> Iterator[str]:
    library, plan = planned.library, planned.plan
    if plan is None:
        return iter(())
    if why:
        return why_lines(library, plan, why, as_json=form is PlanFormat.JSON)
    if is_diff:
        return _diff(planned, is_markdown=form is PlanFormat.MARKDOWN)
    if form is PlanFormat.JSON:
        form_of_plan = plan_json(library, plan)
        return iter([json.dumps(form_of_plan, ensure_ascii=False, indent=2)])
    return plan_lines(library, plan)


def _diff(planned: Planned, *, is_markdown: bool) -> Iterator[str]:
    compared = compare_with_standing(planned)
    if compared is None:
        yield "There is no earlier plan to compare with: nothing is written or built."
        return
    yield from say_diffs(planned.library, [compared], markdown=is_markdown)


def _save(options: Options, planned: Planned) -> None:
    if planned.plan is None or planned.checked.is_stopped:
        errors.print("Nothing was written: mend the errors, or add --allow-gaps.")
        return
    try:
        path = save_plan(options, planned.library, planned.plan, planned.standing)
    except OSError as error:
        raise refuse(f"The plan could not be written: {error.strerror}.") from None
    kept = ", ".join(str(number) for number in planned.standing.weeks)
    stands = f" Weeks that stand as they were: {kept}." if kept else ""
    errors.print(f"Wrote {path}.{stands}", markup=False)


def _of_plan(planned: Planned) -> list[Diagnostic]:
    """What is worth saying of a plan; of progress files, every notice."""
    of_files = planned.taken.diagnostics if planned.taken else ()
    found = planned.checked.diagnostics
    return [d for d in found if d.severity is not Severity.NOTICE or d in of_files]
