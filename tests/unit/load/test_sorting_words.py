"""Words that sort students are found as words of their own."""

import pytest

from plgen.load.sorting_words import SORTING_WORDS, find_sorting_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("low-readers", "low"),
        ("The GIFTED ones", "gifted"),
        ("Grupo débil", "débil"),
        ("special needs", "special-needs"),
        ("high_fliers", "high-fliers"),
        ("grupo-debil", "débil"),
        ("Los lentos", "lentos"),
        ("nivel-alto", "nivel-alto"),
        ("Tier 2 readers", "tier-2"),
        ("top-set", "top-set"),
        ("Top", "top"),
        ("Special class", "special-class"),
        ("high readers 7b", "high-readers"),
        ("المتفوقون", "المتفوقون"),
        ("مجموعة الضُّعفاء", "الضعفاء"),
        ("صعوبات التعلّم", "صعوبات-التعلم"),
        ("Die Schwachen", "schwachen"),
        ("élèves faibles", "faibles"),
        ("Hilltop", ""),
        ("Riverside High", ""),
        ("Spinning tops", ""),
        ("Top of the hill", ""),
        ("Bajo el mar", ""),
        ("Baja California", ""),
        ("الصقور", ""),
        ("متقدمونا", ""),
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


def test_every_word_is_found() -> None:
    """Each word of the list, as it stands and in capitals."""
    for word in SORTING_WORDS:
        assert find_sorting_word(word)
        assert find_sorting_word(f"The {word.upper()}, 7b")


def test_own_words() -> None:
    """A site adds its own."""
    assert find_sorting_word("Group B today", ["group b"]) == "group b"
    assert find_sorting_word("Falcons", ["", "-"]) == ""
