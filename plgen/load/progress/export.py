"""What a student's page exported → a record; nothing in it is taken on trust."""

from collections.abc import Iterable, Mapping
import json
from typing import NamedTuple, TypeGuard, get_args

from plgen.load.codes import diagnose
from plgen.load.progress.files import ProgressText
from plgen.load.progress.remarks import Kind, Remark, is_name
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.evidence import (
    FORMAT,
    VERSION,
    MasteryState,
    Record,
    UnitState,
)
from plgen.model.library import Library

TOP = "format version cohort exported units goals reflections slots"
KEYS = frozenset(TOP.split())
ENTRY_KEYS = frozenset(["state", "day", "steps", "evidence", "units"])
_AGAIN = "Export it again."
Entries = Mapping[str, object]


class Export(NamedTuple):
    """A record, and whether the student wrote words beside it: then it is unique."""

    record: Record
    has_words: bool


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def read_export(
    file: ProgressText, library: Library, cohort: str
) -> tuple[Export | Diagnostic, list[Remark]]:
    """Read one export; a diagnostic where it does not count at all."""
    value = _parse(file)
    if isinstance(value, Diagnostic):
        return value, []
    refusal = _check_head(value, library, cohort, file.start)
    if refusal:
        return refusal, []
    units, goals = value.get("units", {}), value.get("goals", {})
    if not isinstance(units, dict) or not isinstance(goals, dict):
        message = "`units` and `goals` of this file are no lists of what was shown."
        return _damaged(message, file.start), []
    reader = _Reader(library, file.start, [])
    reader.check_keys(value, KEYS)
    record = reader.record(units, goals)
    return Export(record, _has_words(value, goals)), reader.remarks


def _parse(file: ProgressText) -> Entries | Diagnostic:
    try:
        value: object = json.loads(
            file.text, object_pairs_hook=_once, parse_constant=_refuse_constant
        )
    except json.JSONDecodeError as error:
        at = Location(file.start.file, error.lineno, error.colno)
        return _damaged("This file is damaged here, or breaks off.", at)
    except _TwiceError:
        return _damaged("This file says one thing twice.", file.start)
    except (RecursionError, ValueError):
        message = "This file is nested too deep, or holds a number that is none."
        return _damaged(message, file.start)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        message = f"This is no progress file: its `format` is not `{FORMAT}`."
        hint = "Export one on the progress page."
        return diagnose("progress-damaged", message, file.start, hint)
    return value


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError
        found[key] = value
    return found


def _refuse_constant(_: str) -> object:
    raise ValueError


def _check_head(
    value: Entries, library: Library, cohort: str, at: Location
) -> Diagnostic | None:
    wrong = _check_version(value.get("version"), at)
    owner = value.get("cohort")
    if wrong or owner == cohort:
        return wrong
    if not isinstance(owner, str):
        return _damaged("This file does not say which cohort it belongs to.", at)
    other = f"the cohort `{owner}`" if owner in library.cohorts else "another one"
    message = f"This file belongs to {other}, not to `{cohort}`."
    return diagnose("progress-other-cohort", message, at, "It is not counted.")


def _check_version(version: object, at: Location) -> Diagnostic | None:
    if type(version) is not int:
        return _damaged("This file does not say of which version it is.", at)
    if version > VERSION:
        message = "This file comes from a newer plgen than this one."
        return diagnose("progress-version", message, at, "Install the newer plgen.")
    if version < VERSION:
        message = "This file comes from an old plgen, and is not read any more."
        hint = "Open the new site in the same browser, and export it again."
        return diagnose("progress-version", message, at, hint)
    return None


def _damaged(message: str, at: Location) -> Diagnostic:
    return diagnose("progress-damaged", message, at, _AGAIN)


def _is_entry(value: object) -> TypeGuard[Entries]:
    return isinstance(value, dict)


def _has_words(value: Entries, goals: Entries) -> bool:
    reflections = value.get("reflections")
    written = list(reflections.values()) if isinstance(reflections, dict) else []
    written += [goal.get("evidence") for goal in goals.values() if _is_entry(goal)]
    return any(isinstance(words, str) and words.strip() for words in written)


class _Reader(NamedTuple):
    """What entries are looked up in, and where what is wrong is gathered."""

    library: Library
    at: Location
    remarks: list[Remark]

    def record(self, units: Entries, goals: Entries) -> Record:
        done = {u for u, entry in units.items() if self._is_done(u, entry)}
        said: dict[str, set[str]] = {}
        for text, entry in goals.items():
            standard = self.library.standards.find(text)
            if standard is None:
                self._remark("standard", text)
                continue
            state = self._state(entry, get_args(MasteryState), "goal-state")
            if state:
                said.setdefault(standard.code, set()).add(state)
        not_yet = {code for code, states in said.items() if "not-yet" in states}
        return Record(
            tuple(sorted(done)),
            tuple(sorted(said.keys() - not_yet)),
            tuple(sorted(not_yet)),
        )

    def check_keys(self, entry: Entries, known: frozenset[str]) -> None:
        for key in sorted(entry.keys() - known):
            self._remark("name" if is_name(key) else "key", key)

    def _is_done(self, unit: str, entry: object) -> bool:
        if unit not in self.library.units:
            self._remark("unit", unit)
            return False
        return self._state(entry, get_args(UnitState), "unit-state") == "done"

    def _state(self, entry: object, states: tuple[str, ...], kind: Kind) -> str:
        """The state that an entry holds; empty where it holds none."""
        if not _is_entry(entry):
            self._remark(kind, "")
            return ""
        self.check_keys(entry, ENTRY_KEYS)
        state = entry.get("state")
        if isinstance(state, str) and state in states:
            return state
        self._remark(kind, state if isinstance(state, str) else "")
        return ""

    def _remark(self, kind: Kind, word: str) -> None:
        self.remarks.append(Remark(kind, word, self.at))
