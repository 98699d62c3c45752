"""Every kind of page, opened from the disk: accessible, within its width, and alone."""

from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from page_kinds import PAGES
from playwright.sync_api import Browser, Page, Request
import pytest

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = ("light", "dark")
WIDTHS = (320, 1280)


@pytest.fixture(scope="module", params=[(s, w) for s in SCHEMES for w in WIDTHS])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of one colour scheme and width."""
    scheme, width = request.param
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_and_fits(page: Page, sample_site: Path, path: str) -> None:
    """Axe finds nothing, nothing runs sideways, nothing is asked of the network."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            asked.append(request.url)

    page.on("request", note)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto((sample_site / path).as_uri())
    assert asked == []
    assert problems == []
    found = Axe().run(page, options={"runOnly": RULES})
    listed = [
        f"{v['id']}: {node['html'][:120]}"
        for v in found.response["violations"]
        for node in v["nodes"]
    ]
    assert listed == []
    width = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_page_is_whole_without_scripts(
    browser: Browser, sample_site: Path, path: str
) -> None:
    """Without JavaScript the page shows its heading, and its navigation opens."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    address = (sample_site / path).as_uri()
    page.goto(address)
    assert page.locator("h1").inner_text().strip()
    links = page.locator("nav a").evaluate_all(
        "nodes => nodes.map(node => node.href.split('#')[0])"
    )
    for link in dict.fromkeys(link for link in links if link != address):
        response = page.goto(link)
        assert response is not None
        assert response.ok
    context.close()


def test_skip_link_is_the_first_stop(browser: Browser, sample_site: Path) -> None:
    """The first press of Tab shows a link to the content, and it leads there."""
    page = browser.new_page()
    page.goto((sample_site / "public/falcons/index.html").as_uri())
    page.keyboard.press("Tab")
    focused = page.evaluate(
        "[document.activeElement.tagName, document.activeElement.hash]"
    )
    assert focused[0] == "A"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == focused[1]
    assert page.evaluate(f"document.querySelector('{focused[1]}').tagName") == "MAIN"
    page.close()


def test_week_prints_on_one_page(browser: Browser, sample_site: Path) -> None:
    """A week's plan fits one sheet of A4, and one of Letter."""
    page = browser.new_page()
    page.goto((sample_site / "public/falcons/week/4/index.html").as_uri())
    for size in ("A4", "Letter"):
        pdf = page.pdf(format=size)
        assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page/") <= 1
    page.close()


def test_answers_are_folded_and_not_printed(
    browser: Browser, sample_site: Path
) -> None:
    """The answer of a check is there, closed on the screen and left out on paper."""
    page = browser.new_page()
    page.goto((sample_site / "public/otters/units/graph-the-river/index.html").as_uri())
    answer = page.locator("main .answer").first
    assert answer.count() == 1
    page.emulate_media(media="print")
    assert not answer.is_visible()
    page.close()
