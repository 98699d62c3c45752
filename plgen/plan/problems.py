"""Which goals and floors a cohort's plan cannot meet: in the author's words."""

from collections.abc import Iterable, Iterator

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Goal, Pathway
from plgen.model.plan import Problem
from plgen.model.unit import Unit
from plgen.plan.candidates import rules_against, say_rule
from plgen.plan.case import Case, Need
from plgen.plan.codes import state_problem
from plgen.plan.floors import LoweredFloor
from plgen.plan.known import assesses, known_to, teaches
from plgen.plan.pins import out_of_reach
from plgen.plan.state import goals_of
from plgen.plan.wording import count, list_names

MOST_NAMED = 3
"""Units that a sentence names before it says how many more there are."""

FLOOR_WORDS = {
    "arts": "arts-integrated units",
    "project": "projects",
    "group": "units for pairs or groups",
}


def problems_of_floors(
    cohort: Cohort, lowered: Iterable[LoweredFloor]
) -> Iterator[Problem]:
    """A warning for every floor that had to be lowered."""
    for floor in lowered:
        yield state_problem(
            "floor-lowered",
            f"{cohort.id} can have {floor.possible} of the {floor.asked}"
            f" {FLOOR_WORDS[floor.floor]} that the floor `{floor.floor}` asks for.",
            "Add units of that kind, or lower the floor.",
            ("floors", floor.floor),
        )


def problems_of_goals(
    library: Library, cohort: Cohort, case: Case
) -> Iterator[Problem]:
    """An error for every goal that this cohort can never reach, with the reason."""
    short = [n for n in case.needs if n.is_goal and n.missing(case.open) > 0]
    untaught = {need.value for need in short if need.kind == "goal"}
    for need in short:
        if need.kind == "evidence" and need.value in untaught:
            continue
        goal = next(g for g in goals_of(library, cohort) if g.code == need.value)
        path = path_of_goal(library.pathways[cohort.pathway], goal.code)
        if any(
            teaches(library.standards, u, goal.code) for u in library.units.values()
        ):
            shut = _say_shut_out(library, cohort, case, _bearers(library, need))
            message = _say_unreachable(library, cohort, case, need, goal) + shut
            hint = "Add a unit that this cohort can do, or put the goal off with"
            hint = f"{hint} `goals_later` and `support`."
            yield state_problem("goal-unreachable", f"{message}.", hint, path)
        elif need.kind == "goal":
            yield state_problem(
                "goal-untaught",
                f"No unit teaches the goal `{goal.code}`.",
                f"Write one with `standards: [{goal.code}]`, or take the goal out.",
                path,
            )


def notices_of_unassessed(
    library: Library, cohort: Cohort, must: tuple[Unit, ...]
) -> Iterator[Problem]:
    """A notice that lists the goals that no unit of the plan assesses, if there are."""
    known = known_to(library, cohort)
    bare = [
        goal.code
        for goal in goals_of(library, cohort)
        if not (known.covers(goal.code) or known.evidence_of(goal))
        and not any(assesses(library.standards, u, goal.code) for u in must)
    ]
    if bare:
        yield state_problem(
            "goal-not-assessed",
            f"No unit of the plan of {cohort.id} assesses {list_names(bare)}.",
            "Ask for `evidence: 1` of a goal, or look for evidence elsewhere.",
            ("cohorts", cohort.id),
        )


def path_of_goal(pathway: Pathway, code: str) -> KeyPath:
    """Where a goal stands in the file of its pathway."""
    return ("goals", [goal.code for goal in pathway.goals].index(code))


def _say_unreachable(
    library: Library, cohort: Cohort, case: Case, need: Need, goal: Goal
) -> str:
    if need.kind == "goal":
        return f"{cohort.id} can have no unit that teaches `{goal.code}`"
    asked = f"`{goal.code}` is to be assessed by {count(goal.evidence, 'unit')}"
    if not _bearers(library, need):
        return f"{asked}, and no unit assesses it"
    had = (need.servers & case.open).bit_count()
    had += known_to(library, cohort).evidence_of(goal)
    return f"{asked}, and {cohort.id} can have {had or 'none'}"


def _bearers(library: Library, need: Need) -> list[Unit]:
    """The units of the whole library that teach or assess the goal, by id."""
    meets = assesses if need.kind == "evidence" else teaches
    return [
        unit
        for _, unit in sorted(library.units.items())
        if meets(library.standards, unit, need.value)
    ]


def _say_shut_out(
    library: Library, cohort: Cohort, case: Case, units: list[Unit]
) -> str:
    """Why each of these units cannot be in the plan: `: a is a draft, b …`."""
    items = {item.unit: (index, item) for index, item in enumerate(case.items)}
    said = []
    for unit in units:
        rules = rules_against(unit, library, cohort)
        if rules:
            said.append(f"`{unit.id}` {say_rule(rules[0])}")
        elif unit.id in cohort.known_units:
            said.append(f"`{unit.id}` is known already")
        elif not case.open >> items[unit.id][0] & 1:
            missing = list_names(out_of_reach(case, items[unit.id][1]))
            said.append(f"`{unit.id}` requires {missing}, which cannot be had")
    more = len(said) - MOST_NAMED
    tail = [f"{more} more are shut out"] if more > 0 else []
    return f": {'; '.join(said[:MOST_NAMED] + tail)}" if said else ""
