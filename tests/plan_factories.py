"""Small curricula by hand: a test names only what it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Calendar, Cohort, Floors, Goal, Pathway, TimeBudget
from plgen.model.plan import FrozenPlan, FrozenWeek, Plan, Problem
from plgen.model.standard import Standard, Standards
from plgen.model.unit import ArtsUse, Reading, StandardUse, Unit
from plgen.model.vocabulary import Discipline, Process
from plgen.plan import plan_cohort
from plgen.plan.case import Case
from plgen.plan.state import state_case

DISCIPLINES: dict[str, Discipline] = {
    "MU": "MU",
    "DA": "DA",
    "TH": "TH",
    "VA": "VA",
    "MA": "MA",
}
PROCESSES: dict[str, Process] = {"Cr": "Cr", "Pr": "Pr", "Re": "Re", "Cn": "Cn"}


def make_reading(language: str = "en", *, easy: bool = False) -> Reading:
    return Reading(language, easy, "Title", None, "", "units/u.md", 1)


def arts_use(code: str, evidence: str | None = None) -> ArtsUse:
    return ArtsUse(code, evidence, DISCIPLINES[code[:2]], PROCESSES[code[3:5]])


def make_unit(
    unit: str,
    *teaches: str,
    assesses: Sequence[str] = (),
    arts: Sequence[str] = (),
    requires: Sequence[str] = (),
    languages: Sequence[str] = ("en",),
    **values: Any,  # noqa: ANN401  # whatever a unit holds
) -> Unit:
    """A unit; what it requires is a standard where it is written in capitals."""
    minutes = values.pop("minutes", 30)
    uses = [StandardUse(code) for code in teaches]
    uses += [StandardUse(code, "assesses") for code in assesses]
    return Unit(
        id=unit,
        folder=PurePosixPath("units"),
        readings=tuple(make_reading(language) for language in languages),
        minutes=minutes,
        screen_minutes=values.pop("screen_minutes", 0),
        standards=tuple(uses),
        arts=tuple(arts_use(code) for code in arts),
        requires_units=tuple(r for r in requires if r == r.lower()),
        requires_standards=tuple(r for r in requires if r != r.lower()),
        **values,
    )


def make_standards(*codes: str) -> Standards:
    """An index in which the part before the last dot is the parent."""
    by_code = {}
    for code in codes:
        parent = code.rpartition(".")[0] if ":" not in code else ""
        by_code[code] = Standard(code, code, "f", parent if parent in codes else None)
    return Standards(by_code=by_code, aliases={c.casefold(): c for c in codes})


def make_cohort(cohort: str = "c", **values: Any) -> Cohort:  # noqa: ANN401
    values.setdefault("languages", ("en",))
    return Cohort(id=cohort, pathway="p", title=cohort.title(), **values)


def make_library(  # noqa: PLR0913  # the three parts of a curriculum, and what is set
    units: Iterable[Unit],
    *,
    goals: Sequence[str | Goal] = (),
    weeks: int = 2,
    minutes: int | None = None,
    screen_minutes: int | None = None,
    floors: Floors | None = None,
    pathway: dict[str, Any] | None = None,
    **cohort: Any,  # noqa: ANN401  # whatever a cohort holds
) -> Library:
    """A library with one pathway `p` and one cohort `c`."""
    found = sorted(units, key=lambda unit: unit.id)
    stated = tuple(Goal(g) if isinstance(g, str) else g for g in goals)
    codes = {code for unit in found for code in unit.codes}
    codes |= {code for unit in found for code in unit.requires_standards}
    codes |= {goal.code for goal in stated} | set(cohort.get("known_standards", ()))
    lines = [code.split(".") for code in codes if ":" not in code]
    codes |= {".".join(line[:end]) for line in lines for end in range(1, len(line))}
    time = TimeBudget(minutes, screen_minutes)
    values = {"calendar": Calendar(weeks), **(pathway or {})}
    return Library(
        units={unit.id: unit for unit in found},
        pathways={
            "p": Pathway(
                id="p",
                title="P",
                cohorts=(make_cohort(time=time, **cohort),),
                time=time,
                goals=stated,
                floors=floors or Floors(),
                **values,
            )
        },
        standards=make_standards(*sorted(codes)),
    )


def the_cohort(library: Library) -> Cohort:
    return library.cohorts["c"]


def make_case(*units: Unit, **values: Any) -> Case:  # noqa: ANN401  # of a library
    """The planning problem of the one cohort."""
    library = make_library(units, **values)
    return state_case(library, the_cohort(library))[0]


def make_plan(library: Library) -> Plan:
    return plan_cohort(library, the_cohort(library))


def weeks_of(plan: Plan) -> list[list[str]]:
    """The must-do units by week."""
    return [[item.unit for item in week.must] for week in plan.weeks]


def may_of(plan: Plan) -> list[list[str]]:
    """The may-do units by week."""
    return [[item.unit for item in week.may] for week in plan.weeks]


def with_drafts(library: Library) -> Library:
    return replace(library, drafts=True)


def with_frozen(library: Library, *weeks: Sequence[str]) -> Library:
    """The same library with the must-do units of a plan written by hand."""
    written = tuple(FrozenWeek(must=tuple(week)) for week in weeks)
    return replace(library, plans={"c": FrozenPlan("c", written)})


def problems_in(plan: Plan, *, notices: bool = False) -> list[Problem]:
    """The problems of a plan, notices only on request."""
    return [p for p in plan.problems if notices or p.severity is not Severity.NOTICE]


def sentences_in(plan: Plan) -> list[str]:
    return [problem.message for problem in problems_in(plan)]
