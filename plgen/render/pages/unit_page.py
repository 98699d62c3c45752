"""A unit's page: its face, its stations, what it needs, and where to go next."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.unit import Unit
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition, Leaf
from plgen.render.pages.embeds import Outside, outside_of
from plgen.render.pages.facets import Chip, shared_facets
from plgen.render.pages.readings import (
    Switch,
    edition_words,
    switches_of,
    waiting_words,
)
from plgen.render.pages.segments import Segment, is_article
from plgen.render.pages.speech import speak
from plgen.render.pages.stations import stations_of
from plgen.render.pages.trust import trust
from plgen.render.pages.why import Why, statement_of, why_of_unit
from plgen.render.pages.words import Word, word_of
from plgen.render.strings import find_language

ALIKE = 2
"""How many units near to this one are offered at the end."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A short fact with its icon."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class StandardLine:
    """A standard behind the unit."""

    code: str
    statement: str
    speech: Markup


@dataclass(frozen=True, slots=True)
class Onward:
    """Where to go from here, and what that is."""

    card: Card
    words: str


@dataclass(frozen=True, slots=True)
class UnitPage:
    """What stands on a unit's page."""

    title: str
    card: Card
    facts: tuple[Fact, ...]
    segments: tuple[Segment, ...]
    stations: Markup
    footnotes: Markup
    is_article: bool
    has_body: bool
    next_number: int
    onward: tuple[Onward, ...]
    week: int
    """The first week that offers it; 0 where none does."""
    week_label: str
    week_href: str
    is_on_path: bool
    why: tuple[Why, ...]
    materials: tuple[str, ...]
    material_speech: Markup
    product: str
    product_speech: Markup
    standards: tuple[StandardLine, ...]
    credits: tuple[str, ...]
    more: tuple[Chip, ...]
    """By what the library has more units like it."""
    switches: tuple[Switch, ...]
    edition: str
    """What sets this reading apart from the cohort's own; empty on that."""
    waiting: str
    """That it is not in the cohort's first language yet; empty where it is."""
    words: tuple[Word, ...]
    word_speech: Markup
    outside: Outside


def make_unit_page(edition: Edition, leaf: Leaf) -> UnitPage:
    """The view of one reading of a unit."""
    t, unit = edition.t, leaf.unit
    stations, week = stations_of(edition, leaf), edition.week_of(unit.id)
    segments = stations.segments
    materials, material_language = leaf.materials
    product, product_language = leaf.product
    return UnitPage(
        title=leaf.card.title,
        card=leaf.card,
        facts=tuple(_facts(leaf.card)),
        segments=segments,
        stations=stations.html,
        footnotes=trust(leaf.body.footnotes),
        is_article=is_article(segments),
        has_body=bool(segments),
        next_number=sum(bool(s.number) for s in segments) + 1,
        onward=tuple(_onward(edition, unit, week)),
        week=week,
        week_label=t("week", n=week) if week else "",
        week_href=edition.week_href(week) if week else "",
        is_on_path=bool(week),
        why=why_of_unit(edition, unit.id),
        materials=materials,
        material_speech=speak(t, material_language),
        product=product,
        product_speech=speak(t, product_language),
        standards=tuple(_standards(edition, unit)),
        credits=tuple(_credits(edition, unit)),
        more=shared_facets(edition, unit),
        switches=tuple(switches_of(edition, leaf)),
        edition=edition_words(edition, leaf),
        waiting=waiting_words(edition, leaf),
        words=tuple(_words(edition, leaf)),
        word_speech=speak(t, leaf.reading.language),
        outside=outside_of(leaf.body.embeds),
    )


def _facts(card: Card) -> Iterator[Fact]:
    yield Fact("clock", card.minutes)
    yield Fact(card.place.icon, card.place.words)
    yield Fact("users", card.grouping[:1].upper() + card.grouping[1:])


def _words(edition: Edition, leaf: Leaf) -> Iterator[Word]:
    """The glossary's words that its text uses, as the page explains them."""
    glossary = edition.site.library.glossary
    entries = glossary.get(find_language([leaf.reading.language], glossary), {})
    for number, word in enumerate(leaf.body.words, 1):
        if word in entries:
            name = f"p-word-{number}"
            yield word_of(edition.t, name, entries[word], edition.cohort.languages)


def _onward(edition: Edition, unit: Unit, week: int) -> Iterator[Onward]:
    """The next must-do unit first, then what is near to this one."""
    t, path = edition.t, edition.must_units
    following = _next_on_path(edition, unit.id, week)
    shown = {unit.id, following}
    if following:
        number = edition.week_of(following)
        words = (
            t("next-on-path", n=number) if unit.id in path else t("on-path", n=number)
        )
        yield Onward(edition.card(following), words)
    for id_ in _alike(edition, unit):
        if id_ not in shown and len(shown) < ALIKE + 2:
            shown.add(id_)
            yield Onward(edition.card(id_), t("next-same-goal"))


def _next_on_path(edition: Edition, unit: str, week: int) -> str:
    path = tuple(edition.must_units)
    if unit in edition.must_units:
        return next(iter(path[edition.must_units[unit] + 1 :]), "")
    later = (u for u in path if edition.week_of(u) >= max(week, 1))
    return next(later, "")


def _alike(edition: Edition, unit: Unit) -> Iterator[str]:
    """Options in the same set, then units on the path that name the same standards."""
    for options in edition.once(_choices):
        if unit.id in options:
            yield from options
    places = edition.once(_places_of_codes)
    near = {place for code in unit.codes for place in places.get(code, ())}
    yield from (edition.path_units[place] for place in sorted(near))


def _choices(edition: Edition) -> list[tuple[str, ...]]:
    """The sets of units to choose one from."""
    return [item.one_of for week in edition.plan.weeks for item in week.must]


def _places_of_codes(edition: Edition) -> dict[str, list[int]]:
    """Where on the path, as a list of units, each standard is named."""
    places: dict[str, list[int]] = {}
    for place, id_ in enumerate(edition.path_units):
        for code in edition.leaves[id_].unit.codes:
            places.setdefault(code, []).append(place)
    return places


def _standards(edition: Edition, unit: Unit) -> Iterator[StandardLine]:
    for code in unit.codes:
        yield StandardLine(code, *statement_of(edition, code))


def _credits(edition: Edition, unit: Unit) -> Iterator[str]:
    t = edition.t
    if unit.authors:
        yield t("credit-authors", authors=unit.authors)
    if unit.license:
        yield t("credit-license", license=unit.license)
    if unit.source:
        yield t("credit-source", source=unit.source)
