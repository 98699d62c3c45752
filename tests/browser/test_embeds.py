"""Media of other hosts: nothing before a press, then in a frame with little freedom."""

from collections.abc import Iterator
from pathlib import Path
import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
import pytest
from static_host import serve_folder

from plgen.build import Options, build_site

PLAYER, FILMS = "https://player.example", "https://films.example"
ANYWHERE = re.compile("https?://")
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
LONG = "w" * 90
SITE = "title: Waves\nembeds: [player.example, films.example, unused.example]\n"
PATHWAY = """
title: Waves
calendar: {weeks: 1}
goals: [A.1]
cohorts:
  swifts: {title: Swifts, languages: [en]}
  storks: {title: Storks, languages: [ar, en]}
"""
UNIT = f"""---
title: Waves
summary: How they run.
standards: [A.1]
minutes: 20
screen_minutes: 10
---

![A slow film of a wave on a rope]({PLAYER}/embed/{LONG}?rel=0 "How a wave runs")

::: way watch
![A dance of two lines]({FILMS}/dance.mp4)
:::

::: way listen
![A song of the sea]({FILMS}/song.ogg)
:::

::: family
![Waves for families]({PLAYER}/family)
:::
"""
FILES = {
    "site.yaml": SITE,
    "standards/ours.yaml": "title: Ours\nitems:\n  - {code: A.1, statement: See}\n",
    "pathways/waves.yaml": PATHWAY,
    "units/waves.md": UNIT,
    "units/still.md": "---\ntitle: Still\nsummary: None.\nminutes: 10\n"
    "screen_minutes: 0\n---\n\nSit.\n",
}
PLAYED = """<!doctype html><html lang=en><title>Player</title><h1>A wave</h1>
<script>document.querySelector('h1').append(', running')
document.title = self.origin
try { top.location = 'https://evil.example/' } catch (error) { }
</script>"""


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("embeds")
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    options = Options(content=folder / "content", out=folder / "site", is_cached=False)
    checked = build_site(options)
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return folder / "site/public"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


def listen(context: BrowserContext) -> list[str]:
    """Stand in for every host on the web; what is asked of them, in order."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body=PLAYED)

    context.route(ANYWHERE, answer)
    return asked


def open_unit(context: BrowserContext, public: Path, cohort: str = "swifts") -> Page:
    page = context.new_page()
    page.goto((public / cohort / "units/waves/index.html").as_uri())
    return page


def findings(page: Page) -> list[str]:
    """What axe finds on the page, and in a frame that is loaded on it."""
    found = Axe().run(page, options={"runOnly": RULES, "iframes": False})
    return [v["id"] for v in found.response["violations"]]


def test_nothing_before_a_press(context: BrowserContext, public: Path) -> None:
    """A page that is read to its end asks no other host for anything."""
    asked = listen(context)
    for path in ("waves/index.html", "still/index.html"):
        page = context.new_page()
        page.goto((public / "swifts/units" / path).as_uri(), wait_until="networkidle")
        page.mouse.wheel(0, 9000)
    page = context.new_page()
    page.goto((public / "swifts/families/index.html").as_uri())
    page.wait_for_load_state("networkidle")
    assert asked == []
    assert page.locator("iframe, video, audio").count() == 0


def test_a_player(context: BrowserContext, public: Path) -> None:
    """A key press loads it, once and alone; focus goes in; it stays in its frame."""
    asked = listen(context)
    page = open_unit(context, public)
    page.get_by_role("button", name="Load: How a wave runs").focus()
    page.keyboard.press("Enter")
    frame = page.locator(".embed iframe")
    shown = page.frame_locator(".embed iframe").get_by_role("heading")
    expect(shown).to_have_text("A wave, running")
    expect(frame).to_be_focused()
    assert asked == [f"{PLAYER}/embed/{LONG}?rel=0"]
    assert page.frames[1].title() == PLAYER
    assert {
        name: frame.get_attribute(name)
        for name in ("title", "sandbox", "allow", "referrerpolicy", "loading")
    } == {
        "title": "How a wave runs",
        "sandbox": "allow-scripts allow-same-origin",
        "allow": "fullscreen",
        "referrerpolicy": "strict-origin",
        "loading": "lazy",
    }
    expect(page.locator("h1")).to_have_text("Waves")
    expect(page.get_by_role("link", name="How a wave runs")).to_be_visible()
    expect(page.get_by_role("button", name="Load: How a wave runs")).to_have_count(0)


@pytest.mark.parametrize(
    ("way", "title", "tag", "file"),
    [
        ("Watch", "A dance of two lines", "video", "dance.mp4"),
        ("Listen", "A song of the sea", "audio", "song.ogg"),
    ],
)
def test_a_film_and_a_sound(  # noqa: PLR0913, PLR0917 - a case of four words
    context: BrowserContext, public: Path, way: str, title: str, tag: str, file: str
) -> None:
    """The browser's own controls play a file, which is asked for after the press."""
    asked = listen(context)
    page = open_unit(context, public)
    page.get_by_role("radio", name=way).check()
    assert asked == []
    with page.expect_response(f"{FILMS}/{file}"):
        page.get_by_role("button", name=f"Load: {title}").click()
    media = page.locator(f".embed {tag}[controls]")
    assert media.get_attribute("title") == title
    expect(media).to_be_focused()
    assert {*asked} == {f"{FILMS}/{file}"}


