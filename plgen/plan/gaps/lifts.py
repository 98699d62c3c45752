"""Units that rules shut out, and what it takes to let them in."""

from collections.abc import Iterable, Iterator, Sequence

from plgen.model.plan import Reason
from plgen.plan.candidates import rules_against
from plgen.plan.gaps.situation import Situation
from plgen.plan.gaps.trial import Proposal, Trial
from plgen.plan.wording import list_names

MOST_UNITS = 3
"""In one proposal."""
MOST_TRIED = 8

PEN = frozenset({"avoided", "excepted"})
"""Rules that a word in the pathway's file takes away; the others take work."""

LIFTS = {
    "draft": "set {units} to `status: ready`",
    "excepted": "let {units} into the pathway's `units`",
    "avoided": "take {units} off the avoid list",
    "grades": "give {units} a grade of the pathway",
    "language": "write {units} in {value}",
    "setting": "make {units} work in the setting `{value}`",
}
"""What takes each rule away."""


def lifts_of(
    situation: Situation, units: Iterable[str], *, by_pen: bool
) -> Iterator[Proposal]:
    """Each of these units let in alone, those with the fewest rules first."""
    found = []
    for name in units:
        rules = _rules(situation, name)
        is_pen = {rule.code for rule in rules} <= PEN
        if rules and is_pen == by_pen and all(rule.code in LIFTS for rule in rules):
            minutes = situation.library.units[name].minutes
            found.append((len(rules), minutes, name))
    for _, _, name in sorted(found)[:MOST_TRIED]:
        yield say_lifts(situation, [name]), situation.lift(name)


def lift_together(
    situation: Situation, units: Sequence[str], trial: Trial
) -> Iterator[Proposal]:
    """Several units let in at once, where one is not enough; none without need."""
    chosen: list[str] = []
    for name in units:
        rules = _rules(situation, name)
        if rules and all(rule.code in LIFTS for rule in rules):
            chosen.append(name)
        if trial.works(_lift_all(situation, chosen)):
            break
    for name in tuple(chosen):
        rest = [other for other in chosen if other != name]
        if trial.works(_lift_all(situation, rest)):
            chosen = rest
    if 1 < len(chosen) <= MOST_UNITS and trial.works(_lift_all(situation, chosen)):
        yield say_lifts(situation, chosen), _lift_all(situation, chosen)


def has_long(situation: Situation, units: Iterable[str]) -> bool:
    """Whether one of these units is shut out for want of room."""
    return any(
        rule.code == "no-room" for unit in units for rule in _rules(situation, unit)
    )


def say_lifts(situation: Situation, units: Sequence[str]) -> str:
    """What it takes to let these units in: `write a and b in es`.

    What a unit without room would need is not said.
    """
    lifted: dict[tuple[str, str], list[str]] = {}
    for unit in units:
        for rule in _rules(situation, unit):
            if rule.code not in LIFTS:
                continue
            value = "" if rule.code == "grades" else " or ".join(rule.value.split(", "))
            lifted.setdefault((rule.code, value), []).append(unit)
    return " and ".join(
        LIFTS[code].format(units=list_names(names), value=value)
        for (code, value), names in lifted.items()
    )


def _rules(situation: Situation, unit: str) -> tuple[Reason, ...]:
    library = situation.library
    return rules_against(library.units[unit], library, situation.cohort)


def _lift_all(situation: Situation, units: Iterable[str]) -> Situation:
    for unit in units:
        situation = situation.lift(unit)
    return situation
