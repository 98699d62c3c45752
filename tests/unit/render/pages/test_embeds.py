"""Media of other hosts: named on their cards and on About, allowed where they are."""

from html import unescape

from page_factories import (
    Pages,
    make_cohort,
    make_library,
    make_plan,
    make_reading,
    make_unit,
    may,
    pages_of_cohort,
    pages_of_front,
    pages_of_staff,
    strings,
    texts_of,
)
import pytest

from plgen.model.library import Library
from plgen.model.site import SiteSettings
from plgen.model.unit import Unit
from plgen.render.body import Embed
from plgen.render.pages.embeds import Outside, lay_embeds, outside_of

PLAYER, FILMS = "player.example", "films.example"
HOSTS = SiteSettings(embeds=(PLAYER, FILMS, "unused.example"))
FRAME = f'![A <wave>](https://{PLAYER}/w?a=1&b=2 "Waves")'
FILM = f"![A dance](https://{FILMS}/dance.mp4)"
CARD = """<div data-embed="iframe" class="embed">
<p><a href="https://player.example/w" rel="noreferrer">Waves</a></p>
</div>"""
T = strings()


def library_of(*units: Unit, languages: tuple[str, ...] = ("en",)) -> Library:
    return make_library(units, [make_cohort(languages=languages)], settings=HOSTS)


def policy(pages: Pages, path: str) -> dict[str, str]:
    """What a page may load, by kind."""
    meta = pages.tree(f"public/c/{path}").css("meta[http-equiv]")[0]
    parts = str(meta.attributes["content"]).split("; ")
    return {part.partition(" ")[0]: part.partition(" ")[2] for part in parts}


def scripts(pages: Pages, path: str) -> list[str]:
    tree = pages.tree(f"public/c/{path}")
    named = [str(node.attributes["src"]) for node in tree.css("script[src]")]
    return [name for name in named if name.endswith("assets/embed.js")]


def test_hosts_by_kind() -> None:
    """Each host once, players apart from films and sounds."""
    embeds = [
        Embed("video", "b.example"),
        Embed("iframe", "b.example"),
        Embed("iframe", "a.example"),
        Embed("audio", "b.example"),
    ]
    found = outside_of(embeds)
    assert found == Outside(frames=("a.example", "b.example"), media=("b.example",))
    assert found.hosts == ("a.example", "b.example")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_card_in_the_language_of_the_page(language: str) -> None:
    """Where it comes from, what that means, and a button that waits for its script."""
    t = strings(language)
    laid = lay_embeds(f"<p>a</p>{CARD}", t)
    speech = f'lang="{language}" dir="{t.dir}"'
    note = unescape(t("embed-note", host=f'<b dir="ltr">{PLAYER}</b>'))
    load = t("embed-load")
    assert laid == (
        f"<p>a</p>{CARD.removesuffix('</div>')}"
        f'<p class="note" {speech}>{note}</p>\n'
        f'<button class="btn" type="button" {speech} hidden'
        f' aria-label="{load}: Waves">{load}</button>\n</div>'
    )


def test_card_of_a_unit() -> None:
    """The title leads to it, its words say what it shows; both are text."""
    pages = pages_of_cohort(library_of(make_unit("a", body=FRAME)))
    tree = pages.tree("public/c/units/a/index.html")
    (link,) = tree.css(".embed a")
    assert link.attributes["href"] == f"https://{PLAYER}/w?a=1&b=2"
    assert texts_of(tree, ".embed p") == [
        "Waves",
        "A <wave>",
        T("embed-note", host=PLAYER),
    ]
    assert tree.css("iframe, video, audio, embed, object") == []


@pytest.mark.parametrize(
    "written",
    [
        CARD,
        f"`{CARD}`",
        f"```html\n{CARD}\n```",
        f"![{CARD.partition(chr(10))[0]}](https://{PLAYER}/w)",
        f'[x](https://{PLAYER}/ "{CARD.partition(">")[0]}")',
        f"[x]{{class=embed data-embed=iframe}} <https://{PLAYER}/>",
    ],
)
def test_cards_cannot_be_forged(written: str) -> None:
    """However an author writes it, HTML of a card stays text: a card is the site's."""
    tree = pages_of_cohort(library_of(make_unit("a", body=written))).tree(
        "public/c/units/a/index.html"
    )
    is_picture = written.startswith("!")
    for part in ("[data-embed]", ".embed", "button[aria-label^='Load']"):
        assert len(tree.css(part)) == is_picture, part


