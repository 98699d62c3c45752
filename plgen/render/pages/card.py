"""The face of a unit: what stands on its card, wherever the card stands."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from plgen.model.unit import Reading, Unit
from plgen.render.pages.covers.cover import kind_of
from plgen.render.pages.speech import speak
from plgen.render.strings import Strings

ICONS = {
    "music": "music",
    "dance": "footprints",
    "theatre": "drama",
    "visual": "palette",
    "media": "clapperboard",
}
KIND_ICONS = {
    "lesson": "book-open",
    "practice": "repeat",
    "project": "hammer",
    "story": "book-open",
    "simulation": "layers",
    "game": "sparkles",
    "video": "clapperboard",
    "ebook": "book-open",
    "discussion": "message-circle",
    "assessment": "target",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit is done: at a screen, away from it, or a little of both."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """A unit in a few words; addresses start at the root of the edition."""

    id: str
    title: str
    summary: str
    speech: Markup
    """`lang` and `dir` of title and summary, where they differ from the page's."""
    href: str
    picture: str
    picture_alt: str
    kind: str
    """The discipline whose colours it wears, or `plain`."""
    icon: str
    tag: str
    minutes: str
    place: Place
    grouping: str
    interests: tuple[str, ...]


def card_of(t: Strings, unit: Unit, reading: Reading, summary: str) -> Card:
    """The card of one reading of a unit."""
    kind = kind_of(unit)
    return Card(
        id=unit.id,
        title=reading.title,
        summary=summary,
        speech=speak(t, reading.language),
        href=f"units/{unit.id}/index.html",
        picture=picture_of(unit),
        picture_alt=(reading.image_alt or unit.image_alt) if unit.image else "",
        kind=kind,
        icon=ICONS.get(kind) or KIND_ICONS[unit.kind],
        tag=_tag(t, unit),
        minutes=t.minutes(unit.minutes),
        place=place_of(t, unit.minutes, unit.screen_minutes),
        grouping=t.list(t(f"grouping-{g}") for g in unit.grouping),
        interests=tuple(t.tag(tag) for tag in unit.interests),
    )


def picture_of(unit: Unit) -> str:
    """The address of a unit's picture, its own or the drawn one."""
    return (
        f"media/{quote(str(unit.image))}"
        if unit.image
        else f"assets/covers/{unit.id}.svg"
    )


def place_of(t: Strings, minutes: int, screen_minutes: int) -> Place:
    """Where so many minutes are spent."""
    if not screen_minutes:
        return Place("monitor-off", t("off-screen"))
    if screen_minutes >= minutes:
        return Place("monitor", t("on-screen"))
    return Place("monitor", t("some-screen", minutes=t.minutes(screen_minutes)))


def _tag(t: Strings, unit: Unit) -> str:
    arts = [t(f"discipline-{d}") for d in unit.disciplines]
    words = t.list(arts) if arts else t(f"kind-{unit.kind}")
    return words[:1].upper() + words[1:]
