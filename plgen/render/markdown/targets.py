"""What a body may link to or show: all that it needs to know of the library."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgen.model.library import Library


@dataclass(frozen=True, slots=True)
class Targets:
    """Units by the path of each of their Markdown files, and the media files."""

    files: Mapping[str, str]
    """Id of the unit, by path relative to the content folder."""
    units: frozenset[str]
    media: frozenset[str]
    hosts: tuple[str, ...] = ()
    """Of other sites, those whose media may be embedded."""


def targets_of(library: Library) -> Targets:
    """The targets of a library; drafts are targets too, so that links to them stand."""
    files = {
        f"{unit.folder}/{reading.file.rpartition('/')[2]}": unit.id
        for unit in library.units.values()
        for reading in unit.readings
    }
    return Targets(
        files=files,
        units=frozenset(library.units),
        media=frozenset(library.media),
        hosts=library.settings.embeds,
    )
