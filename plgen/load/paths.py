"""Cohorts, units and media → the paths of their site that are too long."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.model.diagnostic import KEY, Diagnostic, Location, location_of
from plgen.model.pathway import Cohort, Pathway
from plgen.model.suggest import shown
from plgen.model.unit import Unit

MAX_PATH = 240
"""Characters below the site's folder: Windows takes 260 with the folder's own."""


def check_paths(
    pathways: Mapping[str, Pathway],
    units: Mapping[str, Unit],
    media: Mapping[PurePosixPath, SourceFile],
) -> Iterator[Diagnostic]:
    """Refuse what gets too long a path on the site, in the cohort of longest id."""
    named = [(c, pathway) for pathway in pathways.values() for c in pathway.cohorts]
    if not named:
        return
    cohort, pathway = max(named, key=lambda pair: (len(pair[0].id), pair[0].id))
    for path, at in _paths(units, media):
        whole = f"public/{cohort.id}/{path}"
        if _length(whole) > MAX_PATH:
            yield _too_long(whole, at, cohort, pathway)


def _paths(
    units: Mapping[str, Unit], media: Mapping[PurePosixPath, SourceFile]
) -> Iterator[tuple[str, Location]]:
    """Paths below a cohort's folder, and the files that they come from."""
    for name, file in media.items():
        yield f"media/{name}", file.start
    for unit in units.values():
        yield f"units/{unit.id}/index.html", unit.location
        for reading in unit.readings[1:]:
            level = "-easy" if reading.easy else ""
            folder = f"{reading.language}{level}"
            yield f"units/{unit.id}/{folder}/index.html", Location(reading.file)


def _length(path: str) -> int:
    """In units of UTF-16, as Windows counts."""
    return len(path.encode("utf-16-le", "surrogatepass")) // 2


def _too_long(path: str, at: Location, cohort: Cohort, pathway: Pathway) -> Diagnostic:
    place = location_of(pathway.marks, ("cohorts", cohort.id, KEY), pathway.location)
    message = (
        f"On the site this is `{shown(path)}`, {_length(path)} characters with the id"
        f" of the cohort in `{place.file}`, line {place.line}: more than {MAX_PATH}."
    )
    hint = "Shorten the name, that of a folder round it, or the cohort's id."
    return diagnose("path-too-long", message, at, hint)
