"""The bodies of all readings: one Markdown pass each."""

from collections.abc import Mapping

from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.unit import Reading, Unit
from plgen.render.body import Body
from plgen.render.markdown.desk import lay_desk
from plgen.render.markdown.reading import render_reading
from plgen.render.markdown.words import Translations

Bodies = Mapping[tuple[str, str, bool], Body]
"""By unit, language and whether it is the easier reading."""


def render_bodies(
    library: Library, translations: Translations
) -> tuple[Bodies, list[Diagnostic]]:
    """Render every reading of every unit; drafts only where they take part."""
    desk = lay_desk(library, translations)
    bodies: dict[tuple[str, str, bool], Body] = {}
    diagnostics: list[Diagnostic] = []
    for unit in library.units.values():
        if unit.status == "draft" and not library.drafts:
            continue
        for reading in unit.readings:
            body, found = render_reading(reading, unit.folder, desk)
            bodies[unit.id, reading.language, reading.easy] = body
            diagnostics += found
    return bodies, diagnostics


def render_body(
    reading: Reading, unit: Unit, library: Library, translations: Translations
) -> tuple[Body, list[Diagnostic]]:
    """Render one reading of a unit of the library."""
    return render_reading(reading, unit.folder, lay_desk(library, translations))
