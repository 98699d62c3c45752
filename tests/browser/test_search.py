"""Search, opened from the disk: what it finds, what it says, and by which keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
import pytest
from tongues import write_tongues

from plgen.build import Options, build_site

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
FOCUSED = "document.activeElement.id || document.activeElement.textContent"
INPUT = "p-search-for"


@pytest.fixture(scope="module")
def tongues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in many languages, its one cohort's folder."""
    folder = tmp_path_factory.mktemp("tongues")
    content = write_tongues(folder / "content")
    checked = build_site(Options(content=content, out=folder / "site"))
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return folder / "site/public/swifts"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any error fails the test."""
    page = browser.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    page.close()
    assert problems == []


def search(page: Page, text: str) -> Locator:
    """What is found for a text, once it is there."""
    page.keyboard.press("/")
    page.locator(f"#{INPUT}").fill(text)
    expect(page.locator("#p-search [role=status]")).not_to_be_empty()
    return page.locator("#p-search li a")


def close(page: Page) -> None:
    """By Escape, which closes a dialog only after the next task of the page."""
    page.keyboard.press("Escape")
    expect(page.locator("#p-search")).to_be_hidden()


@pytest.fixture(scope="module")
def box(browser: Browser, tongues: Path) -> Iterator[Page]:
    """A page with its box of search open, for one text after the other."""
    page = browser.new_page()
    page.goto((tongues / "index.html").as_uri())
    search(page, "river")
    yield page
    page.close()


RIVER, DELTA = "Down the river", "A delta of sand"
SONG, WATER = "Una canción del niño", "إلى أين يذهب الماءُ؟"
CYCLE, SKY = "水循环实验", "ท้องฟ้าและก้อนเมฆ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("river", [RIVER, DELTA]),  # a title before a summary
        ("riv", [RIVER, DELTA]),
        ("RIVER sand", [DELTA]),
        ("river piano", []),
        ("rivver", [RIVER, DELTA]),
        ("rver", [RIVER, DELTA]),
        ("rievr", [RIVER, DELTA]),
        ("rixxer", []),
        ("stopwatch", [RIVER]),
        ("nature", [RIVER]),
        ("SL.7.4", [RIVER]),
        ("sl7", [RIVER]),
        ("findings", [RIVER]),
        ("newsworthy", [DELTA]),
        ("cancion", [SONG]),
        ("CANCIÓN", [SONG]),
        ("cancin nino", [SONG]),
        ("ماء", [WATER]),
        ("الماء", [WATER]),
        ("الى", [WATER]),
        ("إِلَى", [WATER]),
        ("循环", [CYCLE]),
        ("实验 水", [CYCLE]),
        ("水循环", [CYCLE]),
        ("冰", [CYCLE]),
        ("เมฆ", [SKY]),
        ("วาดภาพ ท้องฟ้า", [SKY]),
        ("ostinato", ["ostinato"]),
        ("لازمة", ["ostinato"]),
        ("(.*)", []),
        ("bold", ["<b>Bold</b> & (.*)"]),
        (r"[a-z]+\ ^$ river", []),
        ("^river$", [RIVER, DELTA]),
    ],
)
def test_found(box: Page, text: str, found: list[str]) -> None:
    """All words, their beginnings, one typo; accents and signs play no part."""
    box.locator(f"#{INPUT}").fill(text)
    assert found == box.locator("#p-search li a").all_inner_texts()


def test_words_without_a_segmenter(page: Page, tongues: Path) -> None:
    """A browser that knows no words of Chinese finds pairs of signs."""
    page.add_init_script("delete Intl.Segmenter")
    page.goto((tongues / "index.html").as_uri())
    assert search(page, "循环").all_inner_texts() == [CYCLE]
    page.locator(f"#{INPUT}").fill("水实")
    expect(page.locator("#p-search li")).to_have_count(0)


def test_a_result_says_where_and_how_long(page: Page, tongues: Path) -> None:
    """Title, week or library, minutes, summary; the found words are marked."""
    page.goto((tongues / "index.html").as_uri())
    search(page, "river")
    first, second = page.locator("#p-search li").all()
    assert first.locator(".where").inner_text() == "Week 1 · 40 min"
    assert second.locator(".where").inner_text().startswith("Library")
    assert first.locator("mark").all_inner_texts() == ["river"]
    assert second.locator(".sum mark").all_inner_texts() == ["river"]


def test_speech_of_a_result(page: Page, tongues: Path) -> None:
    """A title of another language says which, and its direction."""
    page.goto((tongues / "index.html").as_uri())
    link = search(page, "ماء").first
    assert (link.get_attribute("lang"), link.get_attribute("dir")) == ("ar", "rtl")


def test_the_count_is_announced(page: Page, tongues: Path) -> None:
    """A live region says how many, and what to do where there are none."""
    page.goto((tongues / "index.html").as_uri())
    search(page, "river")
    told = page.locator("#p-search [role=status]")
    expect(told).to_have_text("2 found")
    page.locator(f"#{INPUT}").fill("zzzz")
    expect(told).to_have_text("No unit has all these words.")
    link = page.locator("#p-search .none a")
    assert link.is_visible()
    link.click()
    page.wait_for_url("**/library/index.html")


def test_nothing_is_loaded_before_search_opens(page: Page, tongues: Path) -> None:
    """The data is a script beside the pages, asked for on first use, and only once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tongues / "units/river/index.html").as_uri())
    assert not [url for url in asked if "search-" in url]
    search(page, "river")
    close(page)
    search(page, "delta")
    names = [url.rpartition("/")[2] for url in asked if "search-" in url]
    assert sorted(names) == ["search-box.js", "search-data.js", "search-engine.js"]
    assert (tongues / "search-data.js").as_uri() in asked


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_keys_open_search(page: Page, tongues: Path, keys: str) -> None:
    """They focus the text at once; Escape gives the focus back."""
    page.goto((tongues / "index.html").as_uri())
    page.locator("main a").first.focus()
    before = page.evaluate(FOCUSED)
    page.keyboard.press(keys)
    assert page.evaluate(FOCUSED) == INPUT
    close(page)
    page.wait_for_function(f"before => ({FOCUSED}) === before", arg=before)


