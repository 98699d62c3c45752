"""A plan that a teacher wrote: taken as it stands, and held against the rules."""

from collections.abc import Iterator
from dataclasses import asdict

from plgen.model.diagnostic import KeyPath, Severity
from plgen.model.library import Library
from plgen.model.plan import FrozenPlan, MayDo, MustDo, Problem
from plgen.plan.outline import Outline
from plgen.plan.reasons import reasons_for_may
from plgen.plan.rules import Breach, find_breaches


def lay_out_frozen(
    library: Library, frozen: FrozenPlan, weeks: int
) -> tuple[tuple[MustDo, ...], ...]:
    """The weeks as written, empty ones added up to the end of the calendar.

    A unit that stands in several weeks is cut into as many parts of equal length.
    """
    rows = [week.must for week in frozen.weeks]
    rows += [()] * (weeks - len(rows))
    seen: dict[str, int] = {}
    laid_out: list[tuple[MustDo, ...]] = []
    for row in rows:
        items = []
        for unit in dict.fromkeys(row):
            seen[unit] = seen.get(unit, 0) + 1
            parts = sum(unit in other for other in rows)
            items.append(_part(library, unit, seen[unit], parts))
        laid_out.append(tuple(items))
    return tuple(laid_out)


def _part(library: Library, unit: str, number: int, parts: int) -> MustDo:
    whole = library.units[unit]
    return MustDo(
        unit=unit,
        minutes=_share(whole.minutes, number, parts),
        screen_minutes=_share(whole.screen_minutes, number, parts),
        part=(number, parts),
    )


def _share(total: int, number: int, parts: int) -> int:
    return total * number // parts - total * (number - 1) // parts


def offers_of(outline: Outline, frozen: FrozenPlan) -> tuple[tuple[MayDo, ...], ...]:
    """The may-do units as written."""
    rows = [week.may for week in frozen.weeks]
    rows += [()] * (len(outline.weeks) - len(rows))
    units = outline.library.units
    return tuple(
        tuple(MayDo(u, reasons_for_may(outline, units[u])) for u in dict.fromkeys(row))
        for row in rows
    )


def problems_of_frozen(outline: Outline, frozen: FrozenPlan) -> Iterator[Problem]:
    """A warning for every rule that the plan breaks."""
    for breach in find_breaches(outline):
        yield Problem(
            code="plan-breaks-rule",
            message=_sentence(breach),
            hint="It is built as you wrote it.",
            path=_path(frozen, breach),
            severity=Severity.WARNING,
        )


SENTENCES = {
    "taught": "Rule 1: no unit of this plan teaches the goal `{value}`.",
    "assessed": "Rule 1: {amount} of {limit} units assess the goal `{value}`.",
    "unit": "Rule 2: `{unit}` requires the unit `{value}` before it.",
    "standard": "Rule 2: `{unit}` requires a unit that teaches `{value}` before it.",
    "minutes": "Rule 3: week {week} holds {amount} minutes, {limit} are there.",
    "screen": "Rule 3: week {week} holds {amount} screen minutes, {limit} are there.",
    "floor": "Rule 4: {amount} units meet the floor `{value}`, not {limit}.",
    "pin": "Rule 5: `{unit}` is pinned to week {week} and does not start there.",
    "known": "Rule 5: `{unit}` is known already and not pinned.",
    "candidate": "`{unit}` {value}.",
}
"""By the kind of a breach."""


def _sentence(breach: Breach) -> str:
    return SENTENCES[breach.kind].format(**asdict(breach))


def _path(frozen: FrozenPlan, breach: Breach) -> KeyPath:
    if not breach.week:
        return ()
    week = breach.week - 1
    if week < len(frozen.weeks) and breach.unit in frozen.weeks[week].must:
        return ("weeks", week, "must", frozen.weeks[week].must.index(breach.unit))
    return ("weeks", week)
