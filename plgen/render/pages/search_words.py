"""What a unit's text adds to the words by which it is found, within a room."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

OF_WORDS = "LMN"
"""Letters, the marks upon them, and numbers, as Unicode sorts characters."""


@dataclass(frozen=True, slots=True)
class FoundBy:
    """A unit's words: `shown` are found already, `heads` come before `body`."""

    shown: str
    heads: str
    body: str


@dataclass(frozen=True, slots=True)
class KeyWords:
    """For each unit the further words by which it is found."""

    by_unit: tuple[str, ...]
    common: str
    """Words that half of the units hold, and that are left out: they count as found."""


def choose_key_words(units: Sequence[FoundBy], room: int) -> KeyWords:
    """All further words where they fit into `room` characters, else the rare ones.

    Then every unit has the same part of the room: the words of its heads come first,
    then those of its body that the fewest units hold.
    """
    more = [_further_words(unit) for unit in units]
    if sum(len(word) + 1 for words in more for word in words) <= room:
        return KeyWords(tuple(map(_join, more)), "")
    held = Counter(word for words in more for word in words)
    common = {word for word, times in held.items() if times * 2 >= len(units)}
    share = room // len(units)
    chosen = (
        _fill(share, _rare_first(unit, words, held, common))
        for unit, words in zip(units, more, strict=True)
    )
    return KeyWords(tuple(map(_join, chosen)), _join(common))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, in their order, each once."""
    words = map(_strip, dict.fromkeys(text.lower().split()))
    return [word for word in dict.fromkeys(words) if _tells(word)]


@lru_cache(1 << 16)
def _strip(piece: str) -> str:
    """Without the signs before and after it."""
    if piece.isalnum():
        return piece
    inner = [at for at, sign in enumerate(piece) if category(sign)[0] in OF_WORDS]
    return piece[inner[0] : inner[-1] + 1] if inner else ""


def _tells(word: str) -> bool:
    """One letter of an alphabet finds everything, so it tells nothing."""
    return len(word) > 1 or not word.isascii() or word.isdigit()


@lru_cache(4096)
def _further_words(unit: FoundBy) -> Sequence[str]:
    """The same for every cohort that reads it so."""
    shown = set(words_of(unit.shown))
    return tuple(w for w in words_of(f"{unit.heads} {unit.body}") if w not in shown)


def _rare_first(
    unit: FoundBy, words: Iterable[str], held: Counter[str], common: set[str]
) -> list[str]:
    heads = set(words_of(unit.heads))
    told = [word for word in words if word not in common]
    return sorted(told, key=lambda word: (word not in heads, held[word]))


def _fill(room: int, words: Iterable[str]) -> list[str]:
    chosen = []
    for word in words:
        room -= len(word) + 1
        if room < 0:
            break
        chosen.append(word)
    return chosen


def _join(words: Iterable[str]) -> str:
    """In the order of the alphabet: it packs well, and tells no story."""
    return " ".join(sorted(words))
