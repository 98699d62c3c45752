"""A word that nobody knows → the known words that look most like it."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

MAX_COMPARED = 300
"""Of more known words than this, only those most likely to be near are compared."""


def nearest(word: str, known: Iterable[str], count: int = 1) -> list[str]:
    """Find up to `count` known words that look like `word`, best first."""
    by_key: dict[str, str] = {}
    for name in known:
        by_key.setdefault(name.casefold(), name)
    key = word.casefold()[:100]
    return [by_key[k] for k in get_close_matches(key, _likely(key, by_key), count, 0.6)]


def _likely(key: str, known: Collection[str]) -> list[str]:
    """Known words that begin or end like `key`, those of like length first."""
    if len(known) <= MAX_COMPARED:
        return list(known)
    alike = [k for k in known if k[:2] == key[:2] or k[-3:] == key[-3:]]
    return sorted(alike, key=lambda k: (abs(len(k) - len(key)), k))[:MAX_COMPARED]


def did_you_mean(
    word: str, known: Iterable[str], count: int = 1, *, or_else: bool = False
) -> str:
    """Ask for the nearest known words; where none is near, empty, or a list of all."""
    words = list(known)
    found = nearest(word, words, count)
    if found:
        return f"Did you mean {either(found)}?"
    return f"There are: {', '.join(f'`{w}`' for w in words)}." if or_else else ""


def either(words: Iterable[str], joint: str = "or") -> str:
    """Write `a`, `b` or `c`."""
    quoted = [f"`{shown(word)}`" for word in words]
    if len(quoted) < 2:  # noqa: PLR2004 — a list of two has a last and a first part
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


def shown(text: str, limit: int = 60) -> str:
    """Cut a user's text to a length that fits a sentence, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
