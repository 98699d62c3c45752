"""The bodies of all readings: from the cache, and the rest rendered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from pydantic import TypeAdapter

from plgen.build.crew import Crew
from plgen.build.identity import digest_values, tool_identity
from plgen.cache import Cache
from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.site import Theme
from plgen.model.unit import Reading, Unit
from plgen.render import (
    Bodies,
    Body,
    Desk,
    Key,
    Rendered,
    key_of,
    lay_desk,
    readings_of,
    render_each,
)

KIND = "bodies"
NOTHING = b"[]"
WORDS = "Reading the units' text"
AT_ONCE = 8
"""Readings that go to another process together."""

_FOUND = TypeAdapter(list[Diagnostic])


@dataclass(frozen=True)
class KeptBodies(Mapping[Key, Body]):
    """Bodies; those from the cache are read when they are first asked for."""

    kept: dict[Key, bytes]
    read: dict[Key, Body]

    def __getitem__(self, key: Key) -> Body:
        """The body of a reading."""
        if key not in self.read:
            self.read[key] = _bodies().validate_json(self.kept[key])
        return self.read[key]

    def __iter__(self) -> Iterator[Key]:
        """All that there are."""
        return iter({**self.kept, **self.read})

    def __len__(self) -> int:
        """How many there are."""
        return len({**self.kept, **self.read})


def take_bodies(
    library: Library, theme: Theme, store: Cache, crew: Crew
) -> tuple[Bodies, list[Diagnostic]]:
    """Every reading rendered, and what was found on the way."""
    digests = _digests(library, theme)
    bodies, diagnostics = KeptBodies({}, {}), list[Diagnostic]()
    for key, digest in digests.items():
        found, _, body = (store.read(KIND, digest) or b"").partition(b"\n")
        if body:
            bodies.kept[key] = body
            diagnostics += [] if found == NOTHING else _FOUND.validate_json(found)
    missing = [
        pair for pair in readings_of(library) if key_of(*pair) not in bodies.kept
    ]
    for one in _render(missing, library, theme, crew):
        bodies.read[one.key] = one.body
        diagnostics += one.found
        content = _FOUND.dump_json(one.found) + b"\n" + _bodies().dump_json(one.body)
        store.keep(KIND, digests[one.key], content)
    store.prune(KIND, set(digests.values()))
    return bodies, diagnostics


def _render(
    readings: Sequence[tuple[Unit, Reading]], library: Library, theme: Theme, crew: Crew
) -> Iterator[Rendered]:
    if not readings:
        return
    desk = lay_desk(library, theme.translations)
    for rendered in crew.work(WORDS, _render_some, desk, list(_batches(readings))):
        yield from rendered


def _batches(
    readings: Sequence[tuple[Unit, Reading]],
) -> Iterator[list[tuple[Unit, Reading]]]:
    rest = iter(readings)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch


def _render_some(desk: Desk, readings: list[tuple[Unit, Reading]]) -> list[Rendered]:
    return list(render_each(readings, desk))


def _digests(library: Library, theme: Theme) -> dict[Key, str]:
    """Digests of what each body is made from: its reading, and all it may refer to."""
    files = [
        (unit.id, unit.status, unit.folder, [reading.file for reading in unit.readings])
        for unit in library.units.values()
    ]
    ground = [tool_identity(), files, sorted(library.media), library.glossary]
    words = [theme.translations, library.settings.embeds, library.drafts]
    shared = digest_values([*ground, *words])
    return {
        key_of(unit, reading): digest_values([shared, reading])
        for unit, reading in readings_of(library)
    }


@cache
def _bodies() -> TypeAdapter[Body]:
    return TypeAdapter(Body)
