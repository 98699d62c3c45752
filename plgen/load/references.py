"""A name or code as an author wrote it → what it names, or why it names nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
import re
from typing import NamedTuple

from plgen.load.codes import diagnose
from plgen.load.index import Index
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.suggest import did_you_mean, shown
from plgen.model.vocabulary import DISCIPLINES, PROCESSES, Discipline, Process

_ARTS = re.compile(r"(?:^|[^A-Za-z])(MU|DA|TH|VA|MA):(Cr|Pr|Re|Cn)", re.IGNORECASE)
_DISCIPLINES: dict[str, Discipline] = {d.lower(): d for d in DISCIPLINES}
_PROCESSES: dict[str, Process] = {p.lower(): p for p in PROCESSES}


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of all units: read, broken, and drafts that take no part."""

    units: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def find(self, text: str, at: Location) -> tuple[str | None, list[Diagnostic]]:
        """Find the unit that `text` names."""
        if text in self.units:
            return text, []
        if text in self.broken:
            return None, []
        message = f"There is no unit `{shown(text)}`."
        hint = did_you_mean(text, self.units) or "Units are named by their id."
        return None, [diagnose("unknown-unit", message, at, hint)]

    def warn_of_draft(self, unit: str, at: Location) -> Iterator[Diagnostic]:
        """Warn where a draft that takes no part is counted on."""
        if unit in self.left_out:
            message = f"`{unit}` is a draft and takes no part."
            hint = "Make it `status: ready`, or build with `--drafts`."
            yield diagnose("draft-reference", message, at, hint)


class Need(NamedTuple):
    """A unit or the code of a standard; nothing where neither is known."""

    unit: str | None = None
    code: str | None = None


class ArtsCode(NamedTuple):
    """The code of an arts standard, with what it says itself."""

    code: str
    discipline: Discipline
    process: Process


def find_requirement(
    text: str, names: Names, index: Index, at: Location
) -> tuple[Need, list[Diagnostic]]:
    """Find the unit or standard that `text` names."""
    if text in names.units:
        return Need(unit=text), []
    standard, wrong = index.find(text, at)
    if standard:
        return Need(code=standard.code), []
    if text in names.broken or not any(w.code == "unknown-standard" for w in wrong):
        return Need(), [] if text in names.broken else wrong
    message = f"`{shown(text)}` is neither a unit nor a standard."
    near = did_you_mean(text, names.units) or index.suggest(text)
    hint = near or "Name a unit by its id, or a standard by its code."
    return Need(), [diagnose("unknown-requirement", message, at, hint)]


def find_subject(
    text: str, index: Index, at: Location
) -> tuple[str | None, list[Diagnostic]]:
    """Find a standard that is none of the arts: those stand under `arts`."""
    standard, wrong = index.find(text, at)
    if _ARTS.search(standard.code if standard else text):
        message = f"`{shown(text)}` is a standard of the arts."
        hint = f'Put it under `arts`: `arts: ["{shown(text)}"]`.'
        return None, [diagnose("arts-code-in-standards", message, at, hint)]
    return (standard.code if standard else None), wrong


def find_arts(
    text: str, index: Index, at: Location
) -> tuple[ArtsCode | None, list[Diagnostic]]:
    """Find an arts standard; discipline and process are read from its code."""
    standard, wrong = index.find(text, at)
    parts = _ARTS.search(standard.code if standard else text)
    if parts is None:
        if _ARTS.search(index.suggest(text)):
            return None, wrong
        message = f"`{shown(text)}` is no code of the National Core Arts Standards."
        hint = "Put it under `standards`; arts codes look like `MU:Cr2.1.7a`."
        return None, [diagnose("not-an-arts-code", message, at, hint)]
    if standard is None:
        return None, wrong
    discipline = _DISCIPLINES[parts[1].lower()]
    return ArtsCode(standard.code, discipline, _PROCESSES[parts[2].lower()]), []
