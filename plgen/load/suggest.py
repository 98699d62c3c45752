"""A word that nobody knows → the known words that look most like it."""

from collections.abc import Iterable
from difflib import get_close_matches

MAX_COMPARED = 2000
"""More known words than this, and only those that begin alike are compared."""


def nearest(word: str, known: Iterable[str], count: int = 1) -> list[str]:
    """Find up to `count` known words that look like `word`, best first."""
    by_key: dict[str, str] = {}
    for name in known:
        by_key.setdefault(name.casefold(), name)
    key = word.casefold()[:100]
    keys = list(by_key)
    if len(keys) > MAX_COMPARED:
        keys = [k for k in keys if k[:2] == key[:2]][:MAX_COMPARED]
    return [by_key[k] for k in get_close_matches(key, keys, count, 0.6)]


def did_you_mean(word: str, known: Iterable[str], count: int = 1) -> str:
    """Ask for the nearest known words; empty where none is near."""
    found = nearest(word, known, count)
    return f"Did you mean {either(found)}?" if found else ""


def either(words: Iterable[str], joint: str = "or") -> str:
    """Write `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:  # noqa: PLR2004 — a list of two has a last and a first part
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


def shown(text: str, limit: int = 60) -> str:
    """Cut a user's text to a length that fits a sentence, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
