"""BCP 47 tags that name a language, and what is offered for those that do not."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.languages import is_language, language_meant

LANGUAGES = """
    en es ar zh zh-Hant zh-Hant-TW pt-BR es-419 en-GB haw hmn ar-SA sr-Latn-RS de-1996
    en-x-easy EN pt-br mi yue
"""
NO_LANGUAGES = """
    xx xx-unknown englisch english en_US e en- en-UK en-XX -en 1 en--US x-private
"""


@pytest.mark.parametrize("tag", LANGUAGES.split())
def test_languages(tag: str) -> None:
    """Well formed, of a language that CLDR names."""
    assert is_language(tag)


@pytest.mark.parametrize("tag", [*NO_LANGUAGES.split(), "", "en US", "Español"])
def test_no_languages(tag: str) -> None:
    """Not well formed, or of a language or region that nobody knows."""
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("englisch", "en"),
        ("English", "en"),
        ("en_US", "en-US"),
        ("en-UK", "en-GB"),
        ("español", "es"),
        ("Espanol", "es"),
        ("deutsch", "de"),
        ("العربية", "ar"),
        ("fr-XX", "fr"),
        ("xx", ""),
        ("v2", ""),
        ("", ""),
    ],
)
def test_meant(text: str, tag: str) -> None:
    """Names of languages, in English or in their own words, are understood."""
    assert tag == language_meant(text)


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    """Any text is a tag, leads to one, or to nothing."""
    meant = language_meant(text)
    assert not meant or is_language(meant)
