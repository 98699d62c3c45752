"""The nearest known word to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`; of equals the first by the alphabet."""
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str], *, or_else: bool = False) -> str:
    """The hint `Did you mean …?`; without a match empty, or a list of all."""
    words = list(known)
    found = nearest(word.casefold(), words)
    if found:
        return f"Did you mean `{found}`?"
    return f"There are: {', '.join(f'`{w}`' for w in words)}." if or_else else ""
