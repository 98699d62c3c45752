"""Every language says the same things, and mixed directions stay in their places."""

from collections.abc import Mapping
from string import Formatter

from page_factories import LANGUAGES, default_theme, strings
import pytest


def places_in(language: str, key: str) -> set[str]:
    """The places of a string; of one with plural forms, those of its general one."""
    form = default_theme().translations[language][key]
    text = form["other"] if isinstance(form, Mapping) else form
    return {name for _, name, _, _ in Formatter().parse(str(text)) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_places(language: str) -> None:
    """A string lays in exactly the values that the English one does."""
    keys = default_theme().translations["en"]
    expected = {key: places_in("en", key) for key in keys}
    assert expected == {key: places_in(language, key) for key in keys}


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "a, b, and c"), ("es", "a, b y c"), ("ar", "أ وب")],
)
def test_lists(language: str, expected: str) -> None:
    """Lists are joined as the language joins them."""
    items = ["أ", "ب"] if language == "ar" else ["a", "b", "c"]
    assert expected == strings(language).list(items)


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "1 hr 20 min"), ("es", "1 h 20 min")]
)
def test_minutes(language: str, expected: str) -> None:
    """Hours and minutes in the language's short words."""
    assert expected == strings(language).minutes(80)


def test_a_list_keeps_directions_apart() -> None:
    """Only the item of the other direction is isolated."""
    assert strings().list(["one", "نجم"]) == "one and \u2068نجم\u2069"


def test_a_choice() -> None:
    """The last two are joined by the language's "or"."""
    assert strings().either(["one", "two", "نجم"]) == "one, two, or \u2068نجم\u2069"
    assert strings("es").either(["uno", "dos"]) == "uno o dos"


def test_decimals() -> None:
    """One digit behind the point at most, with the language's point."""
    assert [strings().decimal(value) for value in (3.44, 12.0)] == ["3.4", "12"]
    assert strings("es").decimal(3.44) == "3,4"


def test_values_are_no_places() -> None:
    """Braces in an author's words are words."""
    assert strings()("quoted", title="{title} {0.__class__}") == (
        "“{title} {0.__class__}”"
    )


def test_language_names() -> None:
    """A language is named in the page's; one that nobody knows, by its tag."""
    assert strings("es").language_name("en") == "inglés"
    assert strings().language_name("qzz") == "qzz"


def test_forms_for_a_script() -> None:
    """A script gets every plural form; a plain text is its only one."""
    arabic = strings("ar").forms("filters-shown")
    assert set(arabic) == {"zero", "one", "two", "few", "many", "other"}
    assert strings().forms("search") == {"other": strings()("search")}
