"""Reading help: settings that stay, text that is not cut, a voice, words, readings."""

from collections.abc import Iterator
import json
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from page_kinds import PAGES
from playwright.sync_api import Browser, BrowserContext, Page, expect
import pytest

OF_COHORTS = [path for path in PAGES if path.count("/") > 1 and "public" in path]
WEEK = "public/falcons/index.html"
UNIT = "public/cranes/units/reasons-that-hold/index.html"
ARABIC = "public/storks/units/where-water-goes/index.html"
SETTINGS = ("size", "theme", "font", "space", "calm", "noShortcuts")
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]

VOICES = """
(() => {
  const device = {
    onvoiceschanged: null,
    voices: %s,
    said: [],
    getVoices() { return this.voices; },
    speak(words) { this.said.push(words); this.now = words; },
    cancel() { this.now = null; },
  };
  Object.defineProperty(window, 'speechSynthesis', {value: device});
  window.SpeechSynthesisUtterance = class {
    constructor(text) { this.text = text; }
  };
})();
"""
"""A device with voices: headless browsers have none. It says nothing by itself."""
LOCAL = [
    {"lang": "en-US", "name": "En", "localService": True},
    {"lang": "es_ES", "name": "Es", "localService": True},
]
REMOTE = [{"lang": "es-ES", "name": "Cloud", "localService": False}]

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
"""What WCAG 2.2, 1.4.12 lets readers set."""
CUT = """
() => {
  const VISIBLE = {visibilityProperty: true};
  const found = [], boxes = [], width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden = '.vh,.skip,.nav,dialog,template,script,.tool span,textarea';
  while (walker.nextNode()) {
    const node = walker.currentNode, home = node.parentElement;
    if (!node.data.trim() || home.closest(hidden)) continue;
    if (!home.checkVisibility(VISIBLE)) continue;
    if (home.closest('[class*=scroll],pre,svg,thead')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue;
      let clip = home;
      while (clip && getComputedStyle(clip).overflowX === 'visible') {
        clip = clip.parentElement;
      }
      const edge = clip ? clip.getBoundingClientRect() : {left: 0, right: width};
      const is_out = box.left < Math.max(0, edge.left) - 1 ||
        box.right > Math.min(width, edge.right) + 1;
      if (is_out) found.push('cut: ' + node.data.trim().slice(0, 40));
      boxes.push([box, node]);
    }
  }
  for (const [i, [one, first]] of boxes.entries()) {
    for (const [two, second] of boxes.slice(i + 1)) {
      if (first === second) continue;
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 3 && down > Math.min(one.height, two.height) * .4) {
        found.push('over: ' + first.data.trim() + ' / ' + second.data.trim());
      }
    }
  }
  return found;
}
"""


def set_reading(context: BrowserContext, cohort: str, **state: str) -> None:
    """Keep settings as the panel keeps them, before the first page opens."""
    key, value = json.dumps(f"plgen-reading:{cohort}"), json.dumps(json.dumps(state))
    context.add_init_script(f"localStorage.setItem({key}, {value})")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window with a store of its own."""
    context = browser.new_context(bypass_csp=True)
    yield context
    context.close()


def data_of(page: Page) -> dict[str, str]:
    """The attributes of `<html>` that settings become."""
    found: dict[str, str] = page.evaluate("({...document.documentElement.dataset})")
    return {name: found[name] for name in SETTINGS if name in found}


def ground_of(page: Page) -> str:
    """The color behind the page."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def open_panel(page: Page) -> None:
    page.click("[data-act=reading]")
    assert page.locator("#p-reading").is_visible()


def test_settings_show_at_once_and_stay(
    context: BrowserContext, sample_site: Path
) -> None:
    """What is chosen on one page is there on the next, before its body is."""
    page = context.new_page()
    page.goto((sample_site / WEEK).as_uri())
    open_panel(page)
    for choice in ("150%", "Dark", "OpenDyslexic", "Wide", "Calm: nothing moves"):
        page.get_by_label(choice).check()
    page.get_by_label("No one-letter keys").check()
    chosen = {
        "size": "150",
        "theme": "dark",
        "font": "dyslexic",
        "space": "wide",
        "calm": "on",
        "noShortcuts": "on",
    }
    assert chosen == data_of(page)
    page.add_init_script("""
      new MutationObserver((changes, observer) => {
        if (!document.body) return;
        window.early = {...document.documentElement.dataset};
        observer.disconnect();
      }).observe(document, {childList: true, subtree: true});
    """)
    page.goto((sample_site / "public/falcons/path/index.html").as_uri())
    early = page.evaluate("window.early")
    assert chosen.items() <= early.items()
    assert chosen == data_of(page)
    open_panel(page)
    assert page.get_by_label("150%").is_checked()
    page.get_by_role("button", name="Back to usual").click()
    assert data_of(page) == {}


def test_every_cohort_keeps_its_own(context: BrowserContext, sample_site: Path) -> None:
    """Settings are kept for a cohort, not for every site of the address."""
    set_reading(context, "falcons", theme="dark")
    page = context.new_page()
    page.goto((sample_site / UNIT).as_uri())
    assert data_of(page) == {}


