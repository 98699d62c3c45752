"""For families: each week in a few lines, what to ask, what to have at home."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.plan import Week
from plgen.render.body import Embed
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition, Leaf
from plgen.render.pages.embeds import Outside, outside_of
from plgen.render.pages.speech import speak
from plgen.render.pages.trust import trust
from plgen.render.pages.week_page import (
    calendar_of,
    dates_of,
    options_of,
    question_of,
)


@dataclass(frozen=True, slots=True)
class FamilyNote:
    """What a unit's author says to families."""

    card: Card
    html: Markup


@dataclass(frozen=True, slots=True)
class Material:
    """A thing to have at home."""

    words: str
    speech: Markup


@dataclass(frozen=True, slots=True)
class FamilyWeek:
    """A week as a family sees it."""

    label: str
    dates: str
    href: str
    lines: tuple[str, ...]
    questions: tuple[str, ...]
    materials: tuple[Material, ...]
    notes: tuple[FamilyNote, ...]


@dataclass(frozen=True, slots=True)
class FamiliesPage:
    """What stands on the page for families."""

    title: str
    question: str
    weeks: tuple[FamilyWeek, ...]
    calendar: str
    """The file of all weeks for a calendar; empty without dates."""
    outside: Outside


def make_families_page(edition: Edition) -> FamiliesPage:
    """The view for families: every week, the first one open."""
    return FamiliesPage(
        title=edition.t("nav-families"),
        question=question_of(edition),
        weeks=tuple(_week(edition, week) for week in edition.plan.weeks),
        calendar=calendar_of(edition),
        outside=outside_of(family_embeds(edition)),
    )


def family_embeds(edition: Edition) -> Iterator[Embed]:
    """What of other hosts the notes of all weeks can load."""
    for week in edition.plan.weeks:
        for leaf in _noted(edition, week):
            yield from leaf.body.family_embeds


def _week(edition: Edition, week: Week) -> FamilyWeek:
    leaves = [edition.leaves[u] for item in week.must for u in options_of(item)]
    return FamilyWeek(
        label=edition.t("week", n=week.number),
        dates=dates_of(edition, week),
        href=edition.week_href(week.number),
        lines=tuple(_lines(edition, week)),
        questions=tuple(_questions(edition, week)),
        materials=tuple(dict.fromkeys(_materials(edition, leaves))),
        notes=tuple(_notes(edition, week)),
    )


def _lines(edition: Edition, week: Week) -> Iterator[str]:
    t = edition.t
    titles = [edition.title_of(item.unit) for item in week.must]
    if titles:
        yield t("family-must", titles=t.list(titles))
    yield t("family-time", minutes=t.minutes(week.minutes))
    if week.screen_minutes:
        yield t("family-screen", minutes=t.minutes(week.screen_minutes))
    else:
        yield t("family-no-screen")
    may = [edition.title_of(item.unit) for item in week.may]
    yield t("family-may", titles=t.list(may)) if may else t("family-no-may")
    yield t("family-talk")


def _questions(edition: Edition, week: Week) -> Iterator[str]:
    t = edition.t
    first = week.must[0].unit if week.must else ""
    yield t("ask-found", title=edition.title_of(first)) if first else t("ask-proud")
    yield t("ask-way")
    yield t("ask-next")


def _materials(edition: Edition, leaves: list[Leaf]) -> Iterator[Material]:
    for leaf in leaves:
        materials, language = leaf.materials
        for words in materials:
            yield Material(words, speak(edition.t, language))


def _notes(edition: Edition, week: Week) -> Iterator[FamilyNote]:
    for leaf in _noted(edition, week):
        html = trust("".join(leaf.body.family))
        yield FamilyNote(leaf.card, html)


def _noted(edition: Edition, week: Week) -> Iterator[Leaf]:
    """The units of a week whose authors say something to families, each once."""
    must = [u for item in week.must for u in options_of(item)]
    for id_ in dict.fromkeys([*must, *(item.unit for item in week.may)]):
        leaf = edition.leaves[id_]
        if leaf.body.family:
            yield leaf
