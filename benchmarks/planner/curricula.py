"""Drawn curricula of any size: the same seed gives the same one on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from random import Random
from typing import TypeVar

from plgen.model.library import Library
from plgen.model.pathway import Calendar, Cohort, Floors, Goal, Pathway, TimeBudget
from plgen.model.standard import Standard, Standards
from plgen.model.unit import ArtsUse, Reading, StandardUse, Unit
from plgen.model.vocabulary import GROUPINGS, KINDS
from plgen.plan.search import solve_case
from plgen.plan.state import state_case

T = TypeVar("T")

MINUTES = (30, 40, 45, 45, 50, 60, 60, 75, 90, 90, 100, 120)
INTERESTS = ("animals", "books", "comics", "dance", "maps", "music", "space", "sports")
EVIDENT = 3
"""Of five codes that are taught, so many are assessed, too."""
CAREERS = ("broadcasting", "building", "cooking", "nursing")
READING = Reading(
    language="en",
    easy=False,
    title="Title",
    summary=None,
    body="",
    file="units/u.md",
    first_line=1,
)
ARTS = (
    ArtsUse("MU:Cr1", None, "MU", "Cr"),
    ArtsUse("VA:Re2", "A sketch", "VA", "Re"),
    ArtsUse("MA:Pr3", "A clip", "MA", "Pr"),
)


@dataclass(frozen=True)
class Shape:
    """How large a curriculum is, and how little time it leaves."""

    units: int = 200
    goals: int = 30
    weeks: int = 12
    minutes: float = 1.4
    """A plan's minutes, as a multiple of what the plan without any limit takes."""
    screen_minutes: float = 2.0
    """The same for screen minutes."""
    short_of: str = "nothing"


SHAPES = (
    Shape(),
    Shape(minutes=1.02, short_of="minutes"),
    Shape(minutes=1.2, screen_minutes=0.8, short_of="screen minutes"),
    Shape(minutes=1.05, screen_minutes=0.9, short_of="both"),
)


def draw_library(seed: int, shape: Shape) -> Library:
    """A curriculum with one cohort `c`, and weeks cut to the measure of its plan.

    One without any plan is drawn again.
    """
    loose = draw_curriculum(seed, shape)
    case, _ = state_case(loose, loose.cohorts["c"])
    solution = solve_case(case)
    if solution is None:
        return draw_library(seed + 1_000, shape)
    items = [case.items[index] for index, _ in solution.starts]
    totals = sum(i.minutes for i in items), sum(i.screen_minutes for i in items)
    factors = shape.minutes, shape.screen_minutes
    limits = [
        max(60, -(-int(total * factor) // (5 * shape.weeks)) * 5)
        for total, factor in zip(totals, factors, strict=True)
    ]
    library = _with_time(loose, TimeBudget(*limits))
    case, _ = state_case(library, library.cohorts["c"])
    return library if solve_case(case) else draw_library(seed + 1_000, shape)


def _with_time(library: Library, time: TimeBudget) -> Library:
    pathway = library.pathways["p"]
    cohorts = tuple(replace(cohort, time=time) for cohort in pathway.cohorts)
    return replace(
        library, pathways={"p": replace(pathway, time=time, cohorts=cohorts)}
    )


def draw_curriculum(seed: int, shape: Shape) -> Library:
    """A curriculum with one cohort `c` that has all the time in the world."""
    chance = Random(seed)
    codes = [f"S{n // 5}.{n % 5}" for n in range(shape.goals * 4 // 3)]
    leaves = codes + [f"{code}.a" for code in codes[::3]]
    units = [_draw_unit(chance, n, leaves) for n in range(shape.units)]
    goals = sorted(chance.sample(codes, shape.goals))
    cohort = Cohort(
        id="c",
        pathway="p",
        title="C",
        languages=("en",),
        interests=tuple(chance.sample(INTERESTS, 3)),
        careers=(chance.choice(CAREERS),),
        arts=("MU",),
    )
    pathway = Pathway(
        id="p",
        title="P",
        calendar=Calendar(shape.weeks),
        cohorts=(cohort,),
        goals=tuple(_draw_goal(chance, code, units) for code in goals),
        floors=Floors(arts=2, project=2, group=3),
    )
    return Library(
        units={unit.id: unit for unit in units},
        pathways={"p": pathway},
        standards=_standards(leaves),
    )


def _draw_goal(chance: Random, code: str, units: list[Unit]) -> Goal:
    """A goal that asks for no more evidence than half of its units could give."""
    assessors = sum(code in unit.assessed_codes for unit in units)
    return Goal(code, min(chance.choice((0, 0, 1, 1, 2)), assessors // 2))


def _standards(codes: list[str]) -> Standards:
    strands = {code.partition(".")[0] for code in codes}
    by_code = {
        code: Standard(code, code, "f", code.rpartition(".")[0] or None)
        for code in [*sorted(strands), *codes, *(use.code for use in ARTS)]
        if ":" not in code
    }
    by_code |= {use.code: Standard(use.code, use.code, "arts") for use in ARTS}
    return Standards(by_code=by_code, aliases={c.casefold(): c for c in by_code})


def _sometimes(chance: Random, values: Sequence[T], once_in: int) -> tuple[T, ...]:
    """One of the values, or none."""
    return (chance.choice(values),) if values and not chance.randrange(once_in) else ()


def _draw_unit(chance: Random, number: int, codes: list[str]) -> Unit:
    """A unit; what it requires comes before it in the curriculum."""
    taught = chance.sample(codes, chance.choice((1, 1, 1, 2, 2)))
    assessed = [code for code in taught if chance.randrange(5) < EVIDENT]
    minutes = chance.choice(MINUTES)
    before = [f"u{n:04}" for n in range(max(0, number - 40), number)]
    return Unit(
        id=f"u{number:04}",
        folder=PurePosixPath("units"),
        readings=(READING,),
        minutes=minutes,
        screen_minutes=chance.choice((0, 0, minutes // 3, minutes // 2, minutes)),
        standards=tuple(
            StandardUse(code, "assesses" if code in assessed else "teaches")
            for code in taught
        ),
        arts=_sometimes(chance, ARTS, 4),
        requires_units=_sometimes(chance, before, 5),
        requires_standards=_sometimes(chance, codes, 7),
        interests=tuple(chance.sample(INTERESTS, chance.choice((0, 1, 1, 2)))),
        careers=tuple(chance.sample(CAREERS, chance.choice((0, 0, 1)))),
        kind=chance.choice(KINDS),
        grouping=(chance.choice(GROUPINGS),),
    )
