"""What readers of progress files stumbled over → one sentence for each kind of it.

Thirty students export the same path: what is wrong with one of their files is mostly
wrong with all, and is said once. A word of a file is repeated only where it is written
as an id or a code; nothing else of a student's is ever shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
import re
from typing import Literal, NamedTuple, get_args

from plgen.load.codes import diagnose
from plgen.load.progress.rows import letters_of
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.evidence import MasteryState, UnitState
from plgen.model.library import Library
from plgen.model.suggest import did_you_mean, either

Kind = Literal["unit", "standard", "either", "key", "name", "unit-state", "goal-state"]

MOST_NAMED = 3
"""Words that are named before a sentence says how many more there are."""
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:_-]{0,58}[A-Za-z0-9])?")
_NAMES = """
    alumna alumno apellido apellidos birthday correo dob email familyname firstname
    fullname givenname lastname learner login mail name names nombre nombres phone pupil
    student studentid studentname studentnumber surname user userid username
"""
NAMES = frozenset(_NAMES.split())
"""Keys and columns behind which people write who somebody is."""


class Remark(NamedTuple):
    """A word that a file holds and no one can count, and where the file begins."""

    kind: Kind
    word: str
    at: Location


def is_name(word: str) -> bool:
    """Whether a key or a column holds who somebody is."""
    return letters_of(word) in NAMES


def say_remarks(remarks: Iterable[Remark], library: Library) -> Iterator[Diagnostic]:
    """Say every kind of remark once, at the first file that it was found in."""
    by_kind: dict[Kind, dict[str, Location]] = {}
    for kind, word, at in remarks:
        by_kind.setdefault(kind, {}).setdefault(_plain(word), at)
    for kind, words in sorted(by_kind.items()):
        yield _say(kind, words, library)


_SAID: Mapping[Kind, tuple[str, str, str]] = {
    "unit": (
        "progress-unknown-unit",
        "Not counted, because the content has no such unit: {}.",
        "A unit that has left the path cannot be counted any more.",
    ),
    "standard": (
        "progress-unknown-standard",
        "Not counted, because no framework holds it: {}.",
        "Name a standard by its code.",
    ),
    "either": (
        "progress-unknown-unit",
        "Not counted, neither a unit nor a standard: {}.",
        "Name a unit by its id, a standard by its code.",
    ),
    "unit-state": (
        "progress-state",
        "Not counted, because it is no state of a unit: {}.",
        f"Use {either(get_args(UnitState))}.",
    ),
    "goal-state": (
        "progress-state",
        "Not counted, because it is no state of a standard: {}.",
        f"Use {either(get_args(MasteryState))}.",
    ),
    "key": (
        "progress-unknown-key",
        "Not read, because version 1 does not know it: {}.",
        "",
    ),
    "name": (
        "progress-name",
        "Some files say who a student is: {}. It is not read.",
        "Leave names out: plgen needs none, and files get around.",
    ),
}
"""By the kind of a remark: its code, its sentence, and what is said without a guess."""


def _say(kind: Kind, words: dict[str, Location], library: Library) -> Diagnostic:
    named = [word for word in words if word]
    code, message, hint = _SAID[kind]
    guess = _near(named, _known_to(kind, library))
    said = message.format(_list(named, len(words)))
    return diagnose(code, said, min(words.values()), guess or hint)


def _known_to(kind: Kind, library: Library) -> list[str]:
    """The words that may have been meant."""
    known: Mapping[Kind, Iterable[str]] = {
        "unit": library.units,
        "standard": library.standards.by_code,
        "either": [*library.units, *library.standards.by_code],
        "unit-state": get_args(UnitState),
        "goal-state": get_args(MasteryState),
    }
    return list(known.get(kind, ()))


def _near(words: Sequence[str], known: Sequence[str]) -> str:
    """Ask for the known word nearest to the first that has one."""
    return next(filter(None, (did_you_mean(w, known) for w in words[:MOST_NAMED])), "")


def _list(named: list[str], total: int) -> str:
    shown = [f"`{word}`" for word in named[:MOST_NAMED]]
    more = total - len(shown)
    if more and shown:
        return f"{', '.join(shown)} and {more} more"
    return ", ".join(shown) or "a word that is no id and no code"


def _plain(word: str) -> str:
    """A word that may be shown, or nothing."""
    return word if _PLAIN.fullmatch(word) else ""
