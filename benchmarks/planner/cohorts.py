"""Many cohorts over one large curriculum, each with its own few candidates."""

from dataclasses import replace
from random import Random
from time import process_time

from benchmarks.planner.curricula import CAREERS, INTERESTS, Shape, draw_library
from plgen.model.library import Library
from plgen.model.pathway import Cohort, Pathway, TimeBudget
from plgen.plan import plan_cohort

UNITS = 1_000
PATHWAYS = 25
COHORTS = 20
"""For each pathway."""
RELEVANT = Shape(units=40, goals=10, weeks=8)


def draw_district(seed: int) -> Library:
    """A thousand units; pathways of forty each, with cohorts that differ."""
    parts = [draw_library(seed + n, RELEVANT) for n in range(PATHWAYS)]
    chance = Random(seed)
    units = {
        f"{n:02}-{unit.id}": replace(
            unit,
            id=f"{n:02}-{unit.id}",
            requires_units=tuple(f"{n:02}-{u}" for u in unit.requires_units),
        )
        for n, part in enumerate(parts)
        for unit in part.units.values()
    }
    pathways = {
        f"p{n:02}": _pathway(chance, n, part.pathways["p"], list(part.units))
        for n, part in enumerate(parts)
    }
    return replace(parts[0], units=dict(sorted(units.items())), pathways=pathways)


def _pathway(chance: Random, number: int, like: Pathway, units: list[str]) -> Pathway:
    cohorts = tuple(
        Cohort(
            id=f"c{number:02}-{n:02}",
            pathway=f"p{number:02}",
            title="Cohort",
            languages=("en",),
            interests=tuple(sorted(chance.sample(INTERESTS, 3))),
            careers=(chance.choice(CAREERS),),
            arts=("MU",) if n % 2 else ("VA",),
            time=_more(like.time, chance.choice((0, 5, 10, 20))),
        )
        for n in range(COHORTS)
    )
    only = tuple(f"{number:02}-{unit}" for unit in units)
    return replace(like, id=f"p{number:02}", only=only, cohorts=cohorts)


def _more(time: TimeBudget, minutes: int) -> TimeBudget:
    """At least as much time as the pathway has, so that its goals can be reached."""
    return TimeBudget(
        (time.minutes or 0) + minutes, (time.screen_minutes or 0) + minutes
    )


def time_cohorts(library: Library) -> tuple[float, dict[str, int]]:
    """CPU seconds for a cohort on average, and how many plans were proven or not."""
    solvers: dict[str, int] = {}
    start = process_time()
    for cohort in library.cohorts.values():
        solver = plan_cohort(library, cohort).solver
        solvers[solver] = solvers.get(solver, 0) + 1
    return (process_time() - start) / len(library.cohorts), solvers