def test_keys_while_typing(page: Page, sample_site: Path) -> None:
    """In a text field a slash is a slash."""
    address = sample_site / "public/falcons/units/debate-by-podcast/index.html"
    page.goto(address.as_uri())
    page.locator("textarea").first.focus()
    page.keyboard.press("/")
    page.keyboard.press("Control+k")
    assert page.locator("textarea").first.input_value() == "/"
    assert not page.locator("#p-search").is_visible()


def test_the_letter_can_be_switched_off(page: Page, tongues: Path) -> None:
    """WCAG 2.1.4: without one-key shortcuts the chord and the button still work."""
    page.goto((tongues / "index.html").as_uri())
    page.evaluate("document.documentElement.dataset.noShortcuts = ''")
    page.keyboard.press("/")
    assert not page.locator("#p-search").is_visible()
    page.keyboard.press("Control+k")
    assert page.evaluate(FOCUSED) == INPUT


def test_by_keyboard_alone(page: Page, tongues: Path) -> None:
    """Arrows, Home and End walk the results, a letter goes back, Enter opens."""
    page.goto((tongues / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("river")
    expect(page.locator("#p-search li")).to_have_count(2)
    walk = [
        ("ArrowDown", RIVER),
        ("ArrowDown", DELTA),
        ("ArrowDown", DELTA),
        ("Home", RIVER),
        ("End", DELTA),
        ("ArrowUp", RIVER),
        ("ArrowUp", INPUT),
        ("ArrowDown", RIVER),
        ("x", INPUT),
    ]
    for key, place in walk:
        page.keyboard.press(key)
        assert page.evaluate(FOCUSED) == place, key
    assert page.locator(f"#{INPUT}").input_value() == "riverx"
    page.keyboard.press("Backspace")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/units/delta/index.html")


def test_enter_takes_the_first(page: Page, tongues: Path) -> None:
    """From the text field, Enter opens the best result."""
    page.goto((tongues / "units/delta/index.html").as_uri())
    search(page, "river")
    page.keyboard.press("Enter")
    page.wait_for_url("**/units/river/index.html")


def test_a_word_of_the_glossary_opens_there(page: Page, tongues: Path) -> None:
    """On the page of words itself the box makes way."""
    page.goto((tongues / "glossary/index.html").as_uri())
    search(page, "ostin").first.click()
    assert page.evaluate("location.hash") == "#p-word-1"
    assert not page.locator("#p-search").is_visible()


def test_an_address_can_ask(page: Page, tongues: Path) -> None:
    """`#search=` opens the box with its words."""
    page.goto((tongues / "library/index.html").as_uri() + "#search=down+river")
    expect(page.locator("#p-search li")).to_have_count(1)
    assert page.locator(f"#{INPUT}").input_value() == "down river"


@pytest.mark.parametrize("text", ["river " * 1666, "x" * 10_000, "水" * 10_000])
def test_a_very_long_text(page: Page, tongues: Path, text: str) -> None:
    """Ten thousand characters are answered, and the box goes on working."""
    page.goto((tongues / "index.html").as_uri())
    search(page, text)
    page.locator(f"#{INPUT}").fill("delta")
    expect(page.locator("#p-search li a")).to_have_text([DELTA])


def test_search_that_did_not_load(browser: Browser, tongues: Path) -> None:
    """Without its data the box says so, and offers the library."""
    page = browser.new_page()
    page.route("**/search-data.js", lambda route: route.abort())
    page.goto((tongues / "index.html").as_uri())
    page.locator("[data-act=search]").click()
    expect(page.locator("#p-search .broken a")).to_be_visible()
    page.close()


def test_without_scripts(browser: Browser, tongues: Path) -> None:
    """No button promises what cannot be done."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tongues / "index.html").as_uri())
    assert not page.locator("[data-act=search]").is_visible()
    assert not page.locator("#p-search").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("asked", [("falcons", "sound"), ("storks", "ماء")])
def test_the_box_is_accessible(
    browser: Browser,
    sample_site: Path,
    scheme: Scheme,
    width: int,
    asked: tuple[str, str],
) -> None:
    """Axe finds nothing in the open box, and nothing runs sideways in it."""
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    cohort, text = asked
    page.goto((sample_site / f"public/{cohort}/index.html").as_uri())
    assert search(page, text).count() > 1
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    for selector in ("#p-search", "#p-search ol"):
        wide = page.locator(selector).evaluate("n => n.scrollWidth - n.clientWidth")
        assert wide <= 0, selector
    context.close()
