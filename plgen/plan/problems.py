"""Why a plan cannot be had, or not in full: in the author's words."""

from collections.abc import Iterator
from dataclasses import replace

from plgen.model.diagnostic import KeyPath, Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal
from plgen.model.plan import Problem
from plgen.model.unit import Unit
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.case import Case, LoweredFloor, goals_of, indices_of, state_case
from plgen.plan.known import assesses, teaches
from plgen.plan.search import solve_case

MOST_NAMED = 3
"""Units that a sentence names before it says how many more there are."""
MOST_WEEKS_MORE = 6

FLOOR_WORDS = {
    "arts": "arts-integrated units",
    "project": "projects",
    "group": "units for pairs or groups",
}


def problems_of_pins(library: Library, cohort: Cohort) -> Iterator[Problem]:
    """An error for every pin that a rule shuts out."""
    counted: dict[int, int] = {}
    for week, unit in cohort.pins:
        nth = counted.get(week, 0)
        counted[week] = nth + 1
        rules = rules_against(library.units[unit], library, cohort)
        if rules:
            yield Problem(
                "pin-ruled-out",
                f"`{unit}` is pinned for {cohort.id}, but it {say_rule(rules[0])}.",
                "Take the pin out, or change what shuts the unit out.",
                ("cohorts", cohort.id, "pin", str(week), nth),
            )


def problems_of_floors(
    cohort: Cohort, lowered: tuple[LoweredFloor, ...]
) -> Iterator[Problem]:
    """A warning for every floor that had to be lowered."""
    for floor in lowered:
        yield Problem(
            "floor-lowered",
            f"{cohort.id} can have {floor.possible} of the {floor.asked}"
            f" {FLOOR_WORDS[floor.floor]} that the floor `{floor.floor}` asks for.",
            "Add units of that kind, or lower the floor.",
            ("floors", floor.floor),
            Severity.WARNING,
        )


def problems_of_goals(
    library: Library, cohort: Cohort, missed: tuple[str, ...]
) -> Iterator[Problem]:
    """An error for every goal that no unit of this cohort can reach, with the reason."""
    pathway = library.pathways[cohort.pathway]
    case, _ = state_case(library, cohort)
    for goal in goals_of(library, cohort):
        if goal.code not in missed:
            continue
        path = _path_of_goal(pathway.goals, goal)
        teaching = _bearers(library, goal.code, must_assess=False)
        if not teaching:
            yield _untaught(goal, path)
        else:
            yield from _unreachable(library, cohort, case, goal, path)


def problem_of_room(
    library: Library, cohort: Cohort, missed: tuple[str, ...]
) -> Problem | None:
    """What is missing where every goal can be reached, but not all in the time there is."""
    case, _ = state_case(library, cohort)
    pathway = library.pathways[cohort.pathway]
    named = _list_codes(missed)
    if case.pinned & ~case.open:
        return None
    relaxed = replace(case, limit=1 << 40, screen_limit=1 << 40)
    whole = solve_case(relaxed)
    if whole is None:
        return _problem_of_pins(cohort, named)
    minutes = sum(case.items[index].minutes for index, _ in whole.starts)
    screen = sum(case.items[index].screen_minutes for index, _ in whole.starts)
    room, screen_room = case.limit * case.weeks, case.screen_limit * case.weeks
    if minutes > room:
        lack = f"the plan needs {minutes} minutes, {case.weeks} weeks have {room}"
        hint = f"Give {-(-(minutes - room) // case.weeks)} more minutes a week"
    elif screen > screen_room:
        lack = (
            f"it needs {screen} screen minutes, {case.weeks} weeks have {screen_room}"
        )
        hint = f"Give {-(-(screen - screen_room) // case.weeks)} more screen minutes a week"
    else:
        lack = f"its units do not fit into {case.weeks} weeks of {case.limit} minutes"
        hint = "Give more minutes a week"
    more = _weeks_more(library, cohort)
    weeks = f", or {more} more {'week' if more == 1 else 'weeks'}" if more else ""
    return Problem(
        "no-room",
        f"{cohort.id} cannot reach {named} in its time: {lack}.",
        f"{hint}{weeks}, or put a goal off with `goals_later` and `support`.",
        ("cohorts", cohort.id, "time")
        if ("cohorts", cohort.id, "time") in pathway.marks
        else ("cohorts", cohort.id),
    )


