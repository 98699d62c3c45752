"""Whole sites by hand, without a disk: a test names only what it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import plan_factories
from plan_factories import arts_use
from selectolax.lexbor import LexborHTMLParser
from sites import ROOT

from plgen.load import load_theme
from plgen.model.artifact import Artifact
from plgen.model.library import Library
from plgen.model.pathway import Calendar, Cohort, Pathway
from plgen.model.plan import (
    GoalState,
    LeftOut,
    MayDo,
    MustDo,
    Plan,
    Reason,
    ReasonCode,
    Week,
)
from plgen.model.site import Theme
from plgen.model.standard import Framework, Standard, Standards
from plgen.model.unit import Reading, Unit
from plgen.render import (
    Site,
    render_bodies,
    render_cards,
    render_cohort,
    render_front,
    render_overview,
    render_why,
)
from plgen.render.pages.edition import Edition, make_edition
from plgen.render.strings import Strings

__all__ = ["arts_use"]

THEMES = ROOT / "themes"
LANGUAGES = ("ar", "en", "es")
NO_CALENDAR = Calendar(1)


@cache
def default_theme() -> Theme:
    """The theme that comes with plgen."""
    theme, _ = load_theme("default", [THEMES])
    return theme


def strings(language: str = "en") -> Strings:
    """The default theme's words."""
    return Strings(language, default_theme().translations[language])


def make_reading(
    title: str = "Title",
    body: str = "",
    language: str = "en",
    *,
    easy: bool = False,
    summary: str | None = None,
    **values: Any,  # noqa: ANN401  # whatever a reading holds
) -> Reading:
    file = f"content/units/u.{language}.md"
    return Reading(language, easy, title, summary, body, file, 1, **values)


def make_unit(
    unit: str,
    *teaches: str,
    title: str = "",
    body: str = "",
    summary: str | None = None,
    readings: Sequence[Reading] = (),
    **values: Any,  # noqa: ANN401  # whatever a unit holds
) -> Unit:
    """A unit with words; its title is its id unless said otherwise."""
    own = make_reading(title or unit.replace("-", " ").capitalize(), body)
    made = plan_factories.make_unit(unit, *teaches, **values)
    return replace(made, readings=tuple(readings) or (replace(own, summary=summary),))


def make_framework(name: str, **statements: str) -> Framework:
    """A framework; a code's `_` stands for a dot, `__` for a colon."""
    codes = {c.replace("__", ":").replace("_", "."): s for c, s in statements.items()}
    items = []
    for code, statement in codes.items():
        parent = code.rpartition(".")[0]
        known = parent if parent in codes else None
        items.append(Standard(code, statement, name, known))
    return Framework(name, name.upper(), "", "", tuple(items))


def make_cohort(
    cohort: str = "c",
    **values: Any,  # noqa: ANN401  # whatever a cohort holds
) -> Cohort:
    return replace(plan_factories.make_cohort(cohort), **values)


def make_library(
    units: Iterable[Unit] = (),
    cohorts: Sequence[Cohort] = (),
    *,
    frameworks: Sequence[Framework] = (),
    pathway: dict[str, Any] | None = None,
    **values: Any,  # noqa: ANN401  # whatever a library holds
) -> Library:
    """A library with one pathway `p`, and one cohort `c` unless others are named."""
    stated = {"title": "Path", "calendar": NO_CALENDAR, **(pathway or {})}
    items = {item.code: item for f in frameworks for item in f.standards}
    return Library(
        units={unit.id: unit for unit in sorted(units, key=lambda u: u.id)},
        pathways={
            "p": Pathway(id="p", cohorts=tuple(cohorts) or (make_cohort(),), **stated)
        },
        frameworks=tuple(frameworks),
        standards=Standards(items, {code.casefold(): code for code in items}),
        **values,
    )


def because(*reasons: tuple[ReasonCode, str]) -> tuple[Reason, ...]:
    return tuple(Reason(code, value) for code, value in reasons)


def must(
    unit: str,
    *reasons: tuple[ReasonCode, str],
    minutes: int = 30,
    screen: int = 0,
    **values: Any,  # noqa: ANN401  # whatever a must-do line holds
) -> MustDo:
    return MustDo(unit, minutes, screen, because=because(*reasons), **values)


