"""`plgen plan COHORT`."""

from collections.abc import Iterator
from enum import StrEnum
import json
from pathlib import Path
from typing import Annotated

import typer

from plgen.build import (
    Options,
    Plan,
    UnknownNameError,
    explain_unit,
    plan_json,
    plan_one,
    say_reason,
)
from plgen.cli.build import ContentOption, DraftsOption, require_content
from plgen.cli.report import CONTENT, print_diagnostics, refuse_unknown
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.plan import MustDo, Week

STANDINGS = {
    "must": "everyone does it in week {weeks}",
    "option": "it can be chosen in week {weeks}",
    "may": "it may be done in week {weeks}",
    "left-out": "it could be in the plan, and is not",
    "no-candidate": "it cannot be in the plan",
}


class PlanFormat(StrEnum):
    """How a plan is printed."""

    TEXT = "text"
    JSON = "json"


def plan(
    cohort: Annotated[str, typer.Argument(metavar="COHORT", help="The cohort's id.")],
    *,
    content: ContentOption = Path("content"),
    form: Annotated[
        PlanFormat, typer.Option("--format", help="How to print the plan.")
    ] = PlanFormat.TEXT,
    why: Annotated[
        str | None,
        typer.Option("--why", metavar="UNIT", help="Why this unit is in or out."),
    ] = None,
    drafts: DraftsOption = False,
) -> None:
    """Print the plan of a cohort, with its reasons; or why one unit is in or out."""
    require_content(content)
    options = Options(content=content, drafts=drafts)
    try:
        library, found, checked = plan_one(options, cohort)
        said = [] if found is None else list(_say(library, found, form, why))
    except UnknownNameError as unknown:
        raise refuse_unknown(unknown) from None
    print_diagnostics(_of_plan(checked.diagnostics))
    if said:
        typer.echo("\n".join(said))
    if any(d.severity is Severity.ERROR for d in checked.diagnostics):
        raise typer.Exit(CONTENT)


def _say(
    library: Library, plan: Plan, form: PlanFormat, why: str | None
) -> Iterator[str]:
    if why:
        return _why(library, plan, why)
    if form is PlanFormat.JSON:
        form_of_plan = plan_json(library, plan)
        return iter([json.dumps(form_of_plan, ensure_ascii=False, indent=2)])
    return _lines(library, plan)


def _of_plan(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [d for d in found if d.severity is not Severity.NOTICE]


def _why(library: Library, plan: Plan, unit: str) -> Iterator[str]:
    verdict, sentences = explain_unit(library, plan, unit)
    title = library.units[unit].original.title
    weeks = ", ".join(str(week) for week in verdict.weeks)
    standing = STANDINGS[verdict.standing].format(weeks=weeks)
    yield f"{title} ({unit}), for {plan.cohort}: {standing}."
    yield from (f"  - {sentence}" for sentence in sentences)


def _lines(library: Library, plan: Plan) -> Iterator[str]:
    cohort = library.cohorts[plan.cohort]
    pathway = library.pathways[plan.pathway]
    yield f"{cohort.title} ({cohort.id}), {pathway.title}: {plan.solver} plan"
    for week in plan.weeks:
        yield from _week(library, week)
    yield ""
    yield "Goals"
    for goal in plan.goals:
        state = "met" if goal.met else "not met"
        shown = ", ".join(goal.taught) or "no unit of the plan"
        yield f"  {goal.code}: {state} ({shown})"
    if plan.left_out:
        yield ""
        yield "Left out"
    for out in plan.left_out:
        sentences = " ".join(say_reason(library, reason) for reason in out.because)
        yield f"  {out.unit}: {sentences}"


def _week(library: Library, week: Week) -> Iterator[str]:
    start = f", from {week.start.isoformat()}" if week.start else ""
    yield ""
    yield (
        f"Week {week.number}{start}: {week.minutes} min,"
        f" {week.screen_minutes} of them at a screen"
    )
    for item in week.must:
        yield f"  must  {item.unit} ({_length(item)}){_choice(item)}"
        yield from (f"          {say_reason(library, r)}" for r in item.because)
    for offer in week.may:
        yield f"  may   {offer.unit}"
    if week.note:
        yield f"  note  {week.note}"


def _length(item: MustDo) -> str:
    number, parts = item.part
    part = f", part {number} of {parts}" if parts > 1 else ""
    return f"{item.minutes} min{part}"


def _choice(item: MustDo) -> str:
    others = [unit for unit in item.one_of if unit != item.unit]
    return f", or {' or '.join(others)}" if others else ""
