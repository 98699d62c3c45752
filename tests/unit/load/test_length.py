"""A unit's text has an end: a book is refused by name, before it is read."""

from pathlib import Path

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.load.length import MAX_CHARACTERS, MAX_LINES, check_length

HEAD = "---\ntitle: Long\nminutes: 30\n---\n"


@pytest.mark.parametrize(
    ("body", "line", "limit"),
    [
        ("a" * (MAX_CHARACTERS + 1), 5, "500 000 characters"),
        ("[" * 1_000_000, 5, "500 000 characters"),
        ("0123456789\n" * 50_000, 5 + 500_000 // 11, "500 000 characters"),
        ("a\n" * (MAX_LINES + 1), 5 + MAX_LINES, "20 000 lines"),
    ],
)
def test_too_long(content: Path, body: str, line: int, limit: str) -> None:
    """File and line, and what to do; the text goes no further."""
    write_content(content, {"units/long.md": HEAD + body})
    library, found = load_library(content)
    (said,) = found
    assert str(said) == (
        f"content/units/long.md:{line}:1: error[text-too-long]: The text of this unit"
        f" goes on after {limit}. Make several units of it, or offer the long part as"
        " a file to open."
    )
    assert library.units["long"].original.body == ""


@pytest.mark.parametrize("body", ["a" * MAX_CHARACTERS, "a\n" * MAX_LINES, ""])
def test_just_long_enough(body: str) -> None:
    """Up to the limit, nothing is said."""
    assert check_length(body, 1, "a.md") == []
