"""Conflicts and changes against the brute force, on curricula that ask too much."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from hypothesis import strategies as st
from plan_cases.again import COHORT, settle_others, works, write
from plan_cases.again import gaps_of as gaps_in
from plan_cases.changes import Curriculum, Keys
from plan_factories import make_library, make_unit, the_cohort
from property.plan.cases import CASES
from property.plan.curricula import libraries, rarely, some
from property.plan.oracle import Oracle

from plgen.model.library import Library
from plgen.model.pathway import Calendar, Cohort, Floors, Goal, Pathway, TimeBudget
from plgen.plan.gaps.demand import Demand
from plgen.plan.gaps.gap import Gap, find_gaps
from plgen.plan.shortfall import solve_as_far_as_possible
from plgen.plan.state import state_case

NAMES = ("ash", "bay", "cob", "dew", "elm", "fir", "gum")
CODES = ("A", "B", "C", "D")
GOALS = ("READING", "WRITING", "TALKING", "DRAWING")
ROLES = st.sampled_from(["teaches", "assesses"])


@st.composite
def tight(draw: st.DrawFn) -> Library:
    """Units that each week holds, goals that all have a unit, and too little time."""
    names = draw(st.permutations(NAMES[: draw(st.integers(4, 7))]))
    units = []
    for place, name in enumerate(names):
        earlier = list(names[:place])
        requires = (
            [draw(st.sampled_from(earlier))] if earlier and rarely(draw, 3) else []
        )
        teaches = [CODES[place]] if place < len(CODES) else draw(some(CODES, 2))
        units.append(
            make_unit(
                name,
                *teaches,
                assesses=draw(some(CODES, 1)),
                requires=requires,
                minutes=draw(st.sampled_from([20, 30, 40, 50, 60])),
                screen_minutes=draw(st.sampled_from([0, 0, 10, 20])),
                kind=draw(st.sampled_from(["lesson", "project"])),
            )
        )
    weeks = draw(st.integers(1, 3))
    pinned = draw(some(names, 2)) if rarely(draw, 3) else []
    return make_library(
        units,
        goals=[Goal(c, draw(st.sampled_from([0, 0, 1]))) for c in draw(some(CODES, 4))],
        weeks=weeks,
        minutes=draw(st.sampled_from([60, 60, 70])),
        screen_minutes=draw(st.sampled_from([None, 20, 30])),
        floors=Floors(project=draw(st.sampled_from([0, 0, 1, 2]))),
        pathway={"choices": 0},
        pins=tuple(sorted((draw(st.integers(1, weeks)), name) for name in pinned)),
    )


def gaps_of(library: Library) -> list[Gap]:
    cohort = the_cohort(library)
    case, _ = state_case(library, cohort)
    return list(find_gaps(library, cohort, case, solve_as_far_as_possible(case)))


class Asked(Oracle):
    """The rules by brute force, but only those of some demands."""

    def __init__(self, library: Library, demands: Collection[Demand]) -> None:
        self.demands = demands
        self.whole = Oracle(library, the_cohort(library))
        super().__init__(*_bare(library, demands))

    def lowered_floors(self) -> dict[str, int]:
        """Floors as high as they are said to be."""
        return {d.value: d.amount for d in self.demands if d.kind == "floor"}

    def is_possible(self) -> bool:
        """Whether a plan holds all of them."""
        best = self.best()
        asked = {d.value for d in self.demands if d.kind == "pin"}
        pinned = {unit for _, unit in self.pins}
        return best is not None and best.missed == 0 and asked == pinned


def _bare(library: Library, demands: Collection[Demand]) -> tuple[Library, Cohort]:
    """A library and a cohort that ask for nothing but these."""
    pathway, cohort = library.pathways["p"], the_cohort(library)
    kinds = {demand.kind for demand in demands}
    evidence = {d.value: d.amount for d in demands if d.kind == "evidence"}
    codes = {d.value for d in demands if d.kind == "goal"} | set(evidence)
    time = TimeBudget(
        cohort.time.minutes if "minutes" in kinds else None,
        cohort.time.screen_minutes if "screen" in kinds else None,
    )
    pins = {(d.amount, d.value) for d in demands if d.kind == "pin"}
    edges = {(d.value, d.what) for d in demands if d.kind == "requires"}
    bare = replace(
        cohort, time=time, pins=tuple(pin for pin in cohort.pins if pin in pins)
    )
    units = {
        name: replace(
            unit,
            requires_units=tuple(r for r in unit.requires_units if (name, r) in edges),
        )
        for name, unit in library.units.items()
    }
    weeks = pathway.calendar.weeks if "weeks" in kinds else 8
    narrowed: Pathway = replace(
        pathway,
        goals=tuple(Goal(code, evidence.get(code, 0)) for code in sorted(codes)),
        calendar=Calendar(weeks),
        cohorts=(bare,),
    )
    return replace(library, units=units, pathways={"p": narrowed}), bare


def crowded(library: Library) -> Iterator[Gap]:
    """The gaps in time, as far as they are said to be proven."""
    for gap in gaps_of(library):
        if gap.is_crowded and gap.conflict.is_certain and gap.conflict.is_least:
            yield gap


@CASES
@given(tight())
def test_conflicts_are_irreducible(library: Library) -> None:
    """All demands of a conflict cannot be met; without any one of them, they can."""
    gaps = list(crowded(library))
    assume(gaps)
    for gap in gaps:
        demands = gap.conflict.demands
        assert not Asked(library, demands).is_possible()
        for demand in demands:
            rest = [other for other in demands if other != demand]
            assert Asked(library, rest).is_possible(), demand


@CASES
@given(st.one_of(tight(), libraries()))
def test_gaps_where_rules_cannot_be_held(library: Library) -> None:
    """There are gaps exactly where no plan holds everything."""
    oracle = Oracle(library, the_cohort(library))
    best = oracle.best()
    is_whole = len(oracle.pins) == len(the_cohort(library).pins)
    assert bool(gaps_of(library)) == (best is None or best.missed > 0 or not is_whole)


@st.composite
def curricula(draw: st.DrawFn) -> Curriculum:
    """Few units, some of them shut out, and more asked than can be had."""
    names = NAMES[: draw(st.integers(3, 5))]
    units: dict[str, Keys] = {}
    for place, name in enumerate(names):
        minutes = draw(st.sampled_from([20, 30, 45, 60, 90]))
        uses = [{"code": GOALS[place % len(GOALS)], "role": draw(ROLES)}]
        units[name] = {
            "minutes": minutes,
            "screen_minutes": draw(st.sampled_from([0, 0, 0, minutes // 2])),
            "standards": uses,
            "requires": [names[place - 1]] if place and rarely(draw, 4) else [],
            "settings": draw(st.sampled_from([["remote", "hybrid"], ["hybrid"]])),
            "language": draw(st.sampled_from(["en", "en", "en", "es"])),
            "status": "draft" if rarely(draw, 12) else "ready",
            "kind": draw(st.sampled_from(["lesson", "project"])),
        }
    weeks = draw(st.integers(1, 3))
    pins: dict[int, list[str]] = {}
    if rarely(draw, 4):
        pins[draw(st.integers(1, weeks))] = [draw(st.sampled_from(names))]
    return Curriculum(
        pathway={
            "title": "P",
            "calendar": {"weeks": weeks},
            "time": {
                "minutes": draw(st.sampled_from([60, 60, 80])),
                "screen_minutes": draw(st.sampled_from([20, 30, 60])),
            },
            "goals": [
                {"code": code, "evidence": draw(st.sampled_from([0, 0, 1, 2]))}
                for code in draw(some(GOALS, 4))
            ],
            "floors": {"project": draw(st.sampled_from([0, 0, 1]))},
            "units": {"except": draw(some(names, 1)) if rarely(draw) else []},
            "cohorts": {
                COHORT: {
                    "setting": draw(st.sampled_from(["remote", "hybrid"])),
                    "avoid": draw(some(names, 1))
                    if rarely(draw, 4) and not pins
                    else [],
                    "pin": pins,
                }
            },
        },
        units=units,
    )


@CASES
@given(curricula())
def test_every_change_works(curriculum: Curriculum) -> None:
    """Each change closes its gap, the others being settled by their last one."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        gaps = gaps_in(write(root / "as-is", curriculum))
        assume(gaps)
        for gap in gaps:
            assert gap.changes
            settled = settle_others(gap, gaps, curriculum)
            for at, change in enumerate(gap.changes):
                assert works(change, settled, root / f"{gaps.index(gap)}-{at}"), change