@pytest.mark.parametrize("kept", ["{", "null", "[1]", '"x"', '{"size": 200}'])
def test_damaged_settings_are_none(
    context: BrowserContext, sample_site: Path, kept: str
) -> None:
    """Whatever stands in the store, the page opens as usual."""
    value = json.dumps(kept)
    context.add_init_script(f"localStorage.setItem('plgen-reading:falcons', {value})")
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((sample_site / WEEK).as_uri())
    assert (data_of(page), errors) == ({}, [])


def test_a_blocked_store_is_said(context: BrowserContext, sample_site: Path) -> None:
    """Without a store, choices hold for the page, and the panel says so."""
    context.add_init_script("""
      Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('blocked', 'SecurityError'); },
      });
    """)
    page = context.new_page()
    page.goto((sample_site / WEEK).as_uri())
    open_panel(page)
    page.get_by_label("Dark").check()
    assert data_of(page) == {"theme": "dark"}
    assert page.get_by_text("This device keeps nothing.").is_visible()
    assert not page.get_by_text("Kept on this device.").is_visible()


@pytest.mark.parametrize("device", ["light", "dark"])
def test_light_and_dark_can_be_forced(
    browser: Browser, sample_site: Path, device: str
) -> None:
    """A choice wins over the device; without one the device's mode is followed."""
    grounds = {}
    for theme in ("", "light", "dark"):
        context = browser.new_context(color_scheme="dark" if device == "dark" else None)
        set_reading(context, "falcons", theme=theme)
        page = context.new_page()
        page.goto((sample_site / WEEK).as_uri())
        grounds[theme] = ground_of(page)
        page.emulate_media(media="print")
        assert ground_of(page) == "rgb(255, 255, 255)"
        context.close()
    assert grounds[""] == grounds[device]
    assert grounds["light"] != grounds["dark"]


def test_keyboard_and_escape(context: BrowserContext, sample_site: Path) -> None:
    """The panel opens and closes by keyboard, and focus goes back to its button."""
    page = context.new_page()
    page.goto((sample_site / WEEK).as_uri())
    page.focus("[data-act=reading]")
    page.keyboard.press("Enter")
    inside = "document.activeElement.closest('#p-reading') !== null"
    for _ in range(12):
        assert page.evaluate(f"{inside} || document.activeElement === document.body")
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("#p-reading")).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.act") == "reading"


@pytest.mark.parametrize("path", [WEEK, ARABIC])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_open_panel_is_accessible(
    context: BrowserContext, sample_site: Path, path: str, theme: str
) -> None:
    """Axe finds nothing while it is open, in both modes and directions."""
    set_reading(context, path.split("/")[1], theme=theme)
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto((sample_site / path).as_uri())
    open_panel(page)
    found = Axe().run(page, options={"runOnly": RULES})
    assert [v["id"] for v in found.response["violations"]] == []


def test_the_panel_is_mirrored(context: BrowserContext, sample_site: Path) -> None:
    """In Arabic the panel stands at the left, in English at the right."""
    sides = []
    for path in (WEEK, ARABIC):
        page = context.new_page()
        page.goto((sample_site / path).as_uri())
        open_panel(page)
        box = page.locator("#p-reading").bounding_box()
        assert box is not None
        sides.append(box["x"] + box["width"] / 2 < 640)
    assert sides == [False, True]


@pytest.mark.parametrize("path", OF_COHORTS)
@pytest.mark.parametrize("width", [320, 1280])
def test_large_and_wide_text_is_not_cut(
    context: BrowserContext, sample_site: Path, path: str, width: int
) -> None:
    """At 200 % and with WCAG's spacing nothing is cut, covered, or out of sight."""
    set_reading(context, path.split("/")[1], size="200")
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((sample_site / path).as_uri())
    page.add_style_tag(content=TEXT_SPACING)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == (
        "32px"
    )
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def speaking(context: BrowserContext, voices: list[dict[str, object]]) -> Page:
    context.add_init_script(VOICES % json.dumps(voices))
    return context.new_page()


def said(page: Page) -> list[str]:
    return [
        str(text) for text in page.evaluate("speechSynthesis.said.map(w => w.text)")
    ]


def finish_sentence(page: Page) -> None:
    page.evaluate("speechSynthesis.now.onend()")


def spoken(page: Page) -> str:
    """The words that are highlighted."""
    ranges = "[...(CSS.highlights.get('spoken') || [])]"
    return str(page.evaluate(f"{ranges}.map(range => range.toString()).join('')"))


def test_a_voice_reads_sentence_by_sentence(
    context: BrowserContext, sample_site: Path
) -> None:
    """Each sentence in its language, highlighted; nothing before it is asked for."""
    page = speaking(context, LOCAL)
    page.goto((sample_site / UNIT).as_uri())
    assert said(page) == []
    page.get_by_role("button", name="Léemelo").click()
    for _ in range(4):
        assert " ".join(spoken(page).split()) == " ".join(said(page)[-1].split())
        finish_sentence(page)
    heading = page.locator("h1").inner_text()
    assert said(page)[0] == heading
    assert page.evaluate("speechSynthesis.now.voice.name") == "Es"
    assert page.evaluate("speechSynthesis.now.lang") == "es"


