"""Demands as words: what does not go together, and what shuts a unit out."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.gaps.demand import Demand, DemandKind
from plgen.plan.gaps.irreducible import Conflict
from plgen.plan.gaps.situation import Situation
from plgen.plan.known import teaches
from plgen.plan.wording import count, list_names

MOST_NAMED = 3
"""Pieces of a sentence before it says how many more there are."""


def say_demands(situation: Situation, conflict: Conflict) -> tuple[str, ...]:
    """The demands of a conflict, one phrase each; goals stand together."""
    return tuple(_phrases(situation, conflict.demands, None))


def sum_up_demands(situation: Situation, conflict: Conflict) -> tuple[str, ...]:
    """The same for a sentence: the first few of each kind, and how many more."""
    return tuple(_phrases(situation, conflict.demands, MOST_NAMED))


def join_phrases(phrases: Iterable[str]) -> str:
    """The first of them, and how many more there are."""
    said = list(phrases)
    more = len(said) - MOST_NAMED
    if more > 1:
        said[MOST_NAMED:] = [f"and {more} more"]
    return "; ".join(said)


def say_blocks(situation: Situation, demands: Iterable[Demand]) -> list[str]:
    """What shuts units out, and what they require, one phrase each."""
    blocks = ("shut-out", "requires")
    return [SAYINGS[d.kind](situation, d) for d in demands if d.kind in blocks]


def _phrases(
    situation: Situation, demands: tuple[Demand, ...], most: int | None
) -> Iterator[str]:
    named = {demand.value for demand in demands if demand.kind == "goal"}
    goals = [goal.code for goal in situation.pathway.goals if goal.code in named]
    if goals:
        yield f"{'the goals' if goals[1:] else 'the goal'} {_list(goals, most)}"
    for kind, say in SAYINGS.items():
        those = [demand for demand in demands if demand.kind == kind]
        end = most if most and len(those) > most + 1 else len(those)
        yield from (say(situation, demand) for demand in those[:end])
        if those[end:]:
            yield f"{len(those) - end} more {MORE[kind]}"


def _list(names: list[str], most: int | None) -> str:
    """Names as code, with how many more there are than twice the most."""
    if most is None or len(names) <= 2 * most + 1:
        return list_names(names)
    first = ", ".join(f"`{name}`" for name in names[: 2 * most])
    return f"{first} and {len(names) - 2 * most} more"


def _say_evidence(_: Situation, demand: Demand) -> str:
    verb = "assesses" if demand.amount == 1 else "assess"
    return f"{count(demand.amount, 'unit')} that {verb} `{demand.value}`"


def _say_pin(situation: Situation, demand: Demand) -> str:
    minutes = situation.library.units[demand.value].minutes
    return f"`{demand.value}` ({minutes} minutes) pinned to week {demand.amount}"


def _say_shut_out(situation: Situation, demand: Demand) -> str:
    library = situation.library
    unit = library.units[demand.value]
    rules = rules_against(unit, library, situation.cohort)
    return f"`{unit.id}` {' and '.join(say_rule(rule) for rule in rules)}"


def _say_requirement(situation: Situation, demand: Demand) -> str:
    """`b` requires `a`; of a standard, which units teach it."""
    said = f"`{demand.value}` requires `{demand.what}`"
    library = situation.library
    if demand.what in library.units:
        return said
    teachers = [
        name
        for name, unit in sorted(library.units.items())
        if name != demand.value and teaches(library.standards, unit, demand.what)
    ]
    if not teachers:
        return f"{said}, which no other unit teaches"
    named = list_names(teachers[:MOST_NAMED])
    more = len(teachers) - MOST_NAMED
    others = f" and {more} more" if more > 0 else ""
    verb = "teach" if teachers[1:] else "teaches"
    return f"{said}, which {named}{others} {verb}"


SAYINGS: Mapping[DemandKind, Callable[[Situation, Demand], str]] = {
    "evidence": _say_evidence,
    "floor": lambda _, demand: f"the floor `{demand.value}` of {demand.amount}",
    "pin": _say_pin,
    "shut-out": _say_shut_out,
    "requires": _say_requirement,
    "minutes": lambda _, demand: f"{demand.amount} minutes a week",
    "screen": lambda _, demand: f"{demand.amount} screen minutes a week",
    "weeks": lambda _, demand: count(demand.amount, "week"),
}
"""How each kind is said, in the order of the sentence; goals come before them all."""

MORE: Mapping[DemandKind, str] = {
    "evidence": "goals to assess",
    "floor": "floors",
    "pin": "pins",
    "shut-out": "units shut out",
    "requires": "requirements",
}
"""What is counted and not named."""
