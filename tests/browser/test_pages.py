"""Every kind of page, opened from the disk: accessible, within its width, and alone."""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from page_kinds import ARABIC, PAGES
from playwright.sync_api import Browser, Page, Request
import pytest
from static_host import serve_folder

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 768, 1280)
LIGHTS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
FIND = """async rules => {
  const found = await axe.run(document,
    {runOnly: rules, resultTypes: ['violations'], preload: false});
  return found.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}`));
}"""


class Outward:
    """What a page asks of the network, and what it complains of."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.problems: list[str] = []
        page.on("request", self.note)
        page.on("console", lambda message: self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))

    def note(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            self.asked.append(request.url)


def find_faults(page: Page) -> list[str]:
    """What axe finds in each light."""
    page.evaluate(Axe().axe_script)
    faults: list[str] = []
    for light, media in LIGHTS.items():
        page.emulate_media(reduced_motion="reduce", **media)
        faults += [f"{light}: {fault}" for fault in page.evaluate(FIND, RULES)]
    return faults


@pytest.mark.parametrize("path", [*PAGES, *ARABIC])
def test_page_is_accessible_and_fits(
    browser: Browser, sample_site: Path, path: str
) -> None:
    """Axe finds nothing in any light, nothing runs sideways or asks the network."""
    faults: dict[int, list[str]] = {}
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        outward = Outward(page)
        page.goto((sample_site / path).as_uri())
        assert (outward.asked, outward.problems) == ([], [])
        shown = page.evaluate("document.documentElement.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= shown
        faults[width] = find_faults(page)
        page.close()
    assert faults == {width: [] for width in WIDTHS}


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
    links = page.locator("nav a:not([download])").evaluate_all(
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


def test_letters_wait_on_a_slow_network(browser: Browser, sample_site: Path) -> None:
    """The first page keeps the device's letters; the next one has ours."""
    slow = {"latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    late = "document.documentElement.dataset.late"
    with serve_folder(sample_site / "public") as host:
        page.goto(f"{host.origin}/falcons/index.html")
        assert page.evaluate(late) is None
        session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
        page.goto(f"{host.origin}/otters/index.html")
        assert page.evaluate(late) == "on"
        page.wait_for_function("() => sessionStorage.getItem('plgen-letters:otters')")
        page.goto(f"{host.origin}/otters/path/index.html")
        assert page.evaluate(late) is None
    context.close()
