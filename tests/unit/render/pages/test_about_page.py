"""About: what the build found, who made it, whom to write to."""

from page_factories import (
    edition_of,
    make_cohort,
    make_library,
    make_reading,
    make_unit,
    pages_of_cohort,
    strings,
    texts_of,
)

from plgen.model.site import SiteSettings
from plgen.render.pages.about_page import make_about_page

T = strings()
PATH = "public/c/about/index.html"


def test_what_was_found() -> None:
    """How many units, in which languages, how many of them in easier words."""
    readings = [make_reading("One"), make_reading("One", easy=True)]
    units = [
        make_unit("one", readings=readings),
        make_unit("two", readings=[make_reading("Dos", language="es")]),
    ]
    cohort = make_cohort(languages=("en", "es"), reading="easy")
    page = make_about_page(edition_of(make_library(units, [cohort])))
    assert T("units-count", n=2) == page.units
    assert page.languages == "English and Spanish"
    assert T("easy-count", n=1) == page.easy


def test_nothing_easier() -> None:
    """Where nothing is in easier words, nothing is said of it."""
    assert make_about_page(edition_of(make_library([make_unit("one")]))).easy == ""


def test_credits() -> None:
    """Units of one author under one license are counted together."""
    units = [
        make_unit("one", authors="Ana", license="CC0-1.0"),
        make_unit("two", authors="Ana", license="CC0-1.0"),
        make_unit("three", authors="Bo"),
        make_unit("four"),
    ]
    page = make_about_page(edition_of(make_library(units)))
    none = T("credit-no-license")
    assert page.credits == (
        T("credit-content", n=2, authors="Ana", license="CC0-1.0"),
        T("credit-content", n=1, authors="Bo", license=none),
    )


def test_contact() -> None:
    """An address is a link, other words are words, nothing is no section."""
    for contact, links in (("a@b.org", 1), ("Room 4 @ noon", 0)):
        library = make_library(
            [make_unit("one")], settings=SiteSettings(contact=contact)
        )
        tree = pages_of_cohort(library).tree(PATH)
        assert len(tree.css('a[href^="mailto:"]')) == links
        assert contact in texts_of(tree, "#p-contact ~ p")[0]
    bare = pages_of_cohort(make_library([make_unit("one")])).tree(PATH)
    assert not bare.css("#p-contact")
