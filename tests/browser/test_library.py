"""The chips of the library, opened from the disk: what they leave, count and keep."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
import pytest

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
LIBRARY = "public/falcons/library/index.html"
CARDS = ".shelf [data-facets]"
SHOWN = f"{CARDS}:not([hidden])"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A wide window, on which any error fails the test."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.close()
    assert problems == []


def open_filters(page: Page, site: Path) -> None:
    """The library, the box of its chips unfolded."""
    page.goto((site / LIBRARY).as_uri())
    page.locator("#p-filters > details > summary").click()


def chip(facet: str) -> str:
    return f"button[data-facet='{facet}']"


def number(page: Page, facet: str) -> int:
    return int(page.locator(f"{chip(facet)} .n").inner_text())


def facets(page: Page, selector: str = SHOWN) -> list[set[str]]:
    """By what each of the cards can be chosen."""
    told = page.locator(selector).evaluate_all(
        "nodes => nodes.map(n => n.dataset.facets)"
    )
    return [set(text.split("&")) for text in told]


def told(page: Page) -> str:
    return page.locator("#p-filters [role=status]").inner_text()


def test_one_chip(page: Page, sample_site: Path) -> None:
    """It leaves the units that bear it, as many as it said, and no empty shelf."""
    open_filters(page, sample_site)
    total, expected = page.locator(CARDS).count(), number(page, "interest=music")
    page.locator(chip("interest=music")).click()
    left = facets(page)
    assert all("interest=music" in values for values in left)
    assert 0 < len(left) == expected < total
    assert told(page) == f"{expected} of {total} units"
    shelves = page.locator(".shelf:not([hidden])")
    assert all(s.locator("[data-facets]:visible").count() for s in shelves.all())
    links = page.locator(".subjects li:not([hidden])").count()
    assert shelves.count() == links


def test_within_a_facet_and_between(page: Page, sample_site: Path) -> None:
    """Two values of one facet add; a second facet narrows; the counts foretell it."""
    open_filters(page, sample_site)
    music, dance = number(page, "arts=MU"), number(page, "arts=DA")
    page.locator(chip("arts=MU")).click()
    assert number(page, "arts=DA") == dance
    page.locator(chip("arts=DA")).click()
    either = facets(page)
    assert max(music, dance) < len(either) <= music + dance
    assert all(values & {"arts=MU", "arts=DA"} for values in either)
    foretold = number(page, "screen=off")
    page.locator(chip("screen=off")).click()
    assert len(facets(page)) == foretold < len(either)
    assert all("screen=off" in values for values in facets(page))


def test_a_chip_that_would_leave_nothing(page: Page, sample_site: Path) -> None:
    """It says zero and does nothing, but focus still reaches it."""
    page.goto((sample_site / LIBRARY).as_uri() + "#arts=MU")
    dead = page.locator(".chip[aria-disabled=true]:visible").first
    assert dead.locator(".n").inner_text() == "0"
    dead.focus()
    expect(dead).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#arts=MU"
    assert dead.get_attribute("aria-pressed") == "false"


def test_the_address_keeps_it(page: Page, sample_site: Path) -> None:
    """What is chosen stands in the address; back and forward walk through it."""
    open_filters(page, sample_site)
    states = [page.locator(SHOWN).count()]
    for facet in ("interest=music", "screen=some"):
        page.locator(chip(facet)).click()
        states.append(page.locator(SHOWN).count())
    assert page.evaluate("location.hash") == "#interest=music&screen=some"
    for state in (states[1], states[0]):
        page.go_back()
        expect(page.locator(SHOWN)).to_have_count(state)
    page.go_forward()
    expect(page.locator(SHOWN)).to_have_count(states[1])
    page.reload()
    expect(page.locator(SHOWN)).to_have_count(states[1])
    assert page.locator(chip("interest=music")).get_attribute("aria-pressed") == "true"


def test_clear_all(page: Page, sample_site: Path) -> None:
    """It is there once something is chosen, and brings every unit back."""
    open_filters(page, sample_site)
    clear = page.get_by_role("button", name="Clear all")
    assert not clear.is_visible()
    page.locator(chip("arts=MU")).click()
    clear.click()
    expect(page.locator(SHOWN)).to_have_count(page.locator(CARDS).count())
    assert "=" not in page.evaluate("location.hash")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"
    assert not clear.is_visible()


def test_a_standard_with_a_colon(page: Page, sample_site: Path) -> None:
    """A code of the arts is a value like any other."""
    open_filters(page, sample_site)
    page.locator(".by-goal summary").click()
    one = page.locator(".by-goal .chip", has_text="MU:").first
    expected = int(one.locator(".n").inner_text())
    one.click()
    expect(page.locator(SHOWN)).to_have_count(expected)
    page.reload()
    expect(page.locator(SHOWN)).to_have_count(expected)
    assert one.is_visible()


def test_other_fragments(page: Page, sample_site: Path) -> None:
    """The id of an element is no state; a value that no unit has is passed over."""
    page.goto((sample_site / LIBRARY).as_uri() + "#arts=MU")
    left = page.locator(SHOWN).count()
    page.locator(".subjects li:not([hidden]) a").last.click()
    assert page.evaluate("location.hash").startswith("#p-shelf-")
    assert page.locator(SHOWN).count() == left
    page.goto("about:blank")
    page.goto((sample_site / LIBRARY).as_uri() + "#arts=XX&color=red&a=%E0%A4%A")
    assert page.locator(SHOWN).count() == page.locator(CARDS).count()


def test_a_link_from_a_unit(page: Page, sample_site: Path) -> None:
    """“More like this” opens the library with that chip pressed."""
    unit = "public/falcons/units/sound-of-a-claim/index.html"
    page.goto((sample_site / unit).as_uri())
    page.locator("#p-next .chip", has_text="Music").first.click()
    page.wait_for_url("**/library/index.html#*")
    name = page.url.partition("#")[2]
    assert page.locator(chip(name)).get_attribute("aria-pressed") == "true"
    assert all(name in values for values in facets(page))


def test_without_scripts(browser: Browser, sample_site: Path) -> None:
    """The list is whole and in its groups; no chip is shown that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample_site / LIBRARY).as_uri() + "#arts=MU")
    cards = page.locator(CARDS)
    assert cards.count() == len([c for c in cards.all() if c.is_visible()]) > 0
    assert not page.locator("#p-filters").is_visible()
    assert page.locator(".lead .count").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("cohort", ["falcons", "storks"])
def test_the_chosen_library_is_accessible(
    browser: Browser, sample_site: Path, scheme: Scheme, width: int, cohort: str
) -> None:
    """With chips pressed, dead and open: axe finds nothing, nothing runs sideways."""
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    address = (sample_site / f"public/{cohort}/library/index.html").as_uri()
    page.goto(f"{address}#screen=off")
    page.locator("#p-filters details").evaluate_all(
        "nodes => nodes.forEach(node => { node.open = true; })"
    )
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    wide = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    context.close()
