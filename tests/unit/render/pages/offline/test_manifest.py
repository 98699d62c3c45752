"""The manifest names what is there, in the cohort's language."""

import json

from page_factories import make_cohort, make_library, make_unit, pages_of_cohort

LIBRARY = make_library(
    [make_unit("one")], [make_cohort(title="Falcons", languages=("ar",))]
)


def test_form() -> None:
    """Names, language, where it begins and how far it reaches."""
    pages = pages_of_cohort(LIBRARY)
    form = json.loads(pages.text("public/c/manifest.webmanifest"))
    assert (form["name"], form["short_name"]) == ("Falcons: Path", "Falcons")
    assert (form["lang"], form["dir"]) == ("ar", "rtl")
    assert (form["start_url"], form["scope"]) == ("index.html", "./")
    for icon in form["icons"]:
        assert f"public/c/{icon['src']}" in pages.files


def test_pages_lead_to_it() -> None:
    """Each page of the cohort links it, the mark and the icon for home screens."""
    tree = pages_of_cohort(LIBRARY).tree("public/c/units/one/index.html")
    links = {
        node.attributes["rel"]: node.attributes["href"] for node in tree.css("link")
    }
    assert links["manifest"] == "../../manifest.webmanifest"
    assert links["icon"] == "../../assets/icon.svg"
    assert links["apple-touch-icon"] == "../../assets/icon-maskable.png"