def may(unit: str, *reasons: tuple[ReasonCode, str]) -> MayDo:
    return MayDo(unit, because(*reasons))


def make_week(
    *items: MustDo | MayDo | str,
    number: int = 1,
    start: date | None = None,
    note: str = "",
) -> Week:
    """A week; a unit that is only named is must-do."""
    made = [must(item) if isinstance(item, str) else item for item in items]
    return Week(
        number=number,
        start=start,
        must=tuple(item for item in made if isinstance(item, MustDo)),
        may=tuple(item for item in made if isinstance(item, MayDo)),
        note=note,
    )


def make_plan(
    *weeks: Week | Sequence[MustDo | MayDo | str],
    cohort: str = "c",
    goals: Sequence[GoalState] = (),
    left_out: Sequence[LeftOut | str] = (),
    **values: Any,  # noqa: ANN401  # whatever a plan holds
) -> Plan:
    """A plan as it is written here: its weeks are numbered in their order."""
    made = [
        replace(week, number=n)
        if isinstance(week, Week)
        else make_week(*week, number=n)
        for n, week in enumerate(weeks, 1)
    ]
    outs = [LeftOut((out,)) if isinstance(out, str) else out for out in left_out]
    return Plan(
        cohort=cohort,
        pathway="p",
        solver=values.pop("solver", "optimal"),
        cost=values.pop("cost", 0),
        weeks=tuple(made),
        goals=tuple(goals),
        left_out=tuple(outs),
        **values,
    )


def left(unit: str, *reasons: tuple[ReasonCode, str]) -> LeftOut:
    return LeftOut((unit,), because(*reasons))


def make_site(library: Library, theme: Theme | None = None) -> Site:
    theme = theme or default_theme()
    bodies, _ = render_bodies(library, theme.translations)
    return Site(library, bodies, theme)


def edition_of(library: Library, plan: Plan | None = None) -> Edition:
    """The edition of a plan's cohort; without a plan, of all units in one week."""
    plan = plan or make_plan([*library.units])
    return make_edition(make_site(library), library.cohorts[plan.cohort], plan)


@dataclass(frozen=True)
class Pages:
    """The files of a site, by path."""

    files: dict[str, Artifact]

    def text(self, path: str) -> str:
        content = self.files[path].content
        assert isinstance(content, bytes)
        return content.decode()

    def tree(self, path: str) -> LexborHTMLParser:
        return LexborHTMLParser(self.text(path))

    def texts(self) -> dict[str, str]:
        """All that is text: pages, plans, scripts and drawings."""
        kinds = (".html", ".json", ".svg", ".js")
        return {path: self.text(path) for path in self.files if path.endswith(kinds)}


def pages_of_cohort(
    library: Library, plan: Plan | None = None, theme: Theme | None = None
) -> Pages:
    plan = plan or make_plan([*library.units])
    site, cohort = make_site(library, theme), library.cohorts[plan.cohort]
    return _pages(render_cohort(site, cohort, plan))


def pages_of_front(library: Library, *plans: Plan) -> Pages:
    by_cohort = {plan.cohort: plan for plan in plans}
    return _pages(render_front(make_site(library), by_cohort))


def pages_of_staff(library: Library, *plans: Plan) -> Pages:
    by_cohort = {plan.cohort: plan for plan in plans}
    site = make_site(library)
    whys = (page for plan in plans for page in render_why(site, plan))
    return _pages(
        [*render_overview(site, by_cohort), *render_cards(site, by_cohort), *whys]
    )


def texts_of(tree: LexborHTMLParser, selector: str) -> list[str]:
    """The words of every element that a selector finds, blanks made one."""
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def links_of(tree: LexborHTMLParser, selector: str = "a") -> list[str | None]:
    return [node.attributes["href"] for node in tree.css(selector)]


def _pages(artifacts: Iterable[Artifact]) -> Pages:
    made = list(artifacts)
    files = {artifact.path: artifact for artifact in made}
    assert len(files) == len(made), "two artifacts at one path"
    return Pages(files)
