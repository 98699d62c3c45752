"""Sites with bodies by hand, beside `page_factories`, which renders them from text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from page_factories import default_theme
from plan_factories import (
    make_cohort,
    make_library,
    make_standards,
    make_unit,
)

from plgen.model.artifact import Artifact
from plgen.model.library import Library
from plgen.model.pathway import Calendar, Cohort, Pathway
from plgen.model.plan import GoalState, LeftOut, MayDo, MustDo, Plan, Problem, Reason
from plgen.model.plan import Week as PlanWeek
from plgen.model.unit import Unit
from plgen.render import Site
from plgen.render.body import Body, Section
from plgen.render.pages.edition import Edition, make_edition

__all__ = [
    "default_theme",
    "find_page",
    "make_body",
    "make_cohort",
    "make_library",
    "make_pathway_library",
    "make_plan",
    "make_site",
    "make_titled",
    "make_unit",
    "make_week",
    "the_edition",
]


def make_titled(
    unit: str,
    *teaches: str,
    title: str = "",
    **values: Any,  # noqa: ANN401  # whatever a unit holds
) -> Unit:
    """A unit that bears its id as its title, unless told another."""
    made = make_unit(unit, *teaches, **values)
    words = replace(made.original, title=title or unit.capitalize())
    return replace(made, readings=(words, *made.readings[1:]))


def make_pathway_library(
    units: Iterable[Unit],
    *cohorts: Cohort,
    **pathway: Any,  # noqa: ANN401  # whatever a pathway holds
) -> Library:
    """A library with one pathway `p`; its cohort is `c` where none is given."""
    found = sorted(units, key=lambda unit: unit.id)
    codes = sorted({code for unit in found for code in unit.codes})
    values = {"title": "P", "calendar": Calendar(2), **pathway}
    return Library(
        units={unit.id: unit for unit in found},
        pathways={"p": Pathway(id="p", cohorts=cohorts or (make_cohort(),), **values)},
        standards=make_standards(*codes),
    )


def make_body(
    *sections: Section, teacher: Sequence[str] = (), family: Sequence[str] = ()
) -> Body:
    return Body(sections=sections, teacher=tuple(teacher), family=tuple(family))


def make_site(library: Library, bodies: Mapping[str, Body] | None = None) -> Site:
    """A site of the default theme; `bodies` are those of originals, by unit."""
    rendered = {
        (unit, library.units[unit].original.language, False): body
        for unit, body in (bodies or {}).items()
    }
    return Site(library, rendered, default_theme())


def make_week(
    number: int, *must: str | MustDo, may: Sequence[str | MayDo] = ()
) -> PlanWeek:
    """A week without a date; a unit that is only named takes half an hour."""
    return PlanWeek(
        number,
        None,
        tuple(MustDo(item, 30, 0) if isinstance(item, str) else item for item in must),
        tuple(MayDo(item) if isinstance(item, str) else item for item in may),
    )


def make_plan(
    *weeks: PlanWeek,
    cohort: str = "c",
    cost: int = 0,
    goals: Sequence[GoalState] = (),
    left_out: Sequence[str] = (),
    problems: Sequence[Problem] = (),
) -> Plan:
    """A plan as it is written here; what is left out is covered by other units."""
    outs = tuple(LeftOut((unit,), (Reason("covered", "A.1"),)) for unit in left_out)
    return Plan(
        cohort, "p", "optimal", cost, weeks, tuple(goals), outs, tuple(problems)
    )


def the_edition(site: Site, plan: Plan) -> Edition:
    return make_edition(site, site.library.cohorts[plan.cohort], plan)


def find_page(artifacts: Iterable[Artifact], path: str) -> str:
    """The text of the artifact at `path`."""
    content = next(a.content for a in artifacts if a.path == path)
    assert isinstance(content, bytes)
    return content.decode()
