"""What the page needs so that everyone can use it, in the HTML of every fragment."""

from collections import Counter
from collections.abc import Callable
import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest
from selectolax.lexbor import LexborHTMLParser

from plgen.model.diagnostic import Diagnostic
from plgen.render.body import Body, Make, Prose, Ways

Render = Callable[..., tuple[Body, list[Diagnostic]]]
Fragments = Callable[..., list[str]]

HEADINGS = st.lists(
    st.sampled_from(
        ["# a", "## b", "### c", "#### d", "###### f", "> ## q", "text", "- ### i",
         "::: steps\n- ### s\n:::", "::: way read\n#### w\n\n## v\n:::",
         "::: make\n## Create\n\n#### m\n\n### n\n:::", "::: teacher\n##### t\n:::"]
    ),
    max_size=12,
)  # fmt: skip


def levels(body: Body) -> list[int]:
    """The levels of the headings of a page that gives every section a title at h2."""
    found = [1]
    for section in body.sections:
        titled = not isinstance(section, Prose) or section.title
        found += [2] if titled else []
        if isinstance(section, Make):
            for part in section.parts:
                found += [3, *levels_in(part.html)]
        elif isinstance(section, Prose):
            found += levels_in(section.html)
        elif isinstance(section, Ways):
            found += [n for way in section.items for n in levels_in(way.html)]
    return found


def levels_in(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", html)]


@settings(max_examples=200)
@given(HEADINGS)
def test_order_of_headings(render: Render, parts: list[str]) -> None:
    """No level is left out on the way down."""
    body, _ = render("\n\n".join(parts))
    found = levels(body)
    assert all(b <= a + 1 for a, b in itertools.pairwise(found)), found
    assert all(n >= 2 for n in found[1:])


RICH = """
## Same

- [ ] one
- [x] two [drum](drum.md)

| a | b |
| - | - |
| 1 | 2 |

| a | b |
| - | - |
| 1 | 2 |

One[^a] two[^a] three[^b].

## Same

    code

{#same}
> [!TIP]
> Hear.

![Wave](wave.svg)

::: teacher
## Same

One[^b].

- [ ] box
:::

[^a]: A
[^b]: B
"""


@pytest.fixture(scope="module")
def page(render: Render, fragments: Fragments) -> LexborHTMLParser:
    body, _ = render(RICH)
    parts = (body.sections, body.teacher, body.footnotes)
    html = "".join(part for part in fragments(parts) if "<" in part)
    return LexborHTMLParser(html)


def test_boxes_have_names(page: LexborHTMLParser) -> None:
    """Every box can be ticked and stands in a label with words."""
    boxes = page.css("input[type=checkbox]")
    assert len(boxes) == 3
    for box in boxes:
        label = box.parent
        assert label is not None
        assert label.tag == "label"
        assert label.text(strip=True)
        assert "disabled" not in box.attributes


def test_tables_scroll_in_a_named_region(page: LexborHTMLParser) -> None:
    """Regions can be reached by keyboard, and no two have the same name."""
    regions = page.css("div.table-scroll[tabindex='0'][role=region]")
    names = [region.attributes["aria-label"] for region in regions]
    assert names == ["Table: a, b", "Table: a, b (2)"]
    assert len(page.css("div.table-scroll > table")) == 2


def test_code_can_be_scrolled(page: LexborHTMLParser) -> None:
    """By keyboard."""
    assert len(page.css("pre[tabindex='0']")) == 1


def test_ids_are_unique(page: LexborHTMLParser) -> None:
    """Also over the student's and the teacher's parts together."""
    ids = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []


def test_footnotes_lead_there_and_back(page: LexborHTMLParser) -> None:
    """Every reference and every way back leads to an id of the same part, by name."""
    ids = {node.attributes["id"] for node in page.css("[id]")}
    links = page.css("sup.footnote-ref a, a.footnote-back")
    assert len(links) == 8
    for link in links:
        assert (link.attributes["href"] or "")[1:] in ids
        assert link.attributes["aria-label"]


def test_page_owned_ids(render: Render, fragments: Fragments) -> None:
    """Authors' ids never begin like those that the page gives itself."""
    source = "## p-steps\n\n[a]{#p-x}\n\n## P fn\n\n[x](#p-x) [y](#p-steps)"
    html = "".join(fragments(render(source)[0].sections))
    assert re.findall(r'id="([^"]*)"', html) == ["x-p-x"]
    assert re.findall(r'href="([^"]*)"', html) == ["#x-p-x", "#x-p-steps"]
