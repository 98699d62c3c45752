"""Any text at all gives a body of whole and harmless HTML."""

from collections.abc import Callable

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body
from plgen.render.markdown.codes import CODES

Render = Callable[..., tuple[Body, list[Diagnostic]]]
Fragments = Callable[..., list[str]]

MARKS = "*_`~[](){}<>!#|:-+=\\&;\"'^"
OTHERS = "\n\t .1ax\0\x0b\x7f\u200f\u0644\u00e9\U0001f3b5"
PIECES = (
    *MARKS,
    *OTHERS,
    *("\n\n", "\n- ", "\n1. ", "\n> ", "\n    ", "\n## ", "\n# ", "\n===\n"),
    *("\n:::", "::: ", ":::: check\n", "::: goal\n", "::: teacher\n", "::: hint\n"),
    *("::: way read\n", "::: make\n", "- [ ] ", "- [x] ", "(5 min)", "```\n", "~~~"),
    *("[^a]", "[^a]: ", "[r]: /x 'y'\n", "[r]", "![", "](", "](wave.svg)"),
    *("](drum.md)", "](unit:drum)", "](javascript:alert(1))", "<https://b.example>"),
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<!["),
    *("| a | b |\n|---|:-:|\n", "\n: ", "> [!NOTE]\n> ", "https://a.example/x"),
    *(
        "{#id .c lang=ar}",
        "{onclick=x}",
        "&lt;",
        "&#0;",
        "&#x1F;",
        "&#x80;",
        "&#xFFFF;",
    ),
)
URLS = ("http://", "https://", "mailto:", "tel:", "unit:", "media:", "#")


def problems(html: str) -> list[str]:
    """What is wrong with a fragment, by the parser that browsers agree on."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(html)
    found = [error for _, error, _ in parser.errors]
    for element in tree.iter():
        if element.tag in {"script", "style", "iframe", "object", "form"}:
            found.append(element.tag)
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                found.append(name)
            if name in {"href", "src"} and not value.startswith(URLS):
                found.append(value)
    return found


def check(body: Body, found: list[Diagnostic], fragments: Fragments) -> None:
    assert {d.code for d in found} <= set(CODES)
    parts = (body.sections, body.teacher, body.family, body.footnotes)
    for html in fragments(parts, without="title"):
        assert problems(html) == [], html


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_pieces_of_markdown(render: Render, fragments: Fragments, text: str) -> None:
    """Pieces of Markdown in any order."""
    check(*render(text), fragments)


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_text(render: Render, fragments: Fragments, text: str) -> None:
    """Any characters, surrogates and control characters too."""
    body, found = render(text)
    check(body, found, fragments)
    body.text.encode()


@pytest.mark.parametrize("language", ["en", "ar", "zh-Hant", "", "x-klingon"])
def test_any_language(render: Render, fragments: Fragments, language: str) -> None:
    """Languages without words or quotes of their own."""
    check(*render('"Text" -- [^a]\n\n[^a]: b\n\n- [ ] c', language), fragments)
