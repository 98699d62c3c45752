"""What the pages of all cohorts share, computed once for a whole site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Self, TypeVar, cast

from jinja2 import Environment, Template

from plgen.model.library import Library
from plgen.model.site import Theme
from plgen.model.unit import Reading, Unit
from plgen.render.accent import cover_tones, paint, tokens_of
from plgen.render.bodies import Bodies
from plgen.render.body import Body
from plgen.render.pages.brand.icons import draw_icons
from plgen.render.pages.brand.palette import Palette, palette_of
from plgen.render.pages.covers.cover import cover_of
from plgen.render.pages.environment import make_environment
from plgen.render.pages.icons import split_sprite
from plgen.render.pages.segments import Stations
from plgen.render.strings import Strings, choose_language

Made = TypeVar("Made")
EMPTY = Body(sections=())
STAFF_STYLE = "staff.css"


@dataclass(frozen=True)
class Site:
    """All that rendering starts from; what it computes from that is computed once."""

    library: Library
    bodies: Bodies
    theme: Theme
    version: str = ""
    digests: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of media that a service worker is to keep, by path."""
    drawn: Mapping[str, bytes] = field(default_factory=dict)
    """The mark as icons, where it has been drawn already."""

    stations: dict[tuple[str, str, bool, str], Stations] = field(default_factory=dict)
    """Units' words as pages have them, as far as they were laid out: by unit, language
    and ease of the reading, and language of the interface."""

    def __getstate__(self) -> dict[str, object]:
        """What it starts from: another process computes the rest for itself."""
        given = {name.name: getattr(self, name.name) for name in fields(self)}
        return {**given, "stations": {}}

    def once(self, make: Callable[[Self], Made]) -> Made:
        """What a function makes of this site: the same for all of its pages."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def environment(self) -> Environment:
        """The theme's templates, ready to render."""
        return make_environment(self.theme.templates)

    @cached_property
    def assets(self) -> Mapping[str, bytes]:
        """The theme's files as they are published, in the school's color."""
        return paint(self.theme, self.library.settings.accent)

    @cached_property
    def icons(self) -> Mapping[str, str]:
        """The theme's icons as `<symbol>` elements, by name."""
        return split_sprite(self.theme.templates["icons.svg"])

    def cover(self, unit: Unit) -> bytes | None:
        """The drawn cover of a unit; None where it has a picture of its own."""
        if unit.image is not None:
            return None
        if unit.id not in self._covers:
            cover, plain = cover_of(unit), self._plain_tones
            drawn = self._cover_template.render(cover=cover, plain=plain)
            self._covers[unit.id] = drawn.encode()
        return self._covers[unit.id]

    @cached_property
    def _covers(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def _cover_template(self) -> Template:
        return self.environment.get_template("cover.svg")

    @cached_property
    def _plain_tones(self) -> tuple[tuple[str, ...], ...]:
        return cover_tones(self.theme, self.library.settings.accent)

    @cached_property
    def palette(self) -> Palette:
        """The colours of icons, and of the window round the site as an app."""
        style = self.assets.get("site.css", b"").decode(errors="replace")
        return palette_of(tokens_of(style))

    @cached_property
    def marks(self) -> Mapping[str, bytes]:
        """The mark as icons, by name; what the theme has of them goes before."""
        drawn = self.drawn or draw_icons(self.palette)
        return {n: icon for n, icon in drawn.items() if n not in self.theme.assets}

    @cached_property
    def student_assets(self) -> Mapping[str, bytes]:
        """What is published beside the pages of students and families."""
        whole = {**self.assets, **self.marks}
        return {name: file for name, file in whole.items() if name != STAFF_STYLE}

    @cached_property
    def tongues(self) -> Mapping[str, Strings]:
        """The interface's strings, by language."""
        return {
            language: Strings(language, texts)
            for language, texts in self.theme.translations.items()
        }

    def strings_for(self, *wanted: str) -> Strings:
        """The interface in the first wanted language that the theme speaks."""
        return self.tongues[choose_language(wanted, self.tongues)]

    def body_of(self, unit: Unit, reading: Reading) -> Body:
        """The rendered words of one reading."""
        return self.bodies.get((unit.id, reading.language, reading.easy), EMPTY)
