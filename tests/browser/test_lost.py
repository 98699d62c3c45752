"""The page for lost addresses, as hosts answer with it: at any depth of a folder."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
import pytest
from tongues import write_tongues

from plgen.build import Options, build_site

HOST = "http://school.example"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a school publishes."""
    folder = tmp_path_factory.mktemp("lost")
    content = write_tongues(folder / "content")
    checked = build_site(Options(content=content, out=folder / "site"))
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return folder / "site/public"


def host(context: BrowserContext, folder: Path, below: str) -> None:
    """Answer from a folder, and with its 404.html for all that is not there."""

    def answer(route: Route) -> None:
        asked = route.request.url.removeprefix(f"{HOST}{below}").partition("#")[0]
        found = not asked.startswith(HOST) and (folder / asked).is_file()
        file = folder / (asked if found else "404.html")
        route.fulfill(status=200 if found else 404, path=file)

    context.route(f"{HOST}/**", answer)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


def is_styled(page: Page) -> bool:
    page.wait_for_load_state("networkidle")
    return bool(
        page.evaluate("getComputedStyle(document.body).getPropertyValue('--accent')")
    )


@pytest.mark.parametrize("below", ["/", "/classes/7b/swifts/", "/library/swifts/"])
@pytest.mark.parametrize("asked", ["units/old-boat/index.html", "units/old-boat/"])
def test_a_unit_that_has_left(
    context: BrowserContext, public: Path, below: str, asked: str
) -> None:
    """It says so, in its style, and offers the path and the search for its words."""
    host(context, public / "swifts", below)
    page = context.new_page()
    page.goto(f"{HOST}{below}{asked}")
    expect(page.locator("h1")).to_have_text("This unit is not here now")
    assert is_styled(page)
    path, find = page.locator("main a").all()
    assert path.evaluate("n => n.href") == f"{HOST}{below}path/index.html"
    library = f"{HOST}{below}library/index.html"
    assert find.evaluate("n => n.href") == f"{library}#search=old+boat"
    find.click()
    expect(page.locator("#p-search [role=status]")).to_have_text(
        "No unit has all these words."
    )


def test_a_week_that_is_over(context: BrowserContext, public: Path) -> None:
    """Any other page leads to the start, and search works where it is."""
    host(context, public / "swifts", "/deep/")
    page = context.new_page()
    page.goto(f"{HOST}/deep/week/77/index.html")
    expect(page.locator("h1")).to_have_text("This page is not here")
    home = page.locator("main a")
    assert home.evaluate("n => n.href") == f"{HOST}/deep/index.html"
    assert is_styled(page)
    expect(page.locator("[data-act=search]")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("river")
    expect(page.locator("#p-search li")).to_have_count(2)


def test_below_the_name_of_the_cohort(context: BrowserContext, public: Path) -> None:
    """An address that no page ever had is still in the cohort's folder."""
    host(context, public / "swifts", "/x/swifts/")
    page = context.new_page()
    page.goto(f"{HOST}/x/swifts/some/where/else")
    home = page.locator("main a")
    expect(page.locator("h1")).to_have_text("This page is not here")
    assert home.evaluate("n => n.href") == f"{HOST}/x/swifts/index.html"


def test_of_the_whole_site(context: BrowserContext, public: Path) -> None:
    """A host with one such page for all: it leads into the asked cohort's folder."""
    host(context, public, "/paths/")
    page = context.new_page()
    page.goto(f"{HOST}/paths/swifts/units/old-boat/index.html")
    expect(page.locator("h1")).to_have_text("This unit is not here now")
    assert is_styled(page)
    page.locator("main a").first.click()
    expect(page).to_have_url(f"{HOST}/paths/swifts/path/index.html")


def test_as_a_file(context: BrowserContext, public: Path) -> None:
    """Opened where it lies, its links are as they stand."""
    page = context.new_page()
    page.goto((public / "swifts/404.html").as_uri())
    page.locator("main a").click()
    expect(page).to_have_url((public / "swifts/index.html").as_uri())
