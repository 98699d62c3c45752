"""By keyboard alone: every control in order and seen, no trap; states in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from page_kinds import ARABIC, PAGES
from playwright.sync_api import Browser, Page, expect
import pytest

HEIGHTS = {390: 740, 1280: 800}
KINDS = [*PAGES, *ARABIC[:3]]

CONTROLS = """() => {
  const wanted = 'a[href],button,input,select,textarea,summary,iframe,[tabindex="0"]';
  const groups = new Set();
  window.controls = [...document.querySelectorAll(wanted)].filter(node => {
    if (node.disabled || node.tabIndex < 0) return;
    if (!node.checkVisibility({visibilityProperty: true})) return;
    if (node.type !== 'radio') return true;
    const all = [...document.getElementsByName(node.name)];
    const stop = all.find(radio => radio.checked) || all[0];
    return node === stop;
  });
  return controls.length;
}"""
"""Everything that Tab should reach, in the order of the document; how many."""

FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const faults = [];
  const place = controls.indexOf(node);
  const scrolls = node.scrollWidth > node.clientWidth &&
    getComputedStyle(node).overflowX !== 'visible';
  if (place < 0 && !scrolls) faults.push('not a control');
  const shown = [node, node.closest('.card,label,li')].filter(Boolean).some(one => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  if (!shown) faults.push('no outline');
  const box = [...node.getClientRects()].find(rect => rect.width && rect.height);
  if (!box) return [place, 'no place'];
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const is_within = box.left >= -1 && box.right <= innerWidth + 1;
  const seen = Math.min(box.height, innerHeight / 2) - 1;
  if (bottom - top < seen || !is_within) faults.push('out of sight');
  const x = box.left + Math.min(box.width / 2, box.width - 2);
  const over = document.elementFromPoint(x, (top + bottom) / 2);
  const mine = over && (node.contains(over) || over.contains(node) ||
    over.closest('label') === node.closest('label') && node.closest('label') ||
    over.closest('.card') && over.closest('.card') === node.closest('.card'));
  if (!mine) faults.push('covered');
  return [place, faults.map(one => `${one}: ${node.outerHTML.slice(0, 80)}`).join()];
}"""
"""Where focus is, and what is wrong with how it shows."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window with a store of its own, where nothing moves."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def walk(page: Page, key: str = "Tab") -> tuple[list[int], list[str]]:
    """Press a key until focus leaves the page: the stops, and what was wrong."""
    count = page.evaluate(CONTROLS)
    stops: list[int] = []
    faults: list[str] = []
    for _ in range(count * 2 + 5):
        page.keyboard.press(key)
        found: tuple[int, str] | None = page.evaluate(FOCUSED)
        if found is None:
            break
        place, fault = found
        stops += [place] if place >= 0 else []
        faults += [fault] if fault else []
    return stops, faults


@pytest.mark.parametrize("width", HEIGHTS)
@pytest.mark.parametrize("path", KINDS)
def test_tab_reaches_everything_in_order(
    page: Page, sample_site: Path, path: str, width: int
) -> None:
    """Every control once, as it stands in the document, seen, never a trap."""
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    page.goto((sample_site / path).as_uri())
    stops, faults = walk(page)
    count = page.evaluate(CONTROLS)
    assert faults == []
    assert stops == list(range(count))
    assert count >= 3


@pytest.mark.parametrize("path", ["public/falcons/index.html", ARABIC[1]])
def test_shift_tab_leads_back(page: Page, sample_site: Path, path: str) -> None:
    """The same stops the other way, none of them under the bars."""
    page.set_viewport_size({"width": 390, "height": 740})
    page.goto((sample_site / path).as_uri())
    stops, faults = walk(page, "Shift+Tab")
    assert (faults, stops[::-1]) == ([], list(range(len(stops))))
    assert len(stops) == page.evaluate(CONTROLS)


READ_ORDER = """() => {
  const main = document.querySelector('main');
  const boxes = controls.filter(node => main.contains(node) && !node.closest('.rail'))
    .map(node => [node.getBoundingClientRect(), node]);
  const rtl = document.documentElement.dir === 'rtl';
  const found = [];
  for (const [i, [box, node]] of boxes.entries()) {
    const [next, other] = boxes[i + 1] || [];
    if (!next || next.top >= box.top - 4) continue;
    const beside = rtl ? next.right <= box.left + 4 : next.left >= box.right - 4;
    const [from, to] = [node, other].map(one => one.outerHTML.slice(0, 80));
    if (!beside) found.push(`${from} > ${to}`);
  }
  return found;
}"""
"""Steps of the order that lead up, and not on to the next column."""


@pytest.mark.parametrize("width", HEIGHTS)
@pytest.mark.parametrize("path", KINDS)
def test_the_order_is_the_one_that_is_seen(
    page: Page, sample_site: Path, path: str, width: int
) -> None:
    """Controls of the content go down the page, or on to a column beside."""
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    page.goto((sample_site / path).as_uri())
    page.evaluate(CONTROLS)
    assert page.evaluate(READ_ORDER) == []


WIDGETS = {
    "search": ("public/falcons/index.html", "[data-act=search]", "#p-search"),
    "reading": ("public/falcons/index.html", "[data-act=reading]", "#p-reading"),
    "erase": ("public/falcons/progress/index.html", "text=Erase", "dialog[open]"),
    "search, Arabic": ("public/storks/index.html", "[data-act=search]", "#p-search"),
}


@pytest.mark.parametrize("widget", WIDGETS)
def test_a_widget_is_no_trap(page: Page, sample_site: Path, widget: str) -> None:
    """Tab goes round inside, all seen; Escape closes and gives focus back."""
    path, opener, inside = WIDGETS[widget]
    page.goto((sample_site / path).as_uri())
    page.locator(opener).first.focus()
    page.keyboard.press("Enter")
    box = page.locator(inside)
    box.wait_for(state="visible")
    for _ in range(10):
        page.keyboard.press("Tab")
        place = page.evaluate(
            "const now = document.activeElement;"
            "now === document.body ? 'page' : now.closest('dialog') ? 'in' : 'out'"
        )
        assert place != "out"
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator(opener).first).to_be_focused()
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"


def snapshot(page: Page, selector: str) -> list[str]:
    """What a screen reader is told, one line each."""
    tree = page.locator(selector).first.aria_snapshot()
    return [line.strip(" -") for line in tree.splitlines() if "/url" not in line]


def test_the_path_says_its_states(page: Page, sample_site: Path) -> None:
    """Done, here and may-do are words in the tree, on the week and on the map."""
    page.goto((sample_site / "public/falcons/index.html").as_uri())
    first = page.locator(".task input").first
    first.focus()
    page.keyboard.press("Space")
    tasks = snapshot(page, ".tasks")
    assert 'checkbox "Done: Reasons that hold" [checked]' in "\n".join(tasks)
    states = [
        line.rpartition(" min")[2] for line in tasks if "paragraph: 50 min" in line
    ]
    assert states == [" on screen Done"]
    assert sum("You are here" in line for line in tasks) == 1
    for path, selector in (("index", ".route"), ("path/index", "main")):
        page.goto((sample_site / f"public/falcons/{path}.html").as_uri())
        told = snapshot(page, selector)
        assert told.count("text: Done") == 1
        assert told.count("text: You are here") == 1
        assert told.index("text: Done") < told.index("text: You are here")
        assert 'text: "May do:"' in told
    heading = page.get_by_role("heading", level=1)
    assert heading.inner_text() == "My path"


def test_the_current_place_is_told(page: Page, sample_site: Path) -> None:
    """The navigation and the row of weeks say which page this is."""
    for path, name in (("index", "This week"), ("week/2/index", "Week 2")):
        page.goto((sample_site / f"public/falcons/{path}.html").as_uri())
        current = page.locator("[aria-current=page]").all_inner_texts()
        assert [text.strip() for text in current] == [name]


SHAPE = """node => {
  const shape = one => {
    const style = getComputedStyle(one), mark = getComputedStyle(one, '::before');
    return [style.fontWeight, style.borderBlockEndWidth, style.textDecorationLine,
      style.borderStyle, mark.content, mark.clipPath].join(' ');
  };
  return [node, ...node.children].map(shape).join(' | ');
}"""
"""How a control looks but for its colors."""
UNFOLD = """node => {
  for (let at = node.closest('details'); at; at = at.parentElement.closest('details')) {
    at.open = true;
  }
}"""
"""Opens what a control lies in."""


@pytest.mark.parametrize(
    ("path", "control"),
    [
        ("public/falcons/index.html", ".task input[type=checkbox]"),
        (
            "public/falcons/library/index.html",
            ".facets .chip:not([aria-disabled=true])",
        ),
        ("public/falcons/units/debate-by-podcast/index.html", ".picks input"),
        ("public/falcons/progress/index.html", ".says .btn:nth-of-type(2)"),
    ],
)
def test_a_state_has_a_shape(
    page: Page, sample_site: Path, path: str, control: str
) -> None:
    """What is chosen looks different without any color: a mark, a weight, a line."""
    page.goto((sample_site / path).as_uri())
    first = page.locator(control).first
    first.evaluate(UNFOLD)
    before = first.evaluate(SHAPE)
    first.click()
    assert first.evaluate(SHAPE) != before


def test_every_picture_of_a_state_has_words(page: Page, sample_site: Path) -> None:
    """No sign that is drawn stands alone: beside it are words, or it is decoration."""
    for path in ("index", "path/index", "progress/index"):
        page.goto((sample_site / f"public/falcons/{path}.html").as_uri())
        bare: list[Any] = page.locator("main :is(button, a, label)").evaluate_all(
            "nodes => nodes.filter(n => n.checkVisibility() &&"
            " !n.innerText.trim() && !n.ariaLabel && !n.textContent.trim())"
            ".map(n => n.outerHTML.slice(0, 80))"
        )
        assert bare == []
