"""Why: a cohort's plan with the rule and the value behind every unit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.library import Library
from plgen.model.plan import MustDo, Plan, Problem, Reason, Week
from plgen.render.pages.trust import trust
from plgen.render.reasons import say_reason
from plgen.render.solver_words import say_solver


@dataclass(frozen=True, slots=True)
class Ruled:
    """A unit, and the rules that put it in or left it out."""

    id: str
    title: str
    note: str
    rules: tuple[tuple[str, str], ...]
    """(code, sentence)."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Units that the same rules left out."""

    rules: tuple[tuple[str, str], ...]
    """(code, sentence)."""
    lines: Markup
    """A line for each, as a list has it."""


@dataclass(frozen=True, slots=True)
class WhyWeek:
    """A week of the plan."""

    number: int
    start: str
    minutes: int
    screen_minutes: int
    must: tuple[Ruled, ...]
    may: tuple[Ruled, ...]
    note: str


@dataclass(frozen=True, slots=True)
class GoalRow:
    """How the plan meets a goal."""

    code: str
    statement: str
    taught: tuple[str, ...]
    assessed: tuple[str, ...]
    is_met: bool


@dataclass(frozen=True, slots=True)
class WhyPage:
    """What stands on a cohort's staff page."""

    cohort: str
    title: str
    pathway: str
    solver: str
    """How sure it is that no plan is better."""
    cost: int
    support: str
    weeks: tuple[WhyWeek, ...]
    goals: tuple[GoalRow, ...]
    left_out: tuple[Shelf, ...]
    problems: tuple[Problem, ...]


def make_why(library: Library, plan: Plan, lines: Mapping[str, Markup]) -> WhyPage:
    """The view of one plan for staff; `lines` name each unit in a list."""
    cohort = library.cohorts[plan.cohort]
    support = cohort.support
    return WhyPage(
        cohort=cohort.id,
        title=cohort.title,
        pathway=library.pathways[plan.pathway].title,
        solver=say_solver(plan),
        cost=plan.cost,
        support=f"{support.exit} (review {support.review.isoformat()})"
        if support
        else "",
        weeks=tuple(_week(library, week) for week in plan.weeks),
        goals=tuple(_goals(library, plan)),
        left_out=tuple(_shelves(library, plan, lines)),
        problems=plan.problems,
    )


def _week(library: Library, week: Week) -> WhyWeek:
    return WhyWeek(
        number=week.number,
        start=week.start.isoformat() if week.start else "",
        minutes=week.minutes,
        screen_minutes=week.screen_minutes,
        must=tuple(
            _ruled(library, item.unit, _note(library, item), item.because)
            for item in week.must
        ),
        may=tuple(_ruled(library, item.unit, "", item.because) for item in week.may),
        note=week.note,
    )


def _note(library: Library, item: MustDo) -> str:
    part = f", part {item.part[0]} of {item.part[1]}" if item.part[1] > 1 else ""
    others = [title_of(library, unit) for unit in item.one_of if unit != item.unit]
    choice = f"; or {' or '.join(others)}" if others else ""
    return f"{item.minutes} min, {item.screen_minutes} on screen{part}{choice}"


def _goals(library: Library, plan: Plan) -> Iterable[GoalRow]:
    for goal in plan.goals:
        standard = library.standards.find(goal.code)
        yield GoalRow(
            code=goal.code,
            statement=standard.statement if standard else "",
            taught=tuple(title_of(library, unit) for unit in goal.taught),
            assessed=tuple(title_of(library, unit) for unit in goal.assessed),
            is_met=goal.met,
        )


def _shelves(
    library: Library, plan: Plan, lines: Mapping[str, Markup]
) -> Iterator[Shelf]:
    for out in plan.left_out:
        named = trust("".join(lines[unit] for unit in out.units))
        yield Shelf(_say_all(library, out.because), named)


def _ruled(library: Library, unit: str, note: str, because: Iterable[Reason]) -> Ruled:
    return Ruled(unit, title_of(library, unit), note, _say_all(library, because))


def _say_all(
    library: Library, because: Iterable[Reason]
) -> tuple[tuple[str, str], ...]:
    return tuple((reason.code, say_reason(library, reason)) for reason in because)


def title_of(library: Library, unit: str) -> str:
    """A unit's title in its first language."""
    known = library.units.get(unit)
    return known.original.title if known else unit
