"""My path: the whole route, and what it leads to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.path_map import Stretch, stretches_of
from plgen.render.pages.why import statement_of


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal, with the units of the path that teach it and check it."""

    statement: str
    speech: Markup
    taught: tuple[Card, ...]
    assessed: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PathPage:
    """What stands on My path."""

    title: str
    summary: str
    stretches: tuple[Stretch, ...]
    goals: tuple[GoalLine, ...]


def make_path_page(edition: Edition) -> PathPage:
    """The view of the whole path."""
    return PathPage(
        title=edition.t("nav-path"),
        summary=edition.pathway.summary,
        stretches=stretches_of(edition),
        goals=tuple(_goals(edition)),
    )


def _goals(edition: Edition) -> Iterator[GoalLine]:
    for goal in edition.plan.goals:
        assessed = set(goal.assessed)
        yield GoalLine(
            *statement_of(edition, goal.code),
            taught=_cards(edition, [u for u in goal.taught if u not in assessed]),
            assessed=_cards(edition, goal.assessed),
        )


def _cards(edition: Edition, units: Iterable[str]) -> tuple[Card, ...]:
    return tuple(edition.card(unit) for unit in units if unit in edition.leaves)
