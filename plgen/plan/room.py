"""What is missing where goals can be reached, but not all of them in the time."""

from collections.abc import Sequence
from dataclasses import replace

from plgen.model.diagnostic import KeyPath
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Problem
from plgen.plan.bound import least_total
from plgen.plan.budget import GLANCE, Effort
from plgen.plan.case import NO_LIMIT, Case
from plgen.plan.codes import state_problem
from plgen.plan.remedy import Least, say_remedy
from plgen.plan.search import solve_case
from plgen.plan.wording import count, list_names

SUMMING = Effort(choices=800)
PUT_OFF = "put a goal off with `goals_later` and `support`"


def problem_of_room(
    library: Library, cohort: Cohort, case: Case, missed: tuple[str, ...]
) -> Problem:
    """Say why goals that could be reached one by one are missed."""
    case = case.without_goals(case.hopeless)
    if case.pins and solve_case(replace(case, pins=()), effort=GLANCE):
        return state_problem(
            "pins-in-the-way",
            f"With its pins, {cohort.id} cannot reach {list_names(missed)};"
            " without them there is a plan.",
            f"Pin units to other weeks, or {PUT_OFF}.",
            ("cohorts", cohort.id, "pin"),
        )
    least = (
        _least(case, [item.minutes for item in case.items]),
        _least(case, [item.screen_minutes for item in case.items]),
    )
    lack, remedy = _say_lack(case, least), say_remedy(library, cohort, case, least)
    return state_problem(
        "no-room",
        f"{cohort.id} cannot reach {list_names(missed)} in its time: {lack}.",
        f"{remedy}, or {PUT_OFF}.",
        _path_of_time(library, cohort),
    )


def problem_of_no_plan(cohort: Cohort, case: Case) -> Problem:
    """Say why not even pins and floors can be held."""
    floors = [need.value for need in case.needs if not need.is_goal]
    bare = replace(case, needs=())
    if floors and (not case.pins or solve_case(bare, effort=GLANCE)):
        beside = " beside its pins" if case.pins else ""
        named = f"{'floors' if floors[1:] else 'floor'} {list_names(floors)}"
        asks = "ask" if floors[1:] else "asks"
        return state_problem(
            "no-room",
            f"{cohort.id} can have no plan: what the {named} {asks} for does not fit"
            f" in its time{beside}.",
            "Give more time, or lower the floors.",
            ("floors",),
        )
    return state_problem(
        "pins-in-the-way",
        f"{cohort.id} can have no plan: its pinned units, and what they require before"
        " them, do not fit in the time up to then.",
        "Pin them to later weeks, or give more time.",
        ("cohorts", cohort.id, "pin"),
    )


def _path_of_time(library: Library, cohort: Cohort) -> KeyPath:
    """The time of the cohort, or of the pathway where it has none of its own."""
    marks = library.pathways[cohort.pathway].marks
    own: KeyPath = ("cohorts", cohort.id, "time")
    return ("time",) if own not in marks and ("time",) in marks else own


def _say_lack(case: Case, least: Least) -> str:
    """What there is too little of, as far as sums can tell."""
    weeks, limits = count(case.weeks, "week"), []
    nouns = ("minutes", "screen minutes")
    for noun, limit, total in zip(nouns, case.limits, least, strict=True):
        if total > limit * case.weeks:
            return (
                f"what it must do takes at least {total} {noun},"
                f" and there are {limit * case.weeks} in {weeks}"
            )
        limits += [f"{limit} {noun}"] if limit < NO_LIMIT else []
    return f"no way was found to fit everything into {weeks} of {' and '.join(limits)}"


def _least(case: Case, takes: Sequence[int]) -> int:
    """What every plan must take at least; weeks and pins are left aside."""
    items = tuple(
        replace(item, cost=take, minutes=1, parts=((1, 0),))
        for item, take in zip(case.items, takes, strict=True)
    )
    loose = replace(case, items=items, pins=(), weeks=1, limit=NO_LIMIT)
    found = solve_case(replace(loose, screen_limit=NO_LIMIT), effort=SUMMING)
    if found is not None and found.is_optimal:
        return sum(takes[index] for index, _ in found.starts)
    demands = [(need.servers & case.open, need.count) for need in case.needs]
    return least_total(demands, takes)[0]
