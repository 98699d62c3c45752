"""Weeks that a teacher wrote, held against the rules."""

from collections.abc import Iterator
from dataclasses import asdict

from plgen.model.diagnostic import KeyPath
from plgen.model.plan import Problem
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.codes import state_problem
from plgen.plan.options import is_sound_option
from plgen.plan.outline import Outline
from plgen.plan.rules import Breach, find_breaches


def problems_of_written(outline: Outline) -> Iterator[Problem]:
    """A warning for every rule that the weeks which a teacher wrote break."""
    is_whole = len(outline.written) == len(outline.weeks)
    for breach in find_breaches(outline):
        if breach.week in outline.written or (is_whole and not breach.week):
            yield _warning(_say(breach), _path(outline, breach))
    for number, week in outline.written.items():
        at = number - 1
        for nth, name in enumerate(week.may):
            path: KeyPath = ("weeks", at, "may", nth)
            yield from _warn_of_rules(outline, name, path)
        for row in week.choices:
            path = ("weeks", at, "must", week.must.index(row[0]))
            for nth, name in enumerate(row[1:], 1):
                yield from _warn_of_option(outline, row[0], name, (*path, nth))


def _warn_of_option(
    outline: Outline, unit: str, option: str, path: KeyPath
) -> Iterator[Problem]:
    units = outline.library.units
    yield from _warn_of_rules(outline, option, path)
    if not is_sound_option(outline, units[unit], units[option]):
        said = f"`{option}` cannot stand for `{unit}` in every choice:"
        why = "a goal, a requirement or the time of the week would not hold."
        yield _warning(f"{said} {why}", path)


def _warn_of_rules(outline: Outline, name: str, path: KeyPath) -> Iterator[Problem]:
    unit = outline.library.units[name]
    for rule in rules_against(unit, outline.library, outline.cohort):
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


def _path(outline: Outline, breach: Breach) -> KeyPath:
    if not breach.week:
        return ()
    must = outline.written[breach.week].must
    if breach.unit in must:
        return ("weeks", breach.week - 1, "must", must.index(breach.unit))
    return ("weeks", breach.week - 1)