def test_pause_go_on_stop_and_escape(
    context: BrowserContext, sample_site: Path
) -> None:
    """A pause keeps the place; Stop and Escape end it, and focus is not lost."""
    page = speaking(context, LOCAL)
    page.goto((sample_site / UNIT).as_uri())
    page.get_by_role("button", name="Léemelo").press("Enter")
    finish_sentence(page)
    page.get_by_role("button", name="Pausa").press("Enter")
    assert page.evaluate("speechSynthesis.now") is None
    before = said(page)
    page.get_by_role("button", name="Seguir").press("Enter")
    assert said(page) == [*before, before[-1]]
    page.get_by_role("button", name="Parar").press("Enter")
    assert (page.evaluate("speechSynthesis.now"), spoken(page)) == (None, "")
    assert page.evaluate("document.activeElement.innerText") == "Léemelo"
    page.keyboard.press("Enter")
    assert said(page)[-1] == before[0]
    page.keyboard.press("Escape")
    assert (page.evaluate("speechSynthesis.now"), spoken(page)) == (None, "")


def test_a_voice_stops_when_the_page_is_left(
    context: BrowserContext, sample_site: Path
) -> None:
    """Nothing goes on speaking from a page that is gone."""
    page = speaking(context, LOCAL)
    page.goto((sample_site / UNIT).as_uri())
    page.get_by_role("button", name="Léemelo").click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("speechSynthesis.now") is None


def test_answers_and_closed_parts_are_not_read(
    context: BrowserContext, sample_site: Path
) -> None:
    """Answers, hints that are closed and labels for screen readers stay unsaid."""
    page = speaking(context, LOCAL)
    page.goto((sample_site / UNIT).as_uri())
    answer = page.locator(".answer .prose").first.text_content() or ""
    page.get_by_role("button", name="Léemelo").click()
    for _ in range(2000):
        if page.evaluate("speechSynthesis.now") is None:
            break
        finish_sentence(page)
    words = " ".join(said(page))
    assert "Tu meta" in words
    assert " ".join(answer.split())[:40] not in words
    assert page.get_by_role("button", name="Léemelo").is_visible()


@pytest.mark.parametrize("voices", [[], REMOTE, LOCAL[:1]])
def test_no_voice_no_button(
    context: BrowserContext, sample_site: Path, voices: list[dict[str, object]]
) -> None:
    """Without a voice of the device in the unit's language there is no button."""
    page = speaking(context, voices)
    page.goto((sample_site / UNIT).as_uri())
    assert not page.locator(".speak").is_visible()


def test_voices_that_come_late(context: BrowserContext, sample_site: Path) -> None:
    """The button comes with the voices, and nothing on the page moves for it."""
    page = speaking(context, [])
    page.goto((sample_site / UNIT).as_uri())
    before = page.locator("h1").bounding_box()
    page.evaluate(
        "voices => { speechSynthesis.voices = voices;"
        " speechSynthesis.onvoiceschanged(); }",
        LOCAL,
    )
    assert page.locator(".speak").is_visible()
    assert page.locator("h1").bounding_box() == before


def test_a_word_opens_its_meaning(context: BrowserContext, sample_site: Path) -> None:
    """Pressed, a word shows what it means and the word of home; Escape closes it."""
    page = context.new_page()
    page.goto((sample_site / UNIT).as_uri())
    word = page.get_by_role("button", name="evidencia").first
    word.press("Enter")
    meaning = page.locator(".meaning")
    assert "evidence" in meaning.inner_text()
    assert word.get_attribute("aria-expanded") == "true"
    found = Axe().run(page, options={"runOnly": RULES})
    assert [v["id"] for v in found.response["violations"]] == []
    page.keyboard.press("Escape")
    assert meaning.count() == 0
    word.press(" ")
    assert meaning.count() == 1


def test_words_and_readings_without_scripts(
    browser: Browser, sample_site: Path
) -> None:
    """Without JavaScript a word leads to its meaning, a switch to the other reading."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample_site / UNIT).as_uri())
    target = page.locator("a.word").first.get_attribute("href") or ""
    assert page.locator(f"dl.words {target}").count() == 1
    page.get_by_role("link", name="Texto completo").click()
    assert page.url.endswith("/units/reasons-that-hold/es/index.html")
    page.get_by_role("link", name="English").click()
    assert page.locator("h1").get_attribute("lang") == "en"
    page.get_by_role("link", name="Español").click()
    assert page.locator("h1").get_attribute("lang") is None
    context.close()


def test_what_is_not_translated_says_so(
    context: BrowserContext, sample_site: Path
) -> None:
    """A unit in another language than the cohort's first one says that."""
    page = context.new_page()
    unit = "public/cranes/units/fair-game/index.html"
    page.goto((sample_site / unit).as_uri())
    assert page.locator(".waiting").inner_text() == (
        "Esta unidad todavía no está en español. Aquí está en inglés."
    )
