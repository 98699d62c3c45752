"""Pages in one: ids stay apart, links lead within, nothing is lost."""

import pytest

from plgen.render.pages.paper.leaflet import Leaflet, join_leaflets


def page(main: str, classes: str = "page") -> str:
    return f'<body class="{classes}"><main id="p-main">{main}</main></body>'


def join(*pages: tuple[str, str]) -> list[str]:
    leaflets = [
        Leaflet(f"part{number}", path, page(main))
        for number, (path, main) in enumerate(pages, 1)
    ]
    return [str(part.html) for part in join_leaflets(leaflets)]


def test_ids_are_their_own() -> None:
    """The same id on two pages is two ids; what names it goes along."""
    main = '<p id="a"></p><label for="a" aria-labelledby="a b"><a href="#a"></a>'
    one, two = join(("x.html", main), ("y.html", main))
    assert one == (
        '<p id="part1-a"></p><label for="part1-a" aria-labelledby="part1-a part1-b">'
        '<a href="#part1-a"></a>'
    )
    assert two == one.replace("part1", "part2")


def test_radios_of_two_units_are_two_groups() -> None:
    """A name that two pages share would let a student choose only once."""
    assert join(("x.html", '<input name="q">')) == ['<input name="part1-q">']


def test_links_between_parts() -> None:
    """To another part, to a place in it; what leads out of them is no link."""
    main = (
        '<a href="../b/index.html">b</a><a href="../b/index.html#c">c</a>'
        '<a href="../z/index.html" class="k">z</a><a href="mailto:a@b.org">m</a>'
    )
    one, _ = join(("a/index.html", main), ("b/index.html", ""))
    assert one == (
        '<a href="#part2">b</a><a href="#part2-c">c</a>'
        '<a class="k">z</a><a href="mailto:a@b.org">m</a>'
    )


def test_files_are_seen_from_the_one_page() -> None:
    """Pictures come from beside it, and are not waited for until they are seen."""
    main = '<img src="../../a/b.png" loading="lazy"><a href="../../path.ics" download>'
    assert join(("units/a/index.html", main)) == ['<img src="a/b.png"><a>']


def test_what_is_shared_stays() -> None:
    """Icons by their names; the pattern of the time bar once."""
    main = '<use href="#p-i-clock"/><defs><pattern id="p-hatch"></pattern></defs>'
    one, two = join(("x.html", main), ("y.html", main))
    assert one == main
    assert two == '<use href="#p-i-clock"/>'


def test_text_is_text() -> None:
    """Words that look like attributes are escaped, and stay as they are."""
    main = "<p>write id=&quot;a&quot; or href=&#34;b.html&#34;</p>"
    assert join(("x.html", main)) == [main]


def test_classes_come_along() -> None:
    """They say what kind of page it was."""
    (part,) = join_leaflets([Leaflet("a", "x.html", page("", "page unit-page music"))])
    assert part.classes == "page unit-page music"


def test_what_is_no_page_is_refused() -> None:
    """A theme's page without a main part has nothing to print."""
    with pytest.raises(ValueError, match=r"`x.html` is no page"):
        list(join_leaflets([Leaflet("a", "x.html", "<p>")]))
