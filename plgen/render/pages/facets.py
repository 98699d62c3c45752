"""The facets of a library: by what its units can be chosen, and the chips for that."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from markupsafe import Markup

from plgen.model.unit import Unit
from plgen.model.vocabulary import DISCIPLINES, Modality
from plgen.render.pages.edition import Edition
from plgen.render.pages.speech import EMPTY, speak
from plgen.render.pages.why import statement_of

FACETS = (
    "interest",
    "arts",
    "modality",
    "minutes",
    "screen",
    "collection",
    "standard",
)
"""The names that an address uses, in the order of the page."""

TAGGED = ("interest", "collection")
"""The facets whose values are tags that authors make up."""
ABOUT: Mapping[str, Callable[[Unit], Sequence[str]]] = {
    "interest": lambda unit: unit.interests,
    "arts": lambda unit: unit.disciplines,
    "collection": lambda unit: unit.collections,
}
"""The facets that say what a unit is about."""
MODALITIES: tuple[Modality, ...] = get_args(Modality)
SCREENS = ("off", "some", "on")
BANDS = (20, 40, 60)
"""Up to so many minutes; what is longer is `more`."""
LONGEST_BAND = "more"
CHOICE = 2
"""A facet with fewer values leaves nothing to choose."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A value of a facet; `facet` as an address writes it: `arts=MU`."""

    facet: str
    label: str
    speech: Markup = EMPTY
    code: str = ""
    """A standard's code, which stands before its words."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values that units of this library have."""

    name: str
    title: str
    chips: tuple[Chip, ...]


def facets_of_unit(edition: Edition, unit: Unit) -> str:
    """All that a unit can be chosen by: `interest=music&arts=MU`."""
    values = edition.once(_all_values)[unit.id]
    return urlencode([(name, value) for name in FACETS for value in values[name]])


def facets_of_library(edition: Edition) -> tuple[Facet, ...]:
    """The facets in which the units differ."""
    held: dict[str, set[str]] = {name: set() for name in FACETS}
    for of_unit in edition.once(_all_values).values():
        for name, values in of_unit.items():
            held[name].update(values)
    return tuple(
        Facet(
            name,
            edition.t(f"facet-{name}"),
            tuple(_chip(edition, name, v) for v in _sorted(edition, name, values)),
        )
        for name, values in held.items()
        if len(values) >= CHOICE
    )


def band_of(minutes: int) -> str:
    """The band of a length of time."""
    return next((str(band) for band in BANDS if minutes <= band), LONGEST_BAND)


def screen_of(unit: Unit) -> str:
    """Whether a unit is done at a screen: `off`, `some`, `on`."""
    if not unit.screen_minutes:
        return "off"
    return "on" if unit.screen_minutes >= unit.minutes else "some"


def shared_facets(edition: Edition, unit: Unit) -> tuple[Chip, ...]:
    """The topics, arts and collections of a unit that another unit has too."""
    holders = edition.once(_holders)
    return tuple(
        _chip(edition, name, value)
        for name, values_of in ABOUT.items()
        for value in values_of(unit)
        if holders[name, value] - {unit.id}
    )


def _holders(edition: Edition) -> Mapping[tuple[str, str], set[str]]:
    """The units that are about each topic."""
    holders: dict[tuple[str, str], set[str]] = {}
    for leaf in edition.leaves.values():
        for name, values_of in ABOUT.items():
            for value in values_of(leaf.unit):
                holders.setdefault((name, value), set()).add(leaf.unit.id)
    return holders


def _all_values(edition: Edition) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """By unit and facet, all that it can be chosen by."""
    return {id_: _values(edition, leaf.unit) for id_, leaf in edition.leaves.items()}


def _values(edition: Edition, unit: Unit) -> Mapping[str, Sequence[str]]:
    return {
        "interest": unit.interests,
        "arts": unit.disciplines,
        "modality": unit.modality,
        "minutes": (band_of(unit.minutes),),
        "screen": (screen_of(unit),),
        "collection": unit.collections,
        "standard": tuple(_standards(edition, unit)),
    }


def _standards(edition: Edition, unit: Unit) -> Iterator[str]:
    """Its codes, and the path's goals of which they are a part."""
    standards = edition.site.library.standards
    goals = {goal.code for goal in edition.plan.goals}
    yield from unit.codes
    for goal in sorted(goals - set(unit.codes)):
        if any(standards.covers(goal, code) for code in unit.codes):
            yield goal


def _chip(edition: Edition, name: str, value: str) -> Chip:
    chips = edition.once(_no_chips)
    if (name, value) not in chips:
        chips[name, value] = _make_chip(edition, name, value)
    return chips[name, value]


def _no_chips(_edition: Edition) -> dict[tuple[str, str], Chip]:
    return {}


def _make_chip(edition: Edition, name: str, value: str) -> Chip:
    facet = urlencode([(name, value)])
    if name == "standard":
        return Chip(facet, *statement_of(edition, value), code=value)
    label, speech = LABELS[name](edition, value), EMPTY
    if name in TAGGED and not edition.t.has(f"tag-{value}"):
        speech = speak(edition.t, edition.site.library.settings.language)
    return Chip(facet, label[:1].upper() + label[1:], speech)


def _sorted(edition: Edition, name: str, values: set[str]) -> list[str]:
    if name in ORDERS:
        return [value for value in ORDERS[name] if value in values]
    if name == "standard":
        return _goals_first(edition, values)
    words = {value: LABELS[name](edition, value).casefold() for value in values}
    return sorted(values, key=lambda value: (words[value], value))


def _goals_first(edition: Edition, codes: set[str]) -> list[str]:
    """The path's goals, then other standards, as their frameworks order them."""
    goals = {goal.code for goal in edition.plan.goals}
    known = edition.site.library.standards.by_code
    places = {code: place for place, code in enumerate(known)}
    last = len(places)
    return sorted(codes, key=lambda c: (c not in goals, places.get(c, last), c))


ORDERS: Mapping[str, Sequence[str]] = {
    "arts": DISCIPLINES,
    "modality": MODALITIES,
    "minutes": (*map(str, BANDS), LONGEST_BAND),
    "screen": SCREENS,
}


def _tag(edition: Edition, tag: str) -> str:
    return edition.t.tag(tag)


def _band(edition: Edition, band: str) -> str:
    t = edition.t
    if band == LONGEST_BAND:
        return t("minutes-over", minutes=t.minutes(BANDS[-1]))
    place = BANDS.index(int(band))
    if not place:
        return t("minutes-up-to", minutes=t.minutes(BANDS[0]))
    least, most = BANDS[place - 1], BANDS[place]
    return t("minutes-between", least=t.minutes(least), minutes=t.minutes(most))


LABELS: Mapping[str, Callable[[Edition, str], str]] = {
    "interest": _tag,
    "arts": lambda edition, value: edition.t(f"discipline-{value}"),
    "modality": lambda edition, value: edition.t(f"modality-{value}"),
    "minutes": _band,
    "screen": lambda edition, value: edition.t(f"screen-{value}"),
    "collection": _tag,
    "standard": lambda _edition, value: value,
}
"""The words on a chip, by facet."""
