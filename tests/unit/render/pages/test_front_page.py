"""The front door names the cohorts that want to be named, and no other."""

from page_factories import (
    make_cohort,
    make_library,
    make_plan,
    pages_of_front,
    strings,
    texts_of,
)

from plgen.model.site import SiteSettings

T = strings()
COHORTS = [
    make_cohort("falcons", title="Falcons", listed=True),
    make_cohort("owls", title="Owls"),
    make_cohort("wrens", title="Wrens", listed=True),
]
LIBRARY = make_library(cohorts=COHORTS)
PLANS = [make_plan([], cohort=name) for name in ("falcons", "owls")]


def test_listed_cohorts() -> None:
    """A door for each that is listed and built; the others are in no file."""
    pages = pages_of_front(LIBRARY, *PLANS)
    tree = pages.tree("public/index.html")
    doors = [node.attributes["href"] for node in tree.css(".doors a")]
    assert doors == ["falcons/index.html"]
    for text in pages.texts().values():
        assert "owls" not in text.casefold()


def test_no_listed_cohort() -> None:
    """Without a door, the page says whom to ask."""
    tree = pages_of_front(make_library(cohorts=COHORTS[1:2])).tree("public/index.html")
    assert texts_of(tree, ".question") == [T("front-empty")]


def test_paths() -> None:
    """The front door, the page for lost addresses, and the theme's files."""
    paths = set(pages_of_front(LIBRARY, *PLANS).files)
    assert {"public/index.html", "public/404.html"} <= paths
    rest = paths - {"public/index.html", "public/404.html"}
    assert all(path.startswith("public/assets/") for path in rest)


def test_lost() -> None:
    """The page for lost addresses leads home."""
    tree = pages_of_front(LIBRARY, *PLANS).tree("public/404.html")
    assert texts_of(tree, "h1") == [T("lost-title")]
    assert tree.css("main a")[0].attributes["href"] == "index.html"


def test_words_of_another_language() -> None:
    """The site's language is the page's; a pathway's own is marked."""
    library = make_library(
        cohorts=COHORTS,
        pathway={"language": "ar"},
        settings=SiteSettings(language="es"),
    )
    tree = pages_of_front(library, *PLANS).tree("public/index.html")
    assert tree.css("html")[0].attributes == {"lang": "es", "dir": "ltr"}
    assert tree.css(".doors li")[0].attributes == {"lang": "ar", "dir": "rtl"}
