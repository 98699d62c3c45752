"""What pages weigh, as a host sends them (gzip -9), against what was promised."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
import gzip
from pathlib import Path
import re

from many_units import Writer, make_many
from page_factories import (
    edition_of,
    make_library,
    make_plan,
    make_unit,
    pages_of_cohort,
)
import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import pages_of

from plgen.model.library import Library
from plgen.model.site import GlossaryEntry, SiteSettings
from plgen.render.pages.search_data import render_search_data
from plgen.write import write_site

Record = Callable[[str, object], None]

HTML, STYLE, SCRIPT, FIRST_VIEW, SEARCH = 14_000, 12_000, 8_000, 40_000, 80_000
"""The promises, in bytes."""

WORDS = 1000
BODY = """
{prose}

::: goal
- I can {15}.
- I can {15}.
:::

::: way make
{45}
:::

::: way read
{45}

![{8}](https://player.example/embed/1)
:::

## {3}

{prose}

> [!TIP]
> {20}

## {4}

{prose}

::: steps
- {12} (5 min)
- {12} (10 min)
- {12} (10 min)
- {12} (10 min)
- {12} (5 min)
:::

:::: check
{15}

- [x] {4}
- [ ] {4}
- [ ] {4}

::: hint
{12}
:::

::: answer
{20}
:::
::::

:::: check
{15}

::: answer
{20}
:::
::::

::: make
### Create
{30}

### Respond
{30}
:::

::: rubric
- {12}
- {12}
- {12}
:::

::: reflect
- {15}
:::
"""
"""A unit with every section that students see; a number stands for so many words."""


@dataclass(frozen=True)
class Figure:
    """One line of the ledger."""

    name: str
    weight: int
    most: int


def weigh(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


@cache
def weigh_file(file: Path) -> int:
    return weigh(file.read_bytes())


class Weighed:
    """A page, and the files that its own tags ask for."""

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        self.path = path
        self.tree = LexborHTMLParser(content.decode())
        self.html = weigh(content)
        self.style = self.sum_of("link[rel~=stylesheet]", "href")
        self.script = self.sum_of("script[src]", "src")
        pictures = self.sum_of("img:not([loading=lazy])", "src")
        self.first_view = self.html + self.style + self.script + pictures

    def sum_of(self, selector: str, attribute: str) -> int:
        """The weight of all files that some tags name, each counted once."""
        named = {node.attributes[attribute] for node in self.tree.css(selector)}
        files = {(self.path.parent / name).resolve() for name in named if name}
        return sum(map(weigh_file, files))

    @property
    def words(self) -> int:
        main = self.tree.css_first("main")
        assert main is not None
        return len(main.text(separator=" ").split())


def write_body(writer: Writer) -> str:
    """A unit of exactly a thousand words, whatever the template asks for."""
    asked = sum(map(int, re.findall(r"\{(\d+)\}", BODY))) + 4  # "I can", twice
    left, parts = WORDS - asked, BODY.count("{prose}")
    shares = [left // parts] * (parts - 1) + [left - left // parts * (parts - 1)]

    def fill(match: re.Match[str]) -> str:
        if match[1] != "prose":
            return writer.phrase(int(match[1]), int(match[1]))
        share = shares.pop()
        sizes = [12] * (share // 12) + [share % 12] * (share % 12 > 0)
        return " ".join(f"{writer.phrase(size, size)}." for size in sizes)

    return re.sub(r"\{(\w+)\}", fill, BODY)


def make_thousand_words() -> Library:
    """A unit of a thousand words with all that asks for a script of its own."""
    writer = Writer(7)
    body = write_body(writer)
    long = sorted({word for word in writer.words if len(word) > 7 and word in body})
    glossary = {
        word: GlossaryEntry(word, f"{writer.phrase(12, 12)}.") for word in long[:4]
    }
    units = [writer.unit(number) for number in range(5)]
    return make_library(
        [make_unit("thousand", title=writer.phrase(3, 3), body=body), *units],
        settings=SiteSettings(service_worker=True, embeds=("player.example",)),
        glossary={"en": glossary},
    )


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Weighed:
    """The page of a unit of a thousand words."""
    out = tmp_path_factory.mktemp("ledger") / "site"
    library = make_thousand_words()
    pages = pages_of_cohort(library)
    write_site(pages.files.values(), out)
    return Weighed(out / "public/c/units/thousand/index.html")


def heaviest(pages: list[Weighed], of: str) -> int:
    weights: list[int] = [getattr(page, of) for page in pages]
    return max(weights)


def figures_of(thousand: Weighed, sample: list[Weighed]) -> Iterator[Figure]:
    """Every promise for a page, for the made-up unit and the heaviest of the sample."""
    units = [page for page in sample if "units" in page.path.parts]
    short = [page for page in units if page.words <= WORDS]
    yield Figure("HTML: unit of 1,000 words", thousand.html, HTML)
    yield Figure("HTML: sample's units up to 1,000", heaviest(short, "html"), HTML)
    yield Figure("CSS: any page", heaviest([thousand, *sample], "style"), STYLE)
    yield Figure("JS: any unit page", heaviest([thousand, *units], "script"), SCRIPT)
    yield Figure("first view: unit of 1,000 words", thousand.first_view, FIRST_VIEW)
    yield Figure("first view: any page", heaviest(sample, "first_view"), FIRST_VIEW)


def check(figures: list[Figure], record: Record) -> None:
    """Hand every figure to the summary of the run; none may be past its budget."""
    for figure in figures:
        record("ledger", [figure.name, figure.weight, figure.most])
    assert [figure for figure in figures if figure.weight > figure.most] == []


def test_a_page_asks_for_what_is_weighed(thousand: Weighed) -> None:
    """The made-up unit has a thousand words, and every script that a unit can have."""
    assert len(re.findall(r"[^\W\d]+", write_body(Writer(7)))) >= WORDS
    assert thousand.words > WORDS
    scripts = {node.attributes["src"] for node in thousand.tree.css("script[src]")}
    named = {str(source).rpartition("/")[2] for source in scripts}
    asked = {"words.js", "offline.js", "progress.js", "speak.js", "embed.js"}
    assert asked <= named


def test_pages_are_as_light_as_promised(
    thousand: Weighed, sample_site: Path, record_property: Record
) -> None:
    """HTML, style, scripts and first view stay in their budgets."""
    sample = [Weighed(page) for page in pages_of(sample_site / "public")]
    check([*figures_of(thousand, sample)], record_property)


def test_search_data_is_as_light_as_promised(record_property: Record) -> None:
    """A library of a thousand units can be searched for 80 kB."""
    library = make_many(1000)
    names = list(library.units)
    plan = make_plan(names[:30], left_out=names[30:])
    content = render_search_data(edition_of(library, plan)).content
    assert isinstance(content, bytes)
    figure = Figure("search data: 1,000 units", weigh(content), SEARCH)
    check([figure], record_property)
