"""The docs hold what they promise: every code, every link, every command."""

from pathlib import Path
import re
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
import pytest
from sites import ROOT

from plgen.build import diagnostic_codes, json_schemas
from plgen.scaffold import write_schemas

PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


def slug(heading: str) -> str:
    """The fragment that code hosts give a heading."""
    plain = re.sub(r"[`*\[\]]|\(.*?\)", "", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def headings(page: Path) -> list[str]:
    tokens = MarkdownIt().parse(page.read_text("utf-8"))
    return [
        tokens[index + 1].content
        for index, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def addresses(page: Path) -> list[str]:
    tokens = MarkdownIt("gfm-like").parse(page.read_text("utf-8"))
    inline = [child for token in tokens for child in token.children or []]
    found = [child.attrGet("href") or child.attrGet("src") for child in inline]
    return [str(address) for address in found if address]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    """Every relative link of a page is a file of this repository, and its heading."""
    for address in addresses(page):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = page if not parts.path else page.parent / unquote(parts.path)
        assert target.exists(), f"{page.name}: {address}"
        if parts.fragment and target.suffix == ".md":
            known = [slug(heading) for heading in headings(target)]
            assert parts.fragment in known, f"{page.name}: {address}"


def sections(page: Path) -> dict[str, list[str]]:
    """The second-level headings of a page, each with the words behind its fences."""
    found: dict[str, list[str]] = {}
    tokens = MarkdownIt().parse(page.read_text("utf-8"))
    name = ""
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            name = tokens[index + 1].content if token.tag == "h2" else ""
            found |= {name: []} if name else {}
        elif token.type == "fence" and name:
            found[name] += token.info.split()[1:]
    return found


def test_every_diagnostic_is_documented() -> None:
    """docs/diagnostics.md has a section for every code, and for no other."""
    documented = sections(ROOT / "docs/diagnostics.md")
    assert sorted(documented) == sorted(diagnostic_codes())


def test_every_section_has_a_wrong_and_a_right_example() -> None:
    """Each section shows what is refused, and what to write."""
    documented = sections(ROOT / "docs/diagnostics.md")
    bare = [name for name, shown in documented.items() if {"wrong", "right"} - {*shown}]
    assert bare == []


def test_committed_schemas_are_current(tmp_path: Path) -> None:
    """The schemas of this repository are what `plgen schema` writes."""
    for path in write_schemas(tmp_path, json_schemas()):
        assert (ROOT / "schemas" / path.name).read_text("utf-8") == path.read_text(
            "utf-8"
        )


def test_make_targets_of_the_readme_exist() -> None:
    """Every `make` command of the README is a target of the Makefile."""
    named = set(re.findall(r"make ([a-z]+)", (ROOT / "README.md").read_text("utf-8")))
    targets = set(
        re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    assert named <= targets
