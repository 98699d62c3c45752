"""Addresses that depend on the page are laid in, and authors cannot forge them."""

from collections.abc import Callable
import re

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body, Prose
from plgen.render.links import resolve_links

Render = Callable[..., tuple[Body, list[Diagnostic]]]
UNITS = {"drum": "../drum/index.html"}


def media(path: str) -> str:
    return "../../media/" + path.replace(" ", "%20")


def resolved(body: Body) -> str:
    html = "".join(s.html for s in body.sections if isinstance(s, Prose))
    return resolve_links(html, units=UNITS, media=media)


def test_unit_of_the_library() -> None:
    """A link to a unit of the library becomes the address given for it."""
    html = '<a href="unit:drum#beat" class="x-a">the <em>drum</em></a>'
    expected = '<a href="../drum/index.html#beat" class="x-a">the <em>drum</em></a>'
    assert expected == resolve_links(html, units=UNITS, media=media)


def test_words_of_the_glossary() -> None:
    """A word leads to where the page explains it; where it does not, it is text."""
    html = '<a class="word" href="word:oral%20history">Oral history</a>!'
    words = {"oral history": "#p-word-1"}
    shown = resolve_links(html, units=UNITS, media=media, words=words)
    assert shown == '<a class="word" href="#p-word-1">Oral history</a>!'
    assert resolve_links(html, units=UNITS, media=media) == "Oral history!"


def test_unit_outside_the_library() -> None:
    """A link to another unit leaves its words, with their language."""
    html = 'See <a href="unit:choir#x" lang="es" dir="ltr">el <em>coro</em></a>.'
    expected = 'See <span lang="es" dir="ltr">el <em>coro</em></span>.'
    assert expected == resolve_links(html, units=UNITS, media=media)


def test_media_in_pictures_and_links() -> None:
    """Pictures and files take the address that the page has for them."""
    html = (
        '<img src="media:units/a%20b.svg" alt=""> <a href="media:units/c.pdf#p2">c</a>'
    )
    expected = (
        '<img src="../../media/units/a%20b.svg" alt=""> '
        '<a href="../../media/units/c.pdf#p2">c</a>'
    )
    assert expected == resolve_links(html, units=UNITS, media=media)


def test_picture_in_a_link() -> None:
    """A picture that links to a unit is settled inside and outside."""
    html = '<a href="unit:drum"><img src="media:a.svg" alt="x"></a>'
    expected = '<a href="../drum/index.html"><img src="../../media/a.svg" alt="x"></a>'
    assert expected == resolve_links(html, units=UNITS, media=media)


def test_addresses_are_escaped() -> None:
    """What the page gives cannot break out of the attribute."""
    html = '<a href="unit:u">u</a><img src="media:p" alt="">'
    laid = resolve_links(html, units={"u": 'a"b&c'}, media=lambda _: '"><b>')
    expected = '<a href="a&quot;b&amp;c">u</a><img src="&quot;&gt;&lt;b&gt;" alt="">'
    assert expected == laid


FORGERIES = (
    '<a href="unit:drum">x</a>',
    '`<a href="unit:drum">x</a>`',
    '[x](/u "href=\\"unit:drum\\"")',
    '![ src="media:units/key.png" ](wave.svg)',
    '[x](https://e.org/?a="href="unit:drum")',
    "[x](media:units/key.png)",
    "![x](media:units/key.png)",
    "[x](UNIT:drum)",
    '[x]{lang="a\\" href=\\"unit:drum"}',
    '[x]{id="a\\"href=\\"media:b"}',
    '~~~ x\\" src=\\"media:units/key.png\n~~~',
    '| href="unit:drum" |\n| --- |\n| src="media:units/key.png" |',
)


@pytest.mark.parametrize("source", FORGERIES)
def test_forged_marks_stay_text(render: Render, source: str) -> None:
    """However an author writes a mark, it does not become an address."""
    body, _ = render(source)
    html = resolved(body)
    assert "../drum" not in html.replace('<a href="../drum/index.html">x</a>', "")
    assert "../../media/units/key.png" not in html


PIECES = (
    *'"<>&`[]() =:#\\\n',
    *(
        "href=",
        "src=",
        "unit:drum",
        "media:units/key.png",
        "<a ",
        "</a>",
        "![",
        "{",
        "}",
    ),
    *("lang=", "x", "[x](drum.md)", "[x](unit:drum)", "![x](wave.svg)"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_marks_made_of_pieces(render: Render, pieces: list[str]) -> None:
    """No text at all leads to a file that the body does not name as its own."""
    body, _ = render("".join(pieces))
    html = resolved(body)
    shown = set(re.findall(r'(?:src|href)="\.\./\.\./media/([^"#]*)', html))
    assert shown <= {str(path).replace(" ", "%20") for path in body.media}
    linked = re.findall(r'href="\.\./(drum)/index\.html', html)
    assert set(linked) <= set(body.units)