def test_policy_of_pages_with_embeds() -> None:
    """A page may load from the hosts of its own cards, as what they are."""
    units = [make_unit("a", body=FRAME), make_unit("b", body=FILM), make_unit("d")]
    pages = pages_of_cohort(library_of(*units))
    at = {name: f"units/{name}/index.html" for name in "abd"}
    a, b, d = (policy(pages, at[name]) for name in "abd")
    assert a == d | {"frame-src": f"https://{PLAYER}"}
    assert b == d | {"media-src": f"'self' https://{FILMS}"}
    assert "frame-src" not in d
    assert d["media-src"] == "'self'"
    loaded = {name: scripts(pages, at[name]) for name in "abd"}
    assert loaded == {
        "a": ["../../assets/embed.js"],
        "b": ["../../assets/embed.js"],
        "d": [],
    }


def test_pages_without_embeds() -> None:
    """The hosts of a site are on no page but where their media are, and About."""
    body = f"{FRAME}\n\n::: family\n{FILM}\n:::\n\n::: teacher\n{FRAME}\n:::"
    library, plan = library_of(make_unit("a", body=body)), make_plan(["a"])
    pages = pages_of_cohort(library, plan)
    named = [p for p, text in pages.texts().items() if ".example" in text]
    folder = "public/c"
    assert sorted(named) == [
        f"{folder}/about/index.html",
        f"{folder}/families/index.html",
        f"{folder}/units/a/index.html",
    ]
    assert (
        policy(pages, "families/index.html")["media-src"] == f"'self' https://{FILMS}"
    )
    assert "frame-src" not in policy(pages, "families/index.html")
    assert scripts(pages, "families/index.html")
    front = pages_of_front(library, plan)
    assert all(".example" not in text for text in front.texts().values())


def test_teachers_have_the_link() -> None:
    """Staff pages may load nothing: a card there is its link alone."""
    body = f"::: teacher\n{FRAME}\n:::"
    library = library_of(make_unit("a", body=body))
    tree = pages_of_staff(library, make_plan(["a"])).tree("staff/cards/index.html")
    assert texts_of(tree, ".embed p") == ["Waves", "A <wave>"]
    assert tree.css(".embed button, script[src*=embed]") == []
    meta = str(tree.css("meta[http-equiv]")[0].attributes["content"])
    assert PLAYER not in meta


def test_about_names_the_hosts() -> None:
    """Those of every reading, of options and of the families' notes."""
    spanish = make_reading("Uno", FRAME, language="es")
    note = make_unit("b", body=f"::: family\n{FILM}\n:::")
    first = make_unit("a", readings=[make_reading("One"), spanish])
    library = library_of(first, note, languages=("en", "es"))
    pages = pages_of_cohort(library, make_plan(["a", may("b")]))
    said = texts_of(pages.tree("public/c/about/index.html"), "#p-privacy ~ p")
    assert T("about-outside", hosts=f"{FILMS} and {PLAYER}") in said
    assert T("about-no-outside") not in said


def test_about_without_hosts() -> None:
    """A note that no page shows counts for nothing; then none is said to be there."""
    note = make_unit("b", body=f"::: family\n{FILM}\n:::")
    library = library_of(make_unit("a"), note)
    pages = pages_of_cohort(library, make_plan(["a"], left_out=["b"]))
    said = texts_of(pages.tree("public/c/about/index.html"), "#p-privacy ~ p")
    assert T("about-no-outside") in said


def test_search_finds_what_it_shows() -> None:
    """The text of a unit has the words of a card, and not its address."""
    pages = pages_of_cohort(library_of(make_unit("a", body=f"Start.\n\n{FRAME}")))
    names = [name for name in pages.files if "search" in name and "data" in name]
    assert names
    assert all(PLAYER not in pages.text(name) for name in names)
