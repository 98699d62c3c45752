"""The packet: cover, map, weeks with their units, words; each once."""

from collections import Counter
import re

from page_factories import (
    make_cohort,
    make_library,
    make_plan,
    make_site,
    make_unit,
    may,
    must,
    texts_of,
)
from selectolax.lexbor import LexborHTMLParser

from plgen.model.artifact import Artifact
from plgen.model.site import GlossaryEntry, SiteSettings
from plgen.render import render_packet

BODY = """
::: goal
I can see.
:::

A note.[^1]

::: check
Which one?

- [x] This
- [ ] That

::: answer
QKEYQ
:::
:::

[^1]: Below.
"""
WORDS = {"en": {"claim": GlossaryEntry("claim", "A view.")}}


def files(language: str = "en", title: str = "Falcons") -> dict[str, Artifact]:
    units = [make_unit(name, body=BODY) for name in ("one", "two", "three", "four")]
    cohort = make_cohort(title=title, languages=(language,))
    settings = SiteSettings(base_url="https://example.org")
    library = make_library(units, [cohort], glossary=WORDS, settings=settings)
    plan = make_plan(
        [must("one", one_of=("one", "two")), may("four")],
        [must("one", part=(2, 2)), must("three")],
    )
    made = render_packet(make_site(library), library.cohorts["c"], plan)
    return {artifact.path: artifact for artifact in made}


def text(found: dict[str, Artifact], path: str) -> str:
    content = found[path].content
    assert isinstance(content, bytes)
    return content.decode()


def tree(found: dict[str, Artifact]) -> LexborHTMLParser:
    return LexborHTMLParser(text(found, "packet.html"))


def test_order() -> None:
    """The map, then each week with the units that begin in it, then the words."""
    parts = [node.attributes["id"] for node in tree(files()).css("section.part")]
    assert parts == [
        *("map", "week-1", "unit-one", "unit-two"),
        *("week-2", "unit-three", "words"),
    ]


def test_cover() -> None:
    """Whose it is, what is inside, and where it stands on the web."""
    found = tree(files())
    assert texts_of(found, ".face h1") == ["Path"]
    assert texts_of(found, ".face-brand span") == ["Falcons"]
    assert texts_of(found, ".face-weeks a") == ["Week 1", "Week 2"]
    assert texts_of(found, ".face-address span") == ["example.org/c/"]


def test_ids_and_links_hold() -> None:
    """Every id stands once, and every link within the page finds its own."""
    html = text(files(), "packet.html")
    ids = Counter(re.findall(r' id="([^"]+)"', html))
    assert [id_ for id_, count in ids.items() if count > 1] == []
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert targets - set(ids) == set()
    labels = re.findall(r' (?:for|aria-labelledby|aria-describedby)="([^"]+)"', html)
    assert {name for label in labels for name in label.split()} - set(ids) == set()


def test_what_it_shows_lies_beside_it() -> None:
    """Every picture and style is a file of the packet; no page of the site is."""
    found = files()
    html = text(found, "packet.html")
    shown = set(re.findall(r' src="([^"]+)"', html))
    shown |= set(re.findall(r'<link[^>]* href="([^"]+)"', html))
    assert shown <= set(found)
    pages = [path for path in found if path.endswith((".html", ".json", ".js"))]
    assert [p for p in pages if not p.startswith("assets/")] == ["packet.html"]


def test_style_takes_any_title() -> None:
    """Quotation marks and backslashes of a title do not end the style's string."""
    css = text(files(title='Fal"co\\ns'), "packet.css")
    assert 'content:"Fal co ns · Path"' in css
    assert "size:letter" in css


def test_right_to_left() -> None:
    """The page number stands where a line ends."""
    assert "@bottom-left{content:counter(page)" in text(files("ar"), "packet.css")
    assert "@bottom-right{content:counter(page)" in text(files(), "packet.css")


def test_embeds_are_links() -> None:
    """Media of other hosts: their link, whose address print spells out; no button."""
    address = "https://player.example/w"
    unit = make_unit("one", body=f"![A wave]({address})")
    settings = SiteSettings(embeds=("player.example",))
    library = make_library([unit], [make_cohort()], settings=settings)
    site, cohort = make_site(library), library.cohorts["c"]
    made = {a.path: a for a in render_packet(site, cohort, make_plan(["one"]))}
    page = made["packet.html"].content
    assert isinstance(page, bytes)
    tree = LexborHTMLParser(page)
    (link,) = tree.css(".embed a")
    assert (link.text(), link.attributes["href"]) == ("A wave", address)
    assert tree.css(".embed button:not([hidden]), script, iframe") == []
    assert "frame-src" not in page.decode()
