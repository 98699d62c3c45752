"""Every reading of a unit has a page, and one press leads from one to the other."""

from page_factories import (
    edition_of,
    links_of,
    make_cohort,
    make_library,
    make_reading,
    make_unit,
    pages_of_cohort,
    strings,
    texts_of,
)

from plgen.model.library import Library
from plgen.model.site import GlossaryEntry
from plgen.render.pages.edition import Edition
from plgen.render.pages.readings import pages_of, switches_of, waiting_words

READINGS = (
    make_reading("Full", "::: steps\n- Clap\n:::", "en"),
    make_reading("Easy", "::: steps\n- Clap\n:::", "en", easy=True),
    make_reading("Completo", "Una palabra.", "es"),
    make_reading("Fácil", "Una palabra.", "es", easy=True),
    make_reading("نجم", "كلمة.", "ar-SA"),
)
ALL = {
    "units/one/index.html",
    "units/one/en/index.html",
    "units/one/en-easy/index.html",
    "units/one/es/index.html",
    "units/one/es-easy/index.html",
    "units/one/ar-sa/index.html",
}


def library(*languages: str, reading: str = "full") -> Library:
    cohort = make_cohort(languages=languages, reading=reading)
    units = [make_unit("one", readings=READINGS), make_unit("two")]
    return make_library(units, [cohort])


def told(edition: Edition, title: str) -> list[tuple[str, str]]:
    """(words, address) of the switches on the page of a reading."""
    leaves = {leaf.card.title: leaf for _, leaf in pages_of(edition, "one")}
    return [(s.words, s.href) for s in switches_of(edition, leaves[title])]


def test_a_page_for_every_reading() -> None:
    """The cohort's own keeps the unit's address; no reading has two pages."""
    for languages, reading, own in (
        (("en",), "full", "en"),
        (("es", "en"), "easy", "es-easy"),
        (("ar",), "full", "ar-sa"),
        (("fr",), "full", "en"),
    ):
        edition = edition_of(library(*languages, reading=reading))
        paths = [path for path, _ in pages_of(edition, "one")]
        assert sorted(ALL - {f"units/one/{own}/index.html"}) == sorted(paths)
        assert len(list(pages_of(edition, "two"))) == 1


def test_switches() -> None:
    """The other level first; then other languages, the cohort's in their order."""
    edition = edition_of(library("es", "en"))
    t = strings("es")
    assert told(edition, "Completo") == [
        (t("easier-words"), "units/one/es-easy/index.html"),
        ("English", "units/one/en/index.html"),
        ("العربية (المملكة العربية السعودية)", "units/one/ar-sa/index.html"),
    ]


def test_switches_keep_the_level() -> None:
    """From easier words to those of the other language, where it has some."""
    edition = edition_of(library("en"))
    assert told(edition, "Easy") == [
        (strings()("full-words"), "units/one/index.html"),
        ("Español", "units/one/es-easy/index.html"),
        ("العربية (المملكة العربية السعودية)", "units/one/ar-sa/index.html"),
    ]


def test_the_way_back_is_the_unit_s_own_address() -> None:
    """The cohort's own reading is never linked to under a second address."""
    edition = edition_of(library("es"))
    assert ("Español", "units/one/index.html") in told(edition, "Full")


def test_waiting_for_a_translation() -> None:
    """Said on the cohort's own page, and only where its first language is missing."""
    for languages in (("es",), ("ar",), ("en", "es")):
        edition = edition_of(library(*languages))
        assert waiting_words(edition, edition.leaves["one"]) == ""
    pages = pages_of_cohort(library("fr", "es"))
    note = strings()("not-translated", wanted="French", here="Spanish")
    own = pages.tree("public/c/units/one/index.html")
    assert texts_of(own, ".waiting") == [note]
    assert texts_of(pages.tree("public/c/units/one/en/index.html"), ".waiting") == []


def test_language_of_passages_and_links() -> None:
    """Words of another language are marked so, and so are the links to them."""
    tree = pages_of_cohort(library("en")).tree("public/c/units/one/ar-sa/index.html")
    title = tree.css("h1")[0].attributes
    assert (title["lang"], title["dir"]) == ("ar-SA", "rtl")
    html = tree.css("html")[0].attributes
    assert (html["lang"], html["dir"]) == ("en", "ltr")
    links = [node.attributes for node in tree.css(".switches a")]
    assert [link["hreflang"] for link in links] == ["en", "es"]
    assert [link["rel"] for link in links] == ["alternate", "alternate"]
    assert links[1]["lang"] == "es"


def test_titles_tell_readings_apart() -> None:
    """A page that is not the cohort's own says in its title what it is."""
    pages = pages_of_cohort(library("en"))
    easy = pages.tree("public/c/units/one/en-easy/index.html")
    spanish = pages.tree("public/c/units/one/es-easy/index.html")
    assert texts_of(easy, "title")[0].startswith("Easy (Easier words)")
    assert texts_of(spanish, "title")[0].startswith("Fácil (Español, Easier words)")


def test_progress_is_the_unit_s() -> None:
    """Whatever is read, what is ticked is the same unit, and the same step."""
    pages = pages_of_cohort(library("en"))
    ids = []
    for path in ("units/one", "units/one/en-easy"):
        tree = pages.tree(f"public/c/{path}/index.html")
        unit = tree.css(".finish input")[0].attributes["data-unit"]
        step = tree.css(".steps input")[0].attributes["data-step"]
        ids.append((unit, step))
    assert ids[0] == ids[1]


def test_words_of_the_page() -> None:
    """A marked word leads to its meaning on the same page, with the word of home."""
    entry = GlossaryEntry("palabra", "Algo dicho.", {"en": "word", "ar": "كلمة"})
    units = [make_unit("one", readings=READINGS)]
    cohort = make_cohort(languages=("es", "en"))
    pages = pages_of_cohort(
        make_library(units, [cohort], glossary={"es": {"palabra": entry}})
    )
    tree = pages.tree("public/c/units/one/index.html")
    assert links_of(tree, "a.word") == ["#p-word-1"]
    assert texts_of(tree, "#p-word-1 .home span") == ["word"]
    english = pages.tree("public/c/units/one/en/index.html")
    assert (english.css("a.word"), english.css("#p-words")) == ([], [])
    uses = pages.tree("public/c/glossary/index.html")
    assert links_of(uses, ".words a") == ["../units/one/index.html"]