def test_what_a_host_learns(context: BrowserContext, public: Path) -> None:
    """A player and a file are told the site that they are on, and not the page."""
    told: dict[str, str | None] = {}

    def answer(route: Route) -> None:
        told[route.request.url] = route.request.header_value("referer")
        route.fulfill(content_type="text/html", body=PLAYED)

    context.route(re.compile("https://"), answer)
    with serve_folder(public) as host:
        page = context.new_page()
        page.goto(f"{host.origin}/swifts/units/waves/index.html")
        page.get_by_role("button", name="Load: How a wave runs").click()
        expect(page.frame_locator(".embed iframe").locator("h1")).to_be_visible()
        with page.expect_response(f"{FILMS}/dance.mp4"):
            page.get_by_role("button", name="Load: A dance").click()
        page.close()
    assert set(told.values()) == {f"{host.origin}/"}
    assert len(told) == 2


def test_other_hosts_stay_shut(context: BrowserContext, public: Path) -> None:
    """The policy lets in what the page names, as what it is, and nobody else."""
    asked = listen(context)
    page = open_unit(context, public)
    blocked = page.evaluate(
        """sources => new Promise(resolve => {
          const found = [];
          document.addEventListener('securitypolicyviolation', event => {
            found.push(event.effectiveDirective + ' ' + event.blockedURI);
            if (found.length === sources.length) resolve(found.sort());
          });
          for (const [tag, src] of sources) {
            document.body.append(Object.assign(document.createElement(tag), {src}));
          }
        })""",
        [
            ["iframe", "https://unused.example/"],
            ["iframe", f"{FILMS}/dance.mp4"],
            ["video", f"{PLAYER}/film.mp4"],
            ["img", f"{PLAYER}/spy.png"],
        ],
    )
    assert [found.partition(" ")[0] for found in blocked] == [
        "frame-src",
        "frame-src",
        "img-src",
        "media-src",
    ]
    assert asked == []


def test_without_scripts(browser: Browser, public: Path) -> None:
    """The card is a link, and says where it leads."""
    context = browser.new_context(java_script_enabled=False)
    page = open_unit(context, public)
    link = page.get_by_role("link", name="How a wave runs")
    assert link.get_attribute("href") == f"{PLAYER}/embed/{LONG}?rel=0"
    expect(link).to_be_visible()
    expect(page.locator(".embed .note").first).to_contain_text("player.example")
    assert page.locator(".embed button:visible").count() == 0
    context.close()


def test_on_paper(context: BrowserContext, public: Path) -> None:
    """The link with its address spelled out, also where it has been loaded."""
    listen(context)
    page = open_unit(context, public)
    page.get_by_role("button", name="Load: How a wave runs").click()
    expect(page.locator(".embed iframe")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".embed :is(iframe, button, .note):visible").count() == 0
    link = page.get_by_role("link", name="How a wave runs")
    expect(link).to_be_visible()
    spelled = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert f"{PLAYER}/embed/{LONG}?rel=0" in spelled
    cards = page.locator(".embed")
    wider = cards.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth)")
    assert wider == []


def test_without_internet(context: BrowserContext, public: Path) -> None:
    """Where the host does not answer, the page and the link stay as they are."""
    context.route(ANYWHERE, lambda route: route.abort())
    page = open_unit(context, public)
    page.get_by_role("button", name="Load: How a wave runs").click()
    expect(page.locator(".embed iframe")).to_be_visible()
    expect(page.get_by_role("link", name="How a wave runs")).to_be_visible()
    expect(page.locator(".embed .note").first).to_contain_text("needs the internet")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("cohort", ["swifts", "storks"])
def test_for_everyone(
    browser: Browser, public: Path, cohort: str, width: int, scheme: str
) -> None:
    """Axe finds nothing before and after; nothing runs sideways; a target is 44 px."""
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 900},
    )
    listen(context)
    page = open_unit(context, public, cohort)
    box = page.locator(".embed button").first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    assert findings(page) == []
    page.locator(".embed button").first.click()
    expect(page.frame_locator(".embed iframe").locator("h1")).to_be_visible()
    assert findings(page) == []
    side = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(side) == 0
    context.close()
