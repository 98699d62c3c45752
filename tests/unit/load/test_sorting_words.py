"""Words that sort students are found as words of their own."""

import pytest

from plgen.load.sorting_words import find_sorting_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("low-readers", "low"),
        ("The GIFTED ones", "gifted"),
        ("Grupo débil", "débil"),
        ("special needs", "special-needs"),
        ("high_fliers", "high-fliers"),
        ("Yellow", ""),
        ("Swallows", ""),
        ("Slowly but surely", ""),
        ("Falcons", ""),
        ("", ""),
    ],
)
def test_words(text: str, word: str) -> None:
    """In ids and titles, in any case; parts of other words are none."""
    assert word == find_sorting_word(text)


def test_own_words() -> None:
    """A site adds its own."""
    assert find_sorting_word("Group B today", ["group b"]) == "group b"
    assert find_sorting_word("Falcons", ["", "-"]) == ""
