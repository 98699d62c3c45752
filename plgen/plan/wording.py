"""Lists and numbers in sentences."""

from collections.abc import Sequence


def list_names(names: Sequence[str]) -> str:
    """Names as code, the last one after `and`."""
    quoted = [f"`{name}`" for name in names]
    if not quoted[1:]:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def count(number: int, noun: str) -> str:
    """A number and its noun: `1 week`, `2 weeks`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
