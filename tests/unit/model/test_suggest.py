"""The nearest known words."""

from plgen.model.suggest import did_you_mean, either, nearest, shown


def test_nearest_ignores_case() -> None:
    """A word in another case is near."""
    assert nearest("mu", ["DA", "MU"]) == ["MU"]


def test_nothing_near() -> None:
    """A word like no other is not guessed at."""
    assert nearest("zebra", ["auditory", "visual"]) == []
    assert did_you_mean("zebra", ["visual"]) == ""


def test_up_to_three() -> None:
    """Several near words are named in one question."""
    assert did_you_mean("SL.1", ["SL.2", "SL.3"], 3) == "Did you mean `SL.3` or `SL.2`?"
    assert either(["a", "b", "c"], "and") == "`a`, `b` and `c`"


def test_many_words_are_quick() -> None:
    """Of ten thousand words, those that begin alike are compared."""
    words = [f"{chr(97 + n % 26)}{n}" for n in range(20_000)]
    assert nearest("a1000", words)


def test_shown_fits_a_sentence() -> None:
    """A long or broken text is cut and put on one line."""
    assert shown("a\n b") == "a b"
    assert len(shown("a" * 1000)) == 60
