"""A plan that a teacher wrote: taken as it stands, and held against the rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.plan import FrozenPlan, MayDo, MustDo, Problem
from plgen.model.unit import Unit
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.codes import state_problem
from plgen.plan.outline import Outline
from plgen.plan.parts import Part, split_into_parts
from plgen.plan.reasons import reasons_for_may
from plgen.plan.rules import Breach, find_breaches


def lay_out_frozen(
    library: Library, frozen: FrozenPlan, weeks: int, limit: int | None
) -> tuple[tuple[MustDo, ...], ...]:
    """The weeks as written, empty ones added up to the end of the calendar.

    A unit longer than a week, written once, goes on over the next weeks as in a
    computed plan. Written in several weeks it has as many parts: the computed ones
    where their number is the same, else equal ones.
    """
    written = [tuple(dict.fromkeys(week.must)) for week in frozen.weeks]
    written += [()] * (weeks - len(written))
    runs = {
        unit: _run_of(library.units[unit], written, limit)
        for unit in dict.fromkeys(chain.from_iterable(written))
    }
    laid_out = []
    for at, row in enumerate(written):
        ongoing = [u for u, run in runs.items() if at in run and u not in row]
        laid_out.append(tuple(_item(u, runs[u], at) for u in (*ongoing, *row)))
    return tuple(laid_out)


def _run_of(
    unit: Unit, written: Sequence[tuple[str, ...]], limit: int | None
) -> dict[int, Part]:
    """The part of a unit in each week, by the weeks' places."""
    weeks = [at for at, row in enumerate(written) if unit.id in row]
    parts = split_into_parts(unit.minutes, unit.screen_minutes, limit)
    if len(weeks) == 1 and weeks[0] + len(parts) <= len(written):
        weeks = list(range(weeks[0], weeks[0] + len(parts)))
    if len(parts) != len(weeks):
        minutes = _share(unit.minutes, len(weeks))
        screen = _share(unit.screen_minutes, len(weeks))
        parts = tuple(zip(minutes, screen, strict=True))
    return dict(zip(weeks, parts, strict=True))


def _share(total: int, parts: int) -> list[int]:
    return [total * (n + 1) // parts - total * n // parts for n in range(parts)]


def _item(unit: str, run: Mapping[int, Part], at: int) -> MustDo:
    minutes, screen_minutes = run[at]
    return MustDo(unit, minutes, screen_minutes, (list(run).index(at) + 1, len(run)))


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
        yield _warning(_say(breach), _path(frozen, breach))
    for at, week in enumerate(frozen.weeks):
        for nth, name in enumerate(week.may):
            unit = outline.library.units[name]
            for rule in rules_against(unit, outline.library, outline.cohort):
                path = ("weeks", at, "may", nth)
                yield _warning(f"`{name}` {say_rule(rule)}.", path)


def _warning(message: str, path: KeyPath) -> Problem:
    hint = "It is built as you wrote it."
    return state_problem("plan-breaks-rule", message, hint, path)


SENTENCES = {
    "taught": "No unit of this plan teaches the goal `{value}`.",
    "assessed": "Units to assess `{value}`: {limit} asked for, {amount} in this plan.",
    "unit": "`{unit}` requires the unit `{value}` before it.",
    "standard": "`{unit}` requires a unit that teaches `{value}` before it.",
    "minutes": "Week {week} holds {amount} minutes; there is time for {limit}.",
    "screen": "Week {week} holds {amount} screen minutes; there is time for {limit}.",
    "floor": "The floor `{value}` asks for {limit}; this plan has {amount}.",
    "pin": "`{unit}` is pinned to week {week} and does not start there.",
    "known": "`{unit}` is known already and not pinned.",
    "candidate": "`{unit}` {value}.",
}
"""By the kind of a breach."""


def _say(breach: Breach) -> str:
    return SENTENCES[breach.kind].format(**asdict(breach))


def _path(frozen: FrozenPlan, breach: Breach) -> KeyPath:
    if not breach.week:
        return ()
    week = breach.week - 1
    if week < len(frozen.weeks) and breach.unit in frozen.weeks[week].must:
        return ("weeks", week, "must", frozen.weeks[week].must.index(breach.unit))
    return ("weeks", week)
