"""The sample curriculum, end to end: the promises to schools, read off its files."""

from html.parser import HTMLParser
import json
import os
from pathlib import Path
import shutil
import subprocess
import sys
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import ROOT, pages_of

from plgen.build import Options, check_site
from plgen.model.diagnostic import Severity

PAIRS = (
    ("a", "href"),
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("use", "href"),
)


def links_of(page: Path) -> list[str]:
    tree = LexborHTMLParser(page.read_text("utf-8"))
    return [
        address
        for tag, attribute in PAIRS
        for node in tree.css(f"{tag}[{attribute}]")
        if (address := node.attributes[attribute]) is not None
    ]


def is_place(fragment: str) -> bool:
    """Whether it is the id of an element; with `=` in it, it is a page's state."""
    return fragment != "" and "=" not in fragment


def broken_links(folder: Path) -> list[str]:
    """Links of a folder's pages that are no file in it, or no id of that file."""
    ids: dict[Path, set[str]] = {}
    broken = []
    for page in pages_of(folder):
        for address in links_of(page):
            parts = urlsplit(address)
            if parts.scheme in ("http", "https", "mailto", "tel", "data"):
                continue
            target = page if not parts.path else (page.parent / unquote(parts.path))
            target = target.resolve()
            if (
                parts.scheme
                or not target.is_file()
                or not target.is_relative_to(folder)
            ):
                broken.append(f"{page.relative_to(folder)}: {address}")
            elif is_place(parts.fragment) and target.suffix == ".html":
                if target not in ids:
                    tree = LexborHTMLParser(target.read_text("utf-8"))
                    ids[target] = {n.attributes["id"] or "" for n in tree.css("[id]")}
                if unquote(parts.fragment) not in ids[target]:
                    broken.append(f"{page.relative_to(folder)}: {address} (no such id)")
    return broken


def test_content_has_no_errors() -> None:
    """`plgen check` on the sample finds no error."""
    checked = check_site(Options(content=ROOT / "content"))
    worse = [str(d) for d in checked.diagnostics if d.severity is Severity.ERROR]
    assert worse == []


def cohorts_of(site: Path) -> list[Path]:
    return sorted(path.parent for path in (site / "public").glob("*/plan.json"))


def test_every_link_resolves_in_a_cohort_folder_alone(
    sample_site: Path, tmp_path: Path
) -> None:
    """Copy one cohort's folder away: every link of every page is a file in it."""
    for cohort in cohorts_of(sample_site):
        copy = (tmp_path / cohort.name).resolve()
        shutil.copytree(cohort, copy)
        assert broken_links(copy) == []


def test_front_and_staff_links_resolve(sample_site: Path) -> None:
    """The front door and the staff pages lead to files too."""
    assert broken_links((sample_site / "public").resolve()) == []
    assert broken_links((sample_site / "staff").resolve()) == []


def test_no_cohort_is_named_by_another(sample_site: Path) -> None:
    """No file of a cohort's folder holds another cohort's id or title as a word."""
    cohorts = cohorts_of(sample_site)
    names = {c.name: c.name.capitalize() for c in cohorts}
    for cohort in cohorts:
        text = "\n".join(
            path.read_text("utf-8")
            for path in cohort.rglob("*")
            if path.suffix in {".html", ".json", ".js", ".css", ".svg"}
        )
        for other, title in names.items():
            if other != cohort.name:
                assert f"/{other}/" not in text
                assert title not in text


def test_teacher_matter_is_on_staff_pages_alone(sample_site: Path) -> None:
    """A sentence of every teacher block is on the staff site and nowhere in public."""
    public = "\n".join(
        page.read_text("utf-8") for page in pages_of(sample_site / "public")
    )
    staff = "\n".join(
        page.read_text("utf-8") for page in pages_of(sample_site / "staff")
    )
    sentence = "arguing the view you do not hold is the point"
    assert sentence in staff
    assert sentence not in public


def test_public_plan_keeps_staff_matter_back(sample_site: Path) -> None:
    """The public plan.json holds no costs, problems or left-out units."""
    for cohort in cohorts_of(sample_site):
        plan = json.loads((cohort / "plan.json").read_text("utf-8"))
        assert not {"left_out", "problems", "cost"} & set(plan)
        staff = sample_site / "staff" / "plans" / f"{cohort.name}.json"
        whole = json.loads(staff.read_text("utf-8"))
        assert {"left_out", "problems", "cost"} <= set(whole)


def test_no_page_names_the_machine_or_fetches_from_elsewhere(sample_site: Path) -> None:
    """No path of this machine, no script, style, picture or font of another host."""
    for path in sample_site.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".css", ".js", ".json", ".svg"}:
            text = path.read_text("utf-8")
            assert str(ROOT) not in text
            assert "fonts.googleapis" not in text
    for page in pages_of(sample_site):
        tree = LexborHTMLParser(page.read_text("utf-8"))
        for tag, attribute in PAIRS[1:]:
            for node in tree.css(f"{tag}[{attribute}]"):
                address = node.attributes[attribute] or ""
                assert not urlsplit(address).netloc, f"{page}: {address}"


def test_the_same_bytes_whatever_the_machine(sample_site: Path, tmp_path: Path) -> None:
    """Another place, hash seed, zone, locale, folder order or process: the same."""
    content, out = tmp_path / "elsewhere" / "content", tmp_path / "again"
    content.mkdir(parents=True)
    for path in reversed(files_of(ROOT / "content")):
        copy = content / path.relative_to(ROOT / "content")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    odd = {"PYTHONHASHSEED": "7", "TZ": "Asia/Kolkata", "LC_ALL": "C", "LANG": "C"}
    command = [sys.executable, "-m", "plgen", "build", "--quiet"]
    subprocess.run(
        [*command, "--content", "elsewhere/content", "--out", "again", "--jobs", "2"],
        cwd=tmp_path,
        env=os.environ | odd,
        check=True,
    )
    first = {p.relative_to(sample_site): p.read_bytes() for p in files_of(sample_site)}
    second = {p.relative_to(out): p.read_bytes() for p in files_of(out)}
    assert first.keys() == second.keys()
    assert [str(name) for name in first if first[name] != second[name]] == []


def files_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


class _Outline(HTMLParser):
    """Heading levels and landmarks of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.mains = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.levels.append(int(tag[1]))
        self.mains += tag == "main"


def test_headings_are_in_order(sample_site: Path) -> None:
    """Each page has one main part, one first heading, and skips no level."""
    for page in pages_of(sample_site):
        outline = _Outline()
        outline.feed(page.read_text("utf-8"))
        assert outline.mains == 1, page
        assert outline.levels.count(1) == 1, page
        steps = zip(outline.levels, outline.levels[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), page


@pytest.mark.parametrize("site", ["sample_site", "unplugged_site"])
def test_real_content_builds(site: str, request: pytest.FixtureRequest) -> None:
    """The sample and a real curriculum build into whole sites without broken links."""
    folder: Path = request.getfixturevalue(site)
    assert len(pages_of(folder)) > 100
    for cohort in cohorts_of(folder):
        assert broken_links(cohort.resolve()) == []
