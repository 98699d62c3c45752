"""Weeks that a teacher wrote, laid out: units longer than a week in parts."""

from collections.abc import Mapping, Sequence
from itertools import chain

from plgen.model.library import Library
from plgen.model.plan import FrozenPlan, MustDo
from plgen.model.unit import Unit
from plgen.plan.parts import Part, split_into_parts

Rows = tuple[tuple[MustDo, ...], ...]
"""The must-do work, week by week."""


def lay_out_written(
    library: Library, frozen: FrozenPlan, weeks: int, limit: int | None
) -> Rows:
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
