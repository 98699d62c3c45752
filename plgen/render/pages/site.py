"""What the pages of all cohorts share, computed once for a whole site."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

from plgen.model.library import Library
from plgen.model.site import Theme
from plgen.model.unit import Reading, Unit
from plgen.render.bodies import Bodies
from plgen.render.body import Body
from plgen.render.pages.covers.cover import cover_of
from plgen.render.pages.environment import make_environment
from plgen.render.pages.icons import split_sprite
from plgen.render.strings import Strings, choose_language

EMPTY = Body(sections=())


@dataclass(frozen=True)
class Site:
    """All that rendering starts from; what it computes from that is computed once."""

    library: Library
    bodies: Bodies
    theme: Theme
    version: str = ""

    @cached_property
    def environment(self) -> Environment:
        """The theme's templates, ready to render."""
        return make_environment(self.theme.templates)

    @cached_property
    def icons(self) -> Mapping[str, str]:
        """The theme's icons as `<symbol>` elements, by name."""
        return split_sprite(self.theme.templates["icons.svg"])

    @cached_property
    def covers(self) -> Mapping[str, bytes]:
        """The drawn cover of every unit that has no picture of its own, by unit."""
        template = self.environment.get_template("cover.svg")
        return {
            unit.id: template.render(cover=cover_of(unit)).encode()
            for unit in self.library.units.values()
            if unit.image is None
        }

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
