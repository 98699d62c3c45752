"""The words by which a unit is found, and which of them stay when room is short."""

from hypothesis import given
from hypothesis import strategies as st

from plgen.render.pages.search_words import FoundBy, choose_key_words, words_of


def test_words() -> None:
    """In small letters, without the signs round them, each once; `a` tells nothing."""
    text = "“Clap” a Rhythm, clap: SL.7.4 (twice)… 7 水 don't"
    assert words_of(text) == ["clap", "rhythm", "sl.7.4", "twice", "7", "水", "don't"]


def test_all_that_is_not_shown_yet() -> None:
    """With room enough, every further word, by the alphabet."""
    units = [FoundBy("The river", "water", "River banks, and water")]
    assert choose_key_words(units, 100).by_unit == ("and banks water",)
    assert choose_key_words(units, 100).common == ""


def test_rare_words_first() -> None:
    """Without room, heads before the body, then what the fewest hold."""
    units = [
        FoundBy("a", "goal", "sand of clay"),
        FoundBy("b", "", "sand of"),
        FoundBy("c", "", "of"),
        FoundBy("d", "", "of"),
        FoundBy("e", "", "salt"),
    ]
    short = choose_key_words(units, 25)
    assert short.common == "of"
    assert short.by_unit == ("goal", "sand", "", "", "salt")
    longer = choose_key_words(units, 35)
    assert longer.by_unit == ("goal", "sand", "", "", "salt")
    assert choose_key_words(units, 50).by_unit[0] == "clay goal of sand"
    assert choose_key_words(units, 0).by_unit == ("",) * 5


def test_no_units() -> None:
    """An empty library has no words, and no division by none."""
    assert choose_key_words([], 0).by_unit == ()


@given(
    st.lists(st.text("abc de", max_size=30), max_size=8),
    st.integers(0, 200),
)
def test_keeps_to_the_room(texts: list[str], room: int) -> None:
    """Whatever the words, they fit; and what is left out is common or had no room."""
    units = [FoundBy("", "", text) for text in texts]
    chosen = choose_key_words(units, room)
    assert sum(map(len, chosen.by_unit)) <= room
    for text, words in zip(texts, chosen.by_unit, strict=True):
        assert set(words.split()) <= set(words_of(text))