def notices_of_unassessed(
    library: Library, cohort: Cohort, must: tuple[Unit, ...]
) -> Iterator[Problem]:
    """A notice for every goal that no unit of the plan assesses."""
    pathway = library.pathways[cohort.pathway]
    for goal in goals_of(library, cohort):
        if not any(assesses(library.standards, unit, goal.code) for unit in must):
            yield Problem(
                "goal-not-assessed",
                f"No unit of the plan of {cohort.id} assesses `{goal.code}`.",
                "Give the goal `evidence: 1`, or look for evidence elsewhere.",
                _path_of_goal(pathway.goals, goal),
                Severity.NOTICE,
            )


def _problem_of_pins(cohort: Cohort, named: str) -> Problem:
    return Problem(
        "pins-in-the-way",
        f"No order of weeks lets {cohort.id} reach {named} with its pins:"
        " what a pinned unit requires does not fit before it.",
        "Pin it to a later week.",
        ("cohorts", cohort.id, "pin") if cohort.pins else ("cohorts", cohort.id),
    )


def _untaught(goal: Goal, path: KeyPath) -> Problem:
    return Problem(
        "goal-untaught",
        f"No unit teaches the goal `{goal.code}`.",
        f"Write one with `standards: [{goal.code}]`, or take the goal out.",
        path,
    )


def _unreachable(
    library: Library, cohort: Cohort, case: Case, goal: Goal, path: KeyPath
) -> Iterator[Problem]:
    for need in case.needs:
        had = (need.servers & case.open).bit_count()
        if need.value != goal.code or need.kind == "floor" or had >= need.count:
            continue
        bearers = _bearers(library, goal.code, must_assess=need.kind == "evidence")
        shut = _say_shut_out(library, cohort, case, bearers)
        if need.kind == "goal":
            message = f"{cohort.id} has no unit that teaches `{goal.code}`{shut}."
        else:
            message = (
                f"{cohort.id} can show `{goal.code}` in {had} of the {need.count}"
                f" units that its evidence asks for{shut}."
            )
        hint = "Add a unit that it can do, or put the goal off with `support`."
        yield Problem("goal-unreachable", message, hint, path)


def _bearers(library: Library, code: str, *, must_assess: bool) -> list[Unit]:
    meets = assesses if must_assess else teaches
    return [u for u in library.units.values() if meets(library.standards, u, code)]


def _say_shut_out(
    library: Library, cohort: Cohort, case: Case, units: list[Unit]
) -> str:
    """Why each of these units cannot be in the plan: `: a is a draft, b …`."""
    had = {case.items[index].unit for index in indices_of(case.open)}
    said = []
    for unit in units:
        rules = rules_against(unit, library, cohort)
        if rules:
            said.append(f"`{unit.id}` {say_rule(rules[0])}")
        elif unit.id not in had and unit.id not in cohort.known_units:
            missing = [*unit.requires_units, *unit.requires_standards]
            said.append(f"`{unit.id}` requires {_list_codes(missing)}")
    if not said:
        return ""
    more = len(said) - MOST_NAMED
    tail = f", and {more} more are shut out" if more > 0 else ""
    return f": {', '.join(said[:MOST_NAMED])}{tail}"


def _list_codes(codes: tuple[str, ...] | list[str]) -> str:
    quoted = [f"`{code}`" for code in codes]
    if len(quoted) < 2:  # noqa: PLR2004  # a list of one is that one
        return "".join(quoted) or "its goals"
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _path_of_goal(goals: tuple[Goal, ...], goal: Goal) -> KeyPath:
    return ("goals", goals.index(goal))


def _weeks_more(library: Library, cohort: Cohort) -> int | None:
    """How many weeks more would do, if a few would."""
    case, _ = state_case(library, cohort)
    for more in range(1, MOST_WEEKS_MORE + 1):
        if solve_case(replace(case, weeks=case.weeks + more)) is not None:
            return more
    return None
