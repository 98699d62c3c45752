"""What stands round a page: names, ways to go, the language of both."""

from pathlib import PurePosixPath
from typing import Any

from page_factories import edition_of, make_cohort, make_library, make_unit

from plgen.model.site import GlossaryEntry, SiteSettings
from plgen.render.pages.chrome import Chrome


def chrome(language: str = "en", **values: Any) -> Chrome:  # noqa: ANN401
    cohort = make_cohort(title="Falcons", languages=(language,))
    return edition_of(make_library([make_unit("one")], [cohort], **values)).chrome


def test_names() -> None:
    """The cohort's title stands first, its pathway's below it."""
    assert (chrome().brand, chrome().strapline) == ("Falcons", "Path")


def test_places() -> None:
    """This week, My path, Library, Progress above; the rest at the foot."""
    assert [i.id for i in chrome().nav] == ["week", "path", "library", "progress"]
    assert [item.id for item in chrome().footer] == ["families", "about"]


def test_glossary_only_where_there_are_words() -> None:
    """A language without a word is no glossary."""
    assert "glossary" not in {i.id for i in chrome(glossary={"en": {}}).footer}
    words = {"en": {"claim": GlossaryEntry("claim", "A view.")}}
    assert "glossary" in {i.id for i in chrome(glossary=words).footer}


def test_language_and_direction() -> None:
    """The page is the cohort's; the pathway's words are marked where they are not."""
    made = chrome("ar")
    assert (made.lang, made.dir) == ("ar", "rtl")
    assert made.speech == ' lang="en" dir="ltr"'
    assert chrome().speech == ""


def test_logo() -> None:
    """Its address is encoded, whatever its name."""
    settings = SiteSettings(logo=PurePosixPath("our logo#1.svg"))
    assert chrome(settings=settings).logo == "media/our%20logo%231.svg"
