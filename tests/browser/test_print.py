"""On paper: a week on one sheet, a unit with all but its answers, a whole path."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
import shutil
import subprocess

from needs import require
from playwright.sync_api import Browser, Page
import pytest
from selectolax.lexbor import LexborHTMLParser
from sites import ROOT

from plgen.build import (
    Options,
    PacketOrder,
    build_site,
    find_chromium,
    print_packet,
)

SIZES = {"A4": 703, "Letter": 725}
"""Width of what is printed, in pixels."""
ADDRESS = "https://pathways.example.org/spring"
WEEKS = ("falcons/week/1", "falcons/week/4", "otters/week/2", "storks/week/1")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with an address on the web."""
    folder = tmp_path_factory.mktemp("print") / "content"
    shutil.copytree(ROOT / "content", folder)
    with (folder / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nbase_url: {ADDRESS}\n")
    return folder


@pytest.fixture(scope="module")
def site(content: Path) -> Path:
    out = content.with_name("site")
    names = ("falcons", "otters", "storks")
    build_site(Options(content=content, out=out, cohorts=names, is_cached=False))
    return out / "public"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def words_of(pdf: Path) -> str:
    """The text of a PDF, blanks made one."""
    tool = shutil.which("pdftotext")
    require(tool, "no pdftotext (poppler-utils) here")
    command = [str(tool), "-raw", str(pdf), "-"]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return " ".join(found.stdout.split())


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("week", WEEKS)
def test_week_is_one_sheet(page: Page, site: Path, week: str, size: str) -> None:
    """Whatever stands in a week, it is one page, and it fills it."""
    page.goto((site / week / "index.html").as_uri())
    pdf = page.pdf(format=size)
    assert pages_of(pdf) == 1
    page.set_viewport_size({"width": SIZES[size], "height": 1000})
    page.emulate_media(media="print")
    height = page.locator("main .wrap").evaluate("node => node.offsetHeight")
    assert height >= 244 / 25.4 * 96 - 1


def test_week_has_boxes_room_and_a_code(page: Page, site: Path, tmp_path: Path) -> None:
    """Boxes, minutes, a column to write in, the address in letters and as a code."""
    page.goto((site / "falcons/week/4/index.html").as_uri())
    assert not page.locator(".address").is_visible()
    page.emulate_media(media="print")
    tasks = page.locator(".task")
    assert tasks.count() > 1
    for task in tasks.all():
        assert task.locator("input[type=checkbox]").first.is_visible()
        assert task.locator(".task-time").inner_text().strip()
        assert task.locator(".did").bounding_box()["width"] > 120  # type: ignore[index]  # it is visible
    short = ADDRESS.removeprefix("https://") + "/falcons/week/4/"
    assert page.locator(".address").inner_text().strip() == short
    code = page.get_by_role("img", name=f"{ADDRESS}/falcons/week/4/")
    box = code.bounding_box()
    assert box is not None
    assert box["width"] == box["height"] >= 75
    pdf = tmp_path / "week.pdf"
    page.pdf(path=pdf, format="A4")
    assert short in words_of(pdf)


def test_unit_is_open_without_its_answers(
    page: Page, site: Path, tmp_path: Path
) -> None:
    """Every way, hint and note is on paper; no answer is."""
    page.goto((site / "otters/units/graph-the-river/index.html").as_uri())
    opened = page.locator("main details:not(.answer) .fold, main .panel").all()
    hidden = page.locator("main .answer .prose").all()
    expected = [" ".join((node.text_content() or "").split()) for node in opened]
    forbidden = [" ".join((node.text_content() or "").split()) for node in hidden]
    assert len(expected) > 5
    assert forbidden
    pdf = tmp_path / "unit.pdf"
    page.pdf(path=pdf, format="A4")
    words = plain(words_of(pdf))
    assert [text for text in expected if first_words(text) not in words] == []
    assert [text for text in forbidden if first_words(text) in words] == []


def plain(text: str) -> str:
    """Letters and digits alone: lines of a PDF break where they like."""
    return re.sub(r"\W+", "", text).casefold()


def first_words(text: str) -> str:
    return plain(" ".join(text.split()[:6]))


@pytest.fixture(scope="module")
def packet(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    chromium = find_chromium()
    require(chromium, "no Chrome or Chromium here")
    out = tmp_path_factory.mktemp("packet") / "falcons.pdf"
    order = PacketOrder("falcons", out, Path(str(chromium)), "a4")
    printed = print_packet(Options(content=content, is_cached=False), order)
    assert printed.size == out.stat().st_size
    assert list(out.parent.iterdir()) == [out]
    return out


def test_packet_is_tagged_and_says_what_it_is(packet: Path) -> None:
    """A title, a language, tags, an outline, and sheets of A4."""
    content = packet.read_bytes()
    assert re.search(rb"/Marked true", content)
    assert re.search(rb"/Lang \(en", content)
    assert re.search(rb"/Outlines \d+ 0 R", content)
    boxes = set(re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", content))
    assert boxes == {(b"594", b"841")}


def test_packet_holds_the_whole_path(packet: Path, site: Path) -> None:
    """Cover, map, each week, each must-do unit and option, words; no answer."""
    words = words_of(packet)
    assert "This packet belongs to:" in words
    for number in range(1, 6):
        assert f"falcons/week/{number}/" in words
    titles = [
        title_of(site / "falcons/units" / unit / "index.html")
        for unit in must_units(site)
    ]
    assert len(titles) > 5
    assert [title for title in titles if title not in words] == []
    assert "Words to know" in words
    assert "Check my thinking" not in words


def title_of(page: Path) -> str:
    heading = LexborHTMLParser(page.read_text("utf-8")).css_first("h1")
    assert heading is not None
    return heading.text()


def must_units(site: Path) -> set[str]:
    plan = json.loads((site / "falcons/plan.json").read_text("utf-8"))
    lines = [line for week in plan["weeks"] for line in week["must"]]
    return {unit for line in lines for unit in [line["unit"], *line["one_of"]]}
