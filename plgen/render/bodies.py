"""The bodies of all readings: one Markdown pass each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.unit import Reading, Unit
from plgen.render.body import Body
from plgen.render.markdown.desk import Desk, lay_desk
from plgen.render.markdown.reading import render_reading
from plgen.render.markdown.words import Translations

Key = tuple[str, str, bool]
"""Unit, language and whether it is the easier reading."""
Bodies = Mapping[Key, Body]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A reading's body, and what was found on the way."""

    key: Key
    body: Body
    found: list[Diagnostic]


def render_bodies(
    library: Library, translations: Translations
) -> tuple[Bodies, list[Diagnostic]]:
    """Render every reading of every unit; drafts only where they take part."""
    desk = lay_desk(library, translations)
    rendered = list(render_each(readings_of(library), desk))
    diagnostics = [found for one in rendered for found in one.found]
    return {one.key: one.body for one in rendered}, diagnostics


def render_each(
    readings: Iterable[tuple[Unit, Reading]], desk: Desk
) -> Iterator[Rendered]:
    """Render one reading after the other."""
    for unit, reading in readings:
        body, found = render_reading(reading, unit.folder, desk)
        yield Rendered(key_of(unit, reading), body, found)


def key_of(unit: Unit, reading: Reading) -> Key:
    """What the body of a reading is kept by."""
    return unit.id, reading.language, reading.easy


def readings_of(library: Library) -> Iterator[tuple[Unit, Reading]]:
    """All readings of the units that take part."""
    for unit in library.units.values():
        if unit.status == "draft" and not library.drafts:
            continue
        for reading in unit.readings:
            yield unit, reading


def render_body(
    reading: Reading, unit: Unit, library: Library, translations: Translations
) -> tuple[Body, list[Diagnostic]]:
    """Render one reading of a unit of the library."""
    return render_reading(reading, unit.folder, lay_desk(library, translations))
