"""A drawing that only draws is taken; one that could do more is refused by name."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.drawings import ActiveError, check_drawing
from plgen.load.metadata.damage import DamageError

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'
HTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
DRAWN = {
    "shapes": f'<svg {SVG}><g fill="url(#p)"><path d="M0 0h1"/></g></svg>',
    "a style": f"<svg {SVG}><style>/* @import */ .a{{fill:url( '#p' )}}</style></svg>",
    "a font within": f"<svg {SVG}><style>@font-face{{src:url(data:a)}}</style></svg>",
    "a namespace": f"<svg {SVG}><style>@namespace url(http://w.org);</style></svg>",
    "a link": f'<svg {SVG}><a x:href="https://a.example/"><text>a</text></a></svg>',
    "a picture within": f'<svg {SVG}><image x:href="data:image/png;base64,AA"/></svg>',
    "a copy": f'<svg {SVG}><use href="#a"/></svg>',
    "a movement": f'<svg {SVG}><animate attributeName="cx" values="1;2"/></svg>',
    "entities": '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>'
    '<svg xmlns="&ns;"/>',
    "words about it": f'<svg {SVG} xmlns:r="urn:r"><metadata><r:on/></metadata></svg>',
    "latin": '<?xml version="1.0" encoding="ISO-8859-1"?><svg/>',
    "no namespace": "<svg/>",
}
ACTIVE = {
    "script": f"<svg {SVG}><script>run()</script></svg>",
    "script by prefix": f'<s:svg xmlns:s="{SVG[7:33]}"><s:script/></s:svg>',
    "script of a page": f"<svg {SVG} {HTML}><h:script>run()</h:script></svg>",
    "any part of a page": f"<svg {SVG} {HTML}><h:p>a</h:p></svg>",
    "a foreign object": f"<svg {SVG}><foreignObject/></svg>",
    "an event": f'<svg {SVG} onload="run()"/>',
    "an event in capitals": f'<svg {SVG}><g ONCLICK="run()"/></svg>',
    "a script as a link": f'<svg {SVG}><a x:href=" java&#9;Script:run()"/></svg>',
    "data as a link": f'<svg {SVG}><a href="data:text/html,a"/></svg>',
    "a picture elsewhere": f'<svg {SVG}><image href="https://a.example/a.png"/></svg>',
    "a picture beside it": f'<svg {SVG}><image href="a.png"/></svg>',
    "a drawing within": f'<svg {SVG}><image href="data:image/svg+xml,a"/></svg>',
    "a copy of elsewhere": f'<svg {SVG}><use x:href="//a.example/a.svg#b"/></svg>',
    "another base": f'<svg {SVG} xml:base="https://a.example/"/>',
    "a ping": f'<svg {SVG}><a href="#a" ping="https://a.example/"/></svg>',
    "an animated address": f'<svg {SVG}><set attributeName="x:href" to="a"/></svg>',
    "an animated event": f'<svg {SVG}><set attributeName="onclick" to="a"/></svg>',
    "a style of elsewhere": f'<svg {SVG}><style>@import "a.css";</style></svg>',
    "a fill of elsewhere": f'<svg {SVG} fill="url(https://a.example/a#b)"/>',
    "a hidden fill": f'<svg {SVG} style="fill:\\75 r\\l(//a.example)"/>',
    "a set of pictures": f"<svg {SVG}><style>a{{b:image-set('a')}}</style></svg>",
    "a style sheet": f'<?xml-stylesheet href="a.xsl" type="text/xsl"?><svg {SVG}/>',
    "an entity": f'<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg {SVG}>&a;</svg>',
    "a default": f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "run()">]><svg {SVG}/>',
}
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
DAMAGED = {
    "nothing": "",
    "no XML": "A",
    "half of it": f"<svg {SVG}><g>",
    "a page": "<html><script>run()</script></html>",
    "a page of XML": '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
    "an encoding that hides": '<?xml version="1.0" encoding="utf-7"?><svg/>',
    "a bomb": f'<!DOCTYPE svg [<!ENTITY a0 "{"a" * 99}">{ENTITIES}]><svg>&a9;</svg>',
}


@pytest.mark.parametrize("name", DRAWN)
def test_drawn(name: str) -> None:
    """What programs for drawing write."""
    check_drawing(DRAWN[name].encode("latin-1"))


@pytest.mark.parametrize("name", ACTIVE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_active(name: str, encoding: str) -> None:
    """Scripts, what leads to them, and what is loaded from anywhere."""
    with pytest.raises(ActiveError):
        check_drawing(ACTIVE[name].encode(encoding))


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged(name: str) -> None:
    """What browsers may read in another way than we do."""
    with pytest.raises(DamageError):
        check_drawing(DAMAGED[name].encode())


def test_deep_drawings_end() -> None:
    """Groups in groups take memory, not the stack."""
    check_drawing(b"<svg>" + b"<g>" * 20_000 + b"</g>" * 20_000 + b"</svg>")


@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda t: f"<svg>{t}".encode())
)
def test_any_bytes(raw: bytes) -> None:
    """Anything is drawn, or refused."""
    with suppress(ActiveError, DamageError):
        check_drawing(raw)


def test_what_is_said_is_one_line() -> None:
    """An address is shown as far as it fits a sentence."""
    address = "java&#10;script:" + "run();" * 99
    with pytest.raises(ActiveError) as caught:
        check_drawing(f'<svg><a href="{address}"/></svg>'.encode())
    said = str(caught.value)
    assert said.startswith("the address `java script:run();")
    assert said.endswith("…`")
