"""The face of a unit: which discipline it shows, and the drawing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.unit import Unit
from plgen.model.vocabulary import Discipline
from plgen.render.pages.covers.dance import draw_dance
from plgen.render.pages.covers.media import draw_media
from plgen.render.pages.covers.music import draw_music
from plgen.render.pages.covers.plain import draw_plain
from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.covers.shapes import HEIGHT, WIDTH
from plgen.render.pages.covers.theatre import draw_theatre
from plgen.render.pages.covers.visual import draw_visual

KINDS: Mapping[Discipline, str] = {
    "MU": "music",
    "DA": "dance",
    "TH": "theatre",
    "VA": "visual",
    "MA": "media",
}
PLAIN = "plain"
DRAWINGS: Mapping[str, Callable[[Seed], str]] = {
    "music": draw_music,
    "dance": draw_dance,
    "theatre": draw_theatre,
    "visual": draw_visual,
    "media": draw_media,
    PLAIN: draw_plain,
}


@dataclass(frozen=True, slots=True)
class Cover:
    """A drawing without its colours: those are the theme's."""

    kind: str
    width: int
    height: int
    shapes: Markup


def kind_of(unit: Unit) -> str:
    """The first discipline that the unit names, as themes call it."""
    return KINDS[unit.disciplines[0]] if unit.disciplines else PLAIN


def cover_of(unit: Unit) -> Cover:
    """The cover of a unit, the same wherever and whenever it is drawn."""
    return draw_cover(kind_of(unit), unit.id)


def draw_cover(kind: str, words: str) -> Cover:
    """A cover of one kind, seeded by words."""
    shapes = DRAWINGS[kind](Seed(f"{kind}/{words}"))
    return Cover(kind, WIDTH, HEIGHT, Markup(shapes))  # noqa: S704 — our own shapes
