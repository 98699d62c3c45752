"""A YAML document → a sheet, with all that is wrong with it at its place.

What is wrong is said once, then taken out, so that the rest of the file can be looked
at in the same run. A sheet that was mended this way never reaches a site: its errors
stop the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from plgen.load.codes import diagnose
from plgen.load.documents import Document
from plgen.load.sentences import sentence_of
from plgen.model.diagnostic import (
    KEY,
    Diagnostic,
    KeyPath,
    Location,
    Marks,
    location_of,
)

S = TypeVar("S", bound=BaseModel)

ROUNDS = 6
"""A value taken out may leave a hole in the value round it: so many levels at most."""


@dataclass(frozen=True, slots=True)
class Filled(Generic[S]):
    """A sheet with the places of its values."""

    sheet: S
    marks: Marks
    """Places of what the sheet holds, numbered as in the sheet."""
    written: Marks
    """Places of all that the file holds, broken values too."""
    default: Location

    def at(self, *path: str | int) -> Location:
        """The place of a value, or of the nearest one round it."""
        return location_of(self.marks, path, self.default)

    def key_at(self, *path: str | int) -> Location:
        """The place of a key, or of the nearest value round it."""
        return self.marks.get((*path, KEY), self.at(*path))

    def is_mended(self, key: str) -> bool:
        """Whether something broken was taken out of the value of a key."""
        return _count(self.written, key) != _count(self.marks, key)

    def has(self, *path: str | int) -> bool:
        """Whether the file holds a key, whatever stands behind it."""
        return (*path, KEY) in self.written


def fill_sheet(
    model: type[S],
    document: Document,
    default: Location,
    stand_ins: Mapping[str, object],
) -> tuple[Filled[S] | None, list[Diagnostic]]:
    """Read a document as `model`; `stand_ins` take the place of required keys."""
    value, marks = document.value, document.marks
    found: list[Diagnostic] = []
    if value is None:
        value = {}
    if not isinstance(value, dict):
        return None, [_not_a_mapping(location_of(marks, (), default))]
    for at_round in range(ROUNDS):
        try:
            sheet = model.model_validate(value)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            if at_round == 0:
                found = [sentence_of(e, model, marks, default) for e in errors]
            paths = {_hole(tuple(e["loc"]), e["type"], stand_ins) for e in errors}
            value, marks = _without(value, marks, paths, stand_ins)
        else:
            return Filled(sheet, marks, document.marks, default), found
    return None, found


def _count(marks: Marks, key: str) -> int:
    return sum(path[:1] == (key,) for path in marks)


def _not_a_mapping(at: Location) -> Diagnostic:
    hint = "Write one `key: value` on each line."
    return diagnose("not-a-mapping", "Keys and values are wanted here.", at, hint)


def _hole(loc: KeyPath, kind: str, stand_ins: Mapping[str, object]) -> KeyPath:
    """The path to take out; for a missing key, the value that lacks it."""
    if kind != "missing" or (len(loc) == 1 and loc[0] in stand_ins):
        return loc
    return loc[:-1]


def _without(
    value: dict[str, object],
    marks: Marks,
    paths: set[KeyPath],
    stand_ins: Mapping[str, object],
) -> tuple[dict[str, object], dict[KeyPath, Location]]:
    kept = _Kept(marks, paths)
    rest = kept.of(value, (), ())
    mended = rest if isinstance(rest, dict) else {}
    for path in paths:
        if len(path) == 1 and path[0] in stand_ins:
            mended[str(path[0])] = stand_ins[str(path[0])]
    return mended, kept.marks


class _Kept:
    """Copies a value without some of its parts; items of lists close up."""

    def __init__(self, marks: Marks, dropped: set[KeyPath]) -> None:
        self.marks: dict[KeyPath, Location] = {}
        self._old = marks
        self._dropped = dropped

    def of(self, value: object, old: KeyPath, new: KeyPath) -> object:
        """Copy `value`, which stood at `old` and will stand at `new`."""
        for tail in ((), (KEY,)):
            if (*old, *tail) in self._old:
                self.marks[*new, *tail] = self._old[*old, *tail]
        if isinstance(value, dict):
            keys = [key for key in value if not self._drops(old, key)]
            return {k: self.of(value[k], (*old, k), (*new, k)) for k in keys}
        if isinstance(value, list):
            kept = [at for at in range(len(value)) if not self._drops(old, at)]
            return [
                self.of(value[was], (*old, was), (*new, now))
                for now, was in enumerate(kept)
            ]
        return value

    def _drops(self, path: KeyPath, step: str | int) -> bool:
        return (*path, step) in self._dropped
