"""A language of the interface is one file, dropped into a project's own theme."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import ROOT
import yaml

from plgen.build import Options, build_site
from plgen.model.diagnostic import Severity

UNIT = """---
title: Ponto el papero
language: eo
minutes: 80
standards: [X.1]
interests: [paper-bridges]
---

> [!TIP]
> Zorgu pri la paperoj.

| a |
| - |
| b |

- [ ] Demandu hejme

Li diris "jes".[^1]

[^1]: Fino.

::: steps
- Faldu (5 minutoj)
:::

::: make
### Kreu
Desegnu.
:::
"""
PATHWAY = """title: Pontoj
language: eo
calendar: {start: 2026-09-14, weeks: 1}
time: {minutes: 120}
goals: [X.1]
cohorts:
  steloj: {title: Steloj, languages: [eo], interests: [paper-bridges]}
"""
OWN = {
    "body-quotes": "« » “ ”",
    "begin-Cr": "kreu",
    "write-minutes": "minutoj",
    "alert-tip": "Konsilo",
    "tag-paper-bridges": "paperaj pontoj",
}


def write_project(root: Path, *, without: str = "") -> None:
    """A project with one unit, and every English string marked as of Esperanto."""
    english = yaml.safe_load(
        (ROOT / "themes/default/translations/en.yaml").read_text("utf-8")
    )
    texts = {key: marked(text) for key, text in english.items() if key != without}
    files = {
        "content/units/ponto.md": UNIT,
        "content/pathways/pontoj.yaml": PATHWAY,
        "content/standards/x.yaml": "title: X\nitems: [{code: X.1, statement: Fari}]\n",
        "themes/default/translations/eo.yaml": yaml.safe_dump(
            texts | OWN, allow_unicode=True
        ),
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


def marked(text: object) -> object:
    if isinstance(text, dict):
        return {form: marked(words) for form, words in text.items()}
    return f"eo {text}"


@pytest.fixture
def unit_page(tmp_path: Path) -> LexborHTMLParser:
    write_project(tmp_path)
    built = build_site(Options(content=tmp_path / "content", out=tmp_path / "site"))
    worse = [d for d in built.diagnostics if d.severity is not Severity.NOTICE]
    assert list(map(str, worse)) == []
    page = tmp_path / "site/public/steloj/units/ponto/index.html"
    return LexborHTMLParser(page.read_text("utf-8"))


def test_the_interface_speaks_it(unit_page: LexborHTMLParser) -> None:
    """Every word round the author's text is the file's; lengths of time are Babel's."""
    html = unit_page.css("html")[0].attributes
    assert (html["lang"], html["dir"]) == ("eo", "ltr")
    titles = [node.text() for node in unit_page.css(".stations h2")]
    assert titles
    assert all(title.startswith("eo ") for title in titles)
    assert "1 h. 20 m." in unit_page.css(".facts")[0].text()
    assert "paperaj pontoj" in unit_page.css(".folds")[0].text()


def test_the_author_s_text_speaks_it(unit_page: LexborHTMLParser) -> None:
    """Alerts, tables, notes, quotes, processes and minutes need nothing else."""
    assert unit_page.css(".alert-title")[0].text() == "Konsilo"
    region = unit_page.css(".table-scroll")[0].attributes["aria-label"] or ""
    assert region.startswith("eo Table")
    note = unit_page.css(".footnote-ref a")[0].attributes["aria-label"] or ""
    assert note.startswith("eo Note")
    assert "«jes»" in unit_page.css(".stations")[0].text()
    assert unit_page.css(".makes h3 use")[0].attributes["href"] == "#p-i-pencil"
    assert "5 m." in unit_page.css(".mins")[0].text()


def test_what_it_lacks_is_told(tmp_path: Path) -> None:
    """A string that the file does not have is English, with a warning that names it."""
    write_project(tmp_path, without="may-do")
    built = build_site(Options(content=tmp_path / "content", out=tmp_path / "site"))
    (said,) = (str(d) for d in built.diagnostics if d.code == "missing-string")
    assert "`may-do`" in said
