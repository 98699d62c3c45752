"""Why a pin cannot be held: in the author's words."""

from collections.abc import Iterator

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Problem
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.case import Case, Item
from plgen.plan.codes import state_problem
from plgen.plan.wording import count, list_names

IMPOSSIBLE = "pin-impossible"
"""The code of a pin that no plan at all can hold."""


def problems_of_pins(library: Library, cohort: Cohort, case: Case) -> Iterator[Problem]:
    """An error for every pin that a rule shuts out or no plan can hold."""
    counted: dict[int, int] = {}
    for week, unit in cohort.pins:
        nth = counted.get(week, 0)
        counted[week] = nth + 1
        path = ("cohorts", cohort.id, "pin", str(week), nth)
        rules = rules_against(library.units[unit], library, cohort)
        if rules:
            yield state_problem(
                "pin-ruled-out",
                f"`{unit}` is pinned for {cohort.id}, but it {say_rule(rules[0])}.",
                "Take the pin out, or change what shuts the unit out.",
                path,
            )
        else:
            yield from _impossible(cohort, case, unit, week, path)
    yield from _overfull_weeks(cohort, case)


def out_of_reach(case: Case, item: Item) -> tuple[str, ...]:
    """What a unit requires and no unit of the case can give."""
    missing = [n.value for n in item.requires if not n.servers & case.open]
    return tuple(missing)


def _impossible(
    cohort: Cohort, case: Case, unit: str, week: int, path: KeyPath
) -> Iterator[Problem]:
    index, item = next((i, x) for i, x in enumerate(case.items) if x.unit == unit)
    hint = "Pin it to an earlier week."
    if not case.open >> index & 1:
        missing = list_names(out_of_reach(case, item))
        why = f"it requires {missing}, which cannot be had"
        hint = "Take the pin out, or make what it requires available."
    elif week + len(item.parts) - 1 > case.weeks:
        weeks = count(len(item.parts), "week")
        why = f"it takes {weeks}, and the calendar ends with week {case.weeks}"
    else:
        return
    message = f"`{unit}` is pinned to week {week} for {cohort.id}, but {why}."
    yield state_problem(IMPOSSIBLE, message, hint, path)


def _overfull_weeks(cohort: Cohort, case: Case) -> Iterator[Problem]:
    """Pinned units alone can be more than a week holds."""
    pins = sorted(set(case.pins))
    sides = (("minutes", case.limit), ("screen minutes", case.screen_limit))
    for side, (noun, limit) in enumerate(sides):
        for week in range(1, case.weeks + 1):
            taken = sum(
                part[side]
                for index, start in pins
                for at, part in enumerate(case.items[index].parts, start)
                if at == week
            )
            if taken > limit:
                yield state_problem(
                    IMPOSSIBLE,
                    f"What is pinned for {cohort.id} takes {taken} {noun} of week"
                    f" {week}, but a week has {limit}.",
                    "Pin one of the units to another week.",
                    ("cohorts", cohort.id, "pin", str(week)),
                )
