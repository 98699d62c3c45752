"""Grades as people write them."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.grades import GradesError, grades_in, grades_of_case, read_grades


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("7", (7,)),
        ("K", (0,)),
        ("k-2", (0, 1, 2)),
        ("KG", (0,)),
        ("5-8", (5, 6, 7, 8)),
        ("5 \N{EN DASH} 6", (5, 6)),
        ("05", (5,)),
        ("0", (0,)),
        ("3-3", (3,)),
        ("12-13", (12, 13)),
    ],
)
def test_grades(text: str, grades: tuple[int, ...]) -> None:
    """One grade or a range; `K` is 0."""
    assert grades == read_grades(text)


@pytest.mark.parametrize(
    "text",
    ["8-5", "14", "-1", "5-", "five", "", "5-8-9", "\N{ARABIC-INDIC DIGIT SEVEN}"],
)
def test_no_grades(text: str) -> None:
    """Anything else is refused with what to write instead."""
    with pytest.raises(GradesError) as refused:
        read_grades(text)
    assert refused.value.hint


def test_joined() -> None:
    """Grades are sorted, each once."""
    assert grades_in(["5", "K-2", "1"]) == (0, 1, 2, 5)


def test_case_levels() -> None:
    """Levels of CASE that are no grade are left out."""
    assert grades_of_case(["KG", "03", "10", "PS", "Adult", ""]) == (0, 3, 10)


@given(st.text(max_size=10))
def test_never_raises_another_error(text: str) -> None:
    """Any text is grades or a sentence."""
    with suppress(GradesError):
        assert read_grades(text)
