"""The bodies of all readings: from the cache, and the rest rendered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import NamedTuple

from pydantic import TypeAdapter

from plgen.build.crew import Crew
from plgen.build.identity import digest_value, digest_values, tool_identity
from plgen.cache import Cache
from plgen.memory import Memory
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
NOTHING = b"[]\n"
WORDS = "Reading the units' text"
AT_ONCE = 8
"""Readings that go to another process together."""

_FOUND = TypeAdapter(list[Diagnostic])


@dataclass(frozen=True)
class KeptBodies(Mapping[Key, Body]):
    """Bodies; those from the cache are read when they are first asked for."""

    memory: Memory = field(default_factory=Memory)
    kept: dict[Key, bytes] = field(default_factory=dict)
    read: dict[Key, Body] = field(default_factory=dict)

    def __getitem__(self, key: Key) -> Body:
        """The body of a reading."""
        if key not in self.read:
            self.read[key] = self.memory.call(_read_body, self.kept[key])
        return self.read[key]

    def __iter__(self) -> Iterator[Key]:
        """All that there are."""
        return iter({**self.kept, **self.read})

    def __len__(self) -> int:
        """How many there are."""
        return len({**self.kept, **self.read})


class Told(NamedTuple):
    """What digests have to know of a body."""

    made_from: str
    """The digest of all that it was made from."""
    shown: str
    """The digest of what pages other than the unit's own show of it."""
    teacher: str
    """The digest of what it says to teachers."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The bodies of a library."""

    bodies: Bodies
    told: Mapping[Key, Told]
    diagnostics: list[Diagnostic]


def take_bodies(library: Library, theme: Theme, store: Cache, crew: Crew) -> Taken:
    """Every reading rendered, and what was found on the way."""
    digests = _digests(library, theme, store.memory)
    bodies, diagnostics = KeptBodies(store.memory), list[Diagnostic]()
    told: dict[Key, Told] = {}
    for key, digest in digests.items():
        content = store.read(KIND, digest) or b""
        brief, _, rest = content.partition(b"\n")
        if rest:
            bodies.kept[key] = content
            told[key] = Told(digest, *brief.decode().split())
            if not rest.startswith(NOTHING):
                diagnostics += _FOUND.validate_json(rest.partition(b"\n")[0])
    missing = [
        pair for pair in readings_of(library) if key_of(*pair) not in bodies.kept
    ]
    for one in _render(missing, library, theme, crew):
        shown = digest_value(one.body.in_brief())
        teacher = digest_values([one.body.teacher, one.body.teacher_media])
        bodies.read[one.key] = one.body
        told[one.key] = Told(digests[one.key], shown, teacher)
        diagnostics += one.found
        lines = [f"{shown} {teacher}".encode(), _FOUND.dump_json(one.found)]
        content = b"\n".join([*lines, _bodies().dump_json(one.body)])
        store.keep(KIND, digests[one.key], content)
    if missing:
        store.prune(KIND, set(digests.values()))
    return Taken(bodies, told, diagnostics)


def _read_body(content: bytes) -> Body:
    return _bodies().validate_json(content.split(b"\n", 2)[2])


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


def _digests(library: Library, theme: Theme, memory: Memory) -> dict[Key, str]:
    """Digests of what each body is made from: its reading, and all it may refer to."""
    call = memory.call
    files = [call(_digest_names, unit) for unit in library.units.values()]
    ground = [tool_identity(), *files, sorted(library.media), library.glossary]
    words = [
        call(digest_value, theme.translations),
        library.settings.embeds,
        library.drafts,
    ]
    shared = memory.same(digest_values([*ground, *words]))
    return {
        key_of(unit, reading): call(_digest_reading, shared, reading)
        for unit, reading in readings_of(library)
    }


def _digest_names(unit: Unit) -> str:
    """By what other units can be led to this one."""
    files = [reading.file for reading in unit.readings]
    return digest_values([unit.id, unit.status, unit.folder, files])


def _digest_reading(shared: str, reading: Reading) -> str:
    return digest_values([shared, reading])


@cache
def _bodies() -> TypeAdapter[Body]:
    return TypeAdapter(Body)
