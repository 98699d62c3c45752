"""Progress: each goal with what a student says of it, and the units that lead there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.plan import GoalState
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.week_page import options_of
from plgen.render.pages.why import statement_of


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit to tick, and the week that offers it."""

    card: Card
    week: str


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """A goal on which a student says how far it is reached."""

    code: str
    statement: str
    speech: Markup
    units: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """What stands on the page of progress."""

    title: str
    goals: tuple[GoalSheet, ...]
    more: tuple[UnitLine, ...]
    """The path's units that lead to no goal of their own."""
    rest: tuple[Card, ...]
    """What else the cohort may see: it shows once a student has begun it."""
    unit_activity: str
    """What the address of a unit begins with outside of this site."""
    goal_activity: str
    """What that of a goal begins with."""


def make_progress_page(edition: Edition) -> ProgressPage:
    """The view of progress; the progress itself is in the student's browser alone."""
    goals = tuple(_sheet(edition, goal) for goal in edition.plan.goals)
    under = {line.card.id for goal in goals for line in goal.units}
    path = set(edition.path_units)
    more = [unit for unit in edition.path_units if unit not in under]
    return ProgressPage(
        title=edition.t("nav-progress"),
        goals=goals,
        more=tuple(_lines(edition, more)),
        rest=tuple(edition.card(u) for u in edition.leaves if u not in path),
        unit_activity=_activity(edition, "units/", "unit:"),
        goal_activity=_activity(edition, "progress/#", "goal:"),
    )


def _sheet(edition: Edition, goal: GoalState) -> GoalSheet:
    units = dict.fromkeys(_units_of(edition, goal))
    return GoalSheet(
        goal.code, *statement_of(edition, goal.code), tuple(_lines(edition, units))
    )


def _units_of(edition: Edition, goal: GoalState) -> Iterator[str]:
    """Must-do units that teach or assess a goal in their order, with their options."""
    wanted = {*goal.taught, *goal.assessed}
    for week in edition.plan.weeks:
        for item in week.must:
            if item.unit in wanted:
                yield from options_of(item)


def _lines(edition: Edition, units: Iterable[str]) -> Iterator[UnitLine]:
    for unit in units:
        if unit in edition.leaves:
            week = edition.t("week", n=edition.week_of(unit))
            yield UnitLine(edition.card(unit), week)


def _activity(edition: Edition, page: str, name: str) -> str:
    """An address on the web where the site has one, else a name."""
    base, cohort = edition.site.library.settings.base_url, edition.cohort.id
    if base:
        return f"{base.rstrip('/')}/{cohort}/{page}"
    return f"urn:plgen:{cohort}:{name}"
