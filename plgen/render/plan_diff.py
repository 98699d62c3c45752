"""What differs between plans, for a terminal and for a pull request."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import json

from plgen.model.library import Library
from plgen.model.plan_diff import FactChange, Place, PlanChange, PlanDiff
from plgen.render.reasons import say_reason

SIGNS = {"added": "+", "removed": "-", "moved": ">"}
KINDS = {"must": "must do", "option": "a choice", "may": "may do"}
HEADS = {"added": "Added", "removed": "Removed", "moved": "Moved"}
MOST_SAID = 2
"""Reasons of one change; `--why UNIT` tells all of them."""


@dataclass(frozen=True, slots=True)
class CohortDiff:
    """The differences of one cohort, and what they come from."""

    diff: PlanDiff
    causes: tuple[FactChange, ...] = ()
    """What the plan depends on and has changed, where that is known."""


def say_diffs(
    library: Library, diffs: Iterable[CohortDiff], *, markdown: bool = False
) -> Iterator[str]:
    """Line by line; cohorts without a difference share the last line."""
    same = []
    for one in diffs:
        if one.diff.is_empty:
            same.append(one.diff.cohort)
        elif markdown:
            yield from _as_markdown(library, one)
        else:
            yield from _as_text(library, one)
    if same:
        yield f"No change: {', '.join(same)}."


def _as_text(library: Library, one: CohortDiff) -> Iterator[str]:
    yield f"{one.diff.cohort}:"
    for change in one.diff.changes:
        yield f"  {SIGNS[change.kind]} {change.unit}: {_say_places(change)}"
        yield from (f"      {why}" for why in _say_why(library, change))
    yield from (f"  {line}" for line in _say_rest(one))
    yield ""


def _as_markdown(library: Library, one: CohortDiff) -> Iterator[str]:
    yield f"### {one.diff.cohort}"
    yield ""
    if one.diff.changes:
        yield "| | unit | where | why |"
        yield "| --- | --- | --- | --- |"
    for change in one.diff.changes:
        why = " ".join(_say_why(library, change))
        cells = (HEADS[change.kind], f"`{change.unit}`", _say_places(change), why)
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    rest = list(_say_rest(one))
    yield from ["", *(f"- {line}" for line in rest), ""] if rest else [""]


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _say_places(change: PlanChange) -> str:
    was = "" if change.before is None else _say_place(change.before)
    now = "" if change.after is None else _say_place(change.after)
    if was and now:
        return f"{was} → {now}"
    return now or f"was {was}"


def _say_place(place: Place) -> str:
    weeks = ", ".join(str(week) for week in place.weeks)
    noun = "weeks" if len(place.weeks) > 1 else "week"
    return f"{KINDS[place.kind]}, {noun} {weeks}"


def _say_why(library: Library, change: PlanChange) -> list[str]:
    if change.unit not in library.units:
        return ["There is no such unit any more."]
    if change.kind == "moved" and _is_same_kind(change):
        return [_say_move(change)]
    return [say_reason(library, reason) for reason in change.because[:MOST_SAID]]


def _say_move(change: PlanChange) -> str:
    if change.after is not None and change.after.kind == "may":
        return "Offers are dealt out anew, best fit first."
    if change.after_units:
        names = ", ".join(f"`{unit}`" for unit in change.after_units)
        return f"Requires {names}, which now comes later."
    if change.is_crowded_out and change.before is not None:
        return f"Week {change.before.weeks[0]} has no room for it now."
    return "The weeks are settled anew: even ones first, then the slack at the end."


def _is_same_kind(change: PlanChange) -> bool:
    before, after = change.before, change.after
    return before is not None and after is not None and before.kind == after.kind


def _say_rest(one: CohortDiff) -> Iterator[str]:
    diff = one.diff
    if diff.met:
        yield f"Goals reached now: {', '.join(diff.met)}."
    if diff.missed:
        yield f"Goals no longer reached: {', '.join(diff.missed)}."
    if diff.peaks[0] != diff.peaks[1]:
        yield f"Heaviest week: {diff.peaks[0]} → {diff.peaks[1]} minutes."
    yield from (f"Because {_say_cause(cause)}." for cause in one.causes)


def _say_cause(cause: FactChange) -> str:
    subject = f"{cause.kind} `{cause.subject}`"
    if not cause.fact:
        return f"{subject} {'is no longer there' if cause.before else 'is new here'}"
    before, after = _say_value(cause.before), _say_value(cause.after)
    return f"{subject}: {cause.fact} {before} → {after}"


def _say_value(value: object) -> str:
    if value is None or value in ([], {}):
        return "none"
    match value:
        case str() | int():
            return str(value)
        case Mapping():
            return ", ".join(_say_entry(key, entry) for key, entry in value.items())
        case [*items] if all(isinstance(item, str) for item in items):
            return ", ".join(str(item) for item in items)
    return json.dumps(value, ensure_ascii=False, default=str)


def _say_entry(key: object, entry: object) -> str:
    """An entry with its value, but for the lineage of a standard."""
    name = str(key).replace("_", " ")
    return name if isinstance(entry, list) else f"{name} {_say_value(entry)}"
