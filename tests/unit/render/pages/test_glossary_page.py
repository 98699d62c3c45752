"""Words to know, in the cohort's language, with the words of home."""

from pathlib import PurePosixPath

from page_factories import (
    edition_of,
    make_cohort,
    make_library,
    make_plan,
    make_site,
    pages_of_cohort,
    strings,
)

from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.site import GlossaryEntry
from plgen.render.pages.glossary_page import make_glossary_page

CLAIM = GlossaryEntry("claim", "A view.", {"es": "afirmación", "ar": "ادعاء"})
MAP = GlossaryEntry("Atlas", "Maps.", picture=PurePosixPath("glossary/my map#1.svg"))
GLOSSARY = {
    "en": {"claim": CLAIM, "Atlas": MAP},
    "es": {"mapa": GlossaryEntry("mapa", "Un dibujo.")},
    "fr": {},
}


def library(*cohorts: Cohort) -> Library:
    return make_library([], cohorts, glossary=GLOSSARY)


def words_for(*languages: str) -> list[str]:
    edition = edition_of(library(make_cohort(languages=languages)), make_plan([]))
    return [word.word for word in make_glossary_page(edition).words]


def test_language() -> None:
    """The first of the cohort's languages that has words, else its pathway's."""
    assert words_for("en") == ["Atlas", "claim"]
    assert words_for("es-MX") == ["mapa"]
    assert words_for("fr", "es") == ["mapa"]
    assert words_for("ar") == ["Atlas", "claim"]


def test_words_of_home() -> None:
    """Each with its language's name, and marked as that language."""
    page = make_glossary_page(edition_of(library(), make_plan([])))
    told = [(h.language, h.word, str(h.speech)) for h in page.words[1].home]
    name = strings().language_name
    assert told == [
        (name("es"), "afirmación", ' lang="es" dir="ltr"'),
        (name("ar"), "ادعاء", ' lang="ar" dir="rtl"'),
    ]


def test_picture() -> None:
    """Its address is encoded, whatever its name."""
    page = make_glossary_page(edition_of(library(), make_plan([])))
    assert page.words[0].picture == "media/glossary/my%20map%231.svg"


def test_no_page_without_words() -> None:
    """A site without a glossary has no such page."""
    path = "public/c/glossary/index.html"
    assert path in pages_of_cohort(library(), make_plan([])).files
    assert path not in pages_of_cohort(make_library(), make_plan([])).files
    assert make_site(make_library()).library.glossary == {}
