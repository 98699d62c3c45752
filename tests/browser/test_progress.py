"""A student's progress on every page: ticks, where to go on, and what keeps it."""

from collections.abc import Iterator
import json
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
import pytest

KEY = "plgen:falcons"
PRIVATE = """Object.defineProperty(window, 'localStorage',
  {get() { throw new DOMException('no', 'SecurityError'); }});"""
FULL = """Storage.prototype.setItem = () => {
  throw new DOMException('no', 'QuotaExceededError'); };"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own, with nothing saved, in which no script fails."""
    context = browser.new_context()
    failed: list[str] = []
    context.on("weberror", lambda error: failed.append(str(error.error)))
    yield context
    context.close()
    assert failed == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


class Falcons:
    """The pages of a cohort, and what its plan says."""

    def __init__(self, site: Path) -> None:
        self.folder = site / "public" / "falcons"
        self.plan: dict[str, Any] = json.loads(
            (self.folder / "plan.json").read_text("utf-8")
        )
        self.weeks: list[dict[str, Any]] = self.plan["weeks"]

    def url(self, path: str) -> str:
        return (self.folder / path).as_uri()

    def unit(self, unit: str) -> str:
        return self.url(f"units/{unit}/index.html")

    def week(self, number: int) -> str:
        return self.url(f"week/{number}/index.html")

    def musts(self, number: int) -> list[str]:
        return [item["unit"] for item in self.weeks[number - 1]["must"]]

    def every_must(self) -> list[str]:
        return [unit for week in self.weeks for unit in self.musts(week["number"])]

    def choice(self) -> tuple[int, list[str]]:
        """The first week that lets choose, and what from."""
        return next(
            (week["number"], item["one_of"])
            for week in self.weeks
            for item in week["must"]
            if len(item["one_of"]) > 1
        )

    def with_look_back(self) -> str:
        """A must-do unit that asks to look back."""
        return next(
            unit
            for unit in self.every_must()
            if "data-reflection"
            in (self.folder / f"units/{unit}/index.html").read_text("utf-8")
        )

    def in_parts(self) -> tuple[int, str]:
        """The week in which a unit of several parts begins, and that unit."""
        return next(
            (week["number"], item["unit"])
            for week in self.weeks
            for item in week["must"]
            if item["part"][1] > item["part"][0]
        )


@pytest.fixture(scope="module")
def falcons(sample_site: Path) -> Falcons:
    return Falcons(sample_site)


def saved(page: Page, key: str = KEY) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        page.evaluate("key => localStorage.getItem(key) || '{}'", key)
    )
    return found


def put(context: BrowserContext, falcons: Falcons, raw: str) -> None:
    """Save something as an earlier visit may have left it."""
    page = context.new_page()
    page.goto(falcons.url("404.html"))
    page.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [KEY, raw])
    page.close()


def put_done(context: BrowserContext, falcons: Falcons, *units: str) -> None:
    progress = {"version": 1, "units": {unit: {"state": "done"} for unit in units}}
    put(context, falcons, json.dumps(progress))


def box(page: Page, unit: str) -> Any:  # noqa: ANN401  # a locator
    return page.locator(f'main input[data-unit="{unit}"]').first


def test_a_unit_ticked_on_one_page_is_ticked_on_all(
    page: Page, falcons: Falcons
) -> None:
    """Its week, its own page and Progress agree; a second press takes it back."""
    unit = falcons.musts(1)[0]
    page.goto(falcons.url("index.html"))
    box(page, unit).check()
    entry = saved(page)["units"][unit]
    assert entry["state"] == "done"
    assert entry["day"] == page.evaluate("new Date().toLocaleDateString('sv')")
    for url in (
        falcons.unit(unit),
        falcons.week(1),
        falcons.url("progress/index.html"),
    ):
        page.goto(url)
        expect(box(page, unit)).to_be_checked()
    box(page, unit).uncheck()
    assert saved(page)["units"] == {}


def test_ticks_work_by_keyboard(page: Page, falcons: Falcons) -> None:
    """Space on a box that has focus ticks it, and focus stays there."""
    unit = falcons.musts(1)[0]
    page.goto(falcons.url("index.html"))
    box(page, unit).focus()
    page.keyboard.press("Space")
    expect(box(page, unit)).to_be_checked()
    expect(box(page, unit)).to_be_focused()
    assert unit in saved(page)["units"]


def test_steps_start_a_unit(page: Page, falcons: Falcons) -> None:
    """Steps are kept by number; finishing keeps them, and taking it back too."""
    unit = falcons.musts(1)[0]
    page.goto(falcons.unit(unit))
    steps = page.locator("[data-step]")
    steps.nth(2).check()
    steps.nth(0).check()
    assert saved(page)["units"][unit]["state"] == "started"
    assert saved(page)["units"][unit]["steps"] == [3, 1]
    box(page, unit).check()
    box(page, unit).uncheck()
    assert saved(page)["units"][unit]["state"] == "started"
    page.reload()
    expect(steps.nth(2)).to_be_checked()
    steps.nth(0).uncheck()
    steps.nth(2).uncheck()
    assert saved(page)["units"] == {}


def test_a_look_back_is_kept(page: Page, falcons: Falcons) -> None:
    """What is written on the unit's page shows on Progress, as text."""
    unit = falcons.with_look_back()
    words = "<img src=x onerror=alert(1)> I was loud."
    page.goto(falcons.unit(unit))
    page.locator("[data-reflection]").fill(words)
    box(page, unit).check()
    page.goto(falcons.url("progress/index.html"))
    own = page.locator(f'[data-reflection="{unit}"]')
    expect(own).to_have_value(words)
    expect(page.locator("main img[src=x]")).to_have_count(0)


def test_tabs_stay_in_step(context: BrowserContext, falcons: Falcons) -> None:
    """A tick in one tab shows in the other, and neither writes over the other's."""
    first, second = falcons.musts(1)[0], falcons.musts(2)[0]
    here, there = context.new_page(), context.new_page()
    here.goto(falcons.url("progress/index.html"))
    there.goto(falcons.url("progress/index.html"))
    box(here, first).check()
    expect(box(there, first)).to_be_checked()
    box(there, second).check()
    expect(box(here, second)).to_be_checked()
    assert set(saved(here)["units"]) == {first, second}


def test_weekly_ticks_are_kept(page: Page, falcons: Falcons) -> None:
    """The talk of one week is not that of another."""
    page.goto(falcons.week(1))
    page.locator('[data-slot$=":talk"]').check()
    page.reload()
    expect(page.locator('[data-slot$=":talk"]')).to_be_checked()
    page.goto(falcons.week(2))
    expect(page.locator('[data-slot$=":talk"]')).not_to_be_checked()


def test_a_part_is_not_the_whole(page: Page, falcons: Falcons) -> None:
    """The first part of a long unit is ticked alone; the end ticks both, and back."""
    number, unit = falcons.in_parts()
    part = f'[data-of="{unit}"][type=checkbox]'
    page.goto(falcons.week(number))
    page.locator(part).check()
    page.goto(falcons.unit(unit))
    expect(box(page, unit)).not_to_be_checked()
    box(page, unit).check()
    page.goto(falcons.week(number))
    expect(page.locator(part)).to_be_checked()
    page.locator(part).uncheck()
    assert saved(page)["units"] == {}
    assert saved(page)["slots"] == {}


def test_you_are_here_moves_on(page: Page, falcons: Falcons) -> None:
    """The first thing that is not done is marked, in the week and on the path."""
    first, second = falcons.every_must()[:2]
    page.goto(falcons.url("path/index.html"))
    here = page.locator("li.here-now")
    expect(here).to_have_count(1)
    expect(here.locator(f'a[href*="{first}"]')).to_have_count(1)
    page.goto(falcons.url("index.html"))
    box(page, first).check()
    expect(page.locator(".stops li.here-now")).to_contain_text("You are here")
    done = page.locator(".stops li.done")
    expect(done.locator(f'a[href*="{first}"]')).to_have_count(1)
    expect(done.get_by_text("Done", exact=True)).to_be_visible()
    expect(page.locator("circle.done")).to_have_count(1)
    assert second in (page.locator("li.here-now").get_attribute("data-ids") or "")


def test_any_option_is_enough(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """Whichever is chosen, the line is done."""
    number, options = falcons.choice()
    put_done(context, falcons, options[-1])
    page.goto(falcons.url("path/index.html"))
    line = page.locator(f'.stops li[data-ids="{" ".join(options)}"]')
    expect(line).to_have_class("ahead done")
    assert number


def test_keep_going_leads_to_the_next_thing(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """From the week, and from the end of a unit once it is ticked."""
    first, second, *_ = falcons.every_must()
    page.goto(falcons.url("index.html"))
    expect(page.get_by_role("link", name="Start", exact=True)).to_be_visible()
    page.goto(falcons.unit(first))
    onward = page.locator(".finish [data-go]")
    expect(onward).to_be_hidden()
    box(page, first).check()
    page.goto(falcons.url("index.html"))
    going = page.locator(".lead").get_by_role("link", name="Keep going")
    number, options = falcons.choice()
    target = f"week/{number}/index.html#p-must" if second in options else second
    assert target in (going.get_attribute("href") or "")
    if second in options:
        put_done(context, falcons, first)
        page.goto(falcons.unit(options[1]))
        page.locator("[data-step]").first.check()
        page.goto(falcons.unit(first))
        assert options[1] in (onward.get_attribute("href") or "")


def test_a_week_ends_with_a_next_step(page: Page, falcons: Falcons) -> None:
    """When all must-do work is done the page says so, and offers how to go on."""
    page.goto(falcons.url("index.html"))
    note = page.locator(".finished")
    expect(note).to_be_empty()
    for unit in falcons.musts(1):
        box(page, unit).check()
    expect(note).to_have_attribute("role", "status")
    expect(note).to_contain_text("all that you must do in week 1")
    going = note.get_by_role("link", name="Keep going")
    assert falcons.musts(2)[0] in (going.get_attribute("href") or "")
    box(page, falcons.musts(1)[0]).uncheck()
    expect(note).to_be_empty()


def test_a_path_ends_with_a_next_step(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """When the last of it is done there is no next unit, but something to say."""
    *before, last = dict.fromkeys(falcons.every_must())
    put_done(context, falcons, *before)
    page.goto(falcons.unit(last))
    box(page, last).check()
    note = page.locator(".finished")
    expect(note).to_contain_text("your whole path")
    expect(page.locator(".finish [data-go]")).to_be_hidden()
    note.get_by_role("link", name="Say what you can do").click()
    expect(page.locator("h1")).to_have_text("Progress")


@pytest.mark.parametrize("index", [1, 2])
def test_the_calendar_says_which_week_it_is(
    page: Page, falcons: Falcons, index: int
) -> None:
    """In a later week the first page says so, and This week leads there."""
    week = falcons.weeks[index]
    page.clock.set_fixed_time(f"{week['start']}T08:00:00")
    page.goto(falcons.url("index.html"))
    number = week["number"]
    page.get_by_role("link", name=f"Now: week {number}").click()
    assert page.url == falcons.week(number)
    chip = page.locator(".weeknav .here-now")
    expect(chip).to_contain_text(f"Week {number}")
    home = page.get_by_role("navigation", name="Main").get_by_role("link").first
    assert (home.get_attribute("href") or "").endswith(f"week/{number}/index.html")
    expect(page.locator(".tasks.here-now .here:visible")).to_have_count(1)


def test_before_and_after_the_plan_the_work_says(page: Page, falcons: Falcons) -> None:
    """A plan that has not begun, or is over, goes by what is done."""
    for day in ("2020-01-01", "2040-01-01"):
        page.clock.set_fixed_time(f"{day}T08:00:00")
        page.goto(falcons.url("index.html"))
        expect(page.locator(".late:visible")).to_have_count(0)
        expect(page.locator(".weeknav .here-now")).to_contain_text("Week 1")


@pytest.mark.parametrize(
    ("script", "told"), [(PRIVATE, "does not let"), (FULL, "no room")]
)
def test_a_store_that_takes_nothing_is_told(
    context: BrowserContext, page: Page, falcons: Falcons, script: str, told: str
) -> None:
    """Blocked or full: the tick shows, the page says that it is not saved."""
    unit = falcons.musts(1)[0]
    context.add_init_script(script)
    page.goto(falcons.url("index.html"))
    box(page, unit).check()
    expect(box(page, unit)).to_be_checked()
    expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()


def test_a_full_store_keeps_what_it_has(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """The last state that could be saved stays; with room again, all is saved."""
    first, second = falcons.every_must()[:2]
    put_done(context, falcons, first)
    page.goto(falcons.url("progress/index.html"))
    page.evaluate("""() => {
      let size = 2 ** 22;
      while (size >= 1) {
        try { localStorage.setItem(`x${Math.random()}`, 'x'.repeat(size)); }
        catch { size /= 2; }
      }
    }""")
    box(page, second).check()
    expect(page.locator("#p-said")).to_contain_text("no room")
    assert set(saved(page)["units"]) == {first}
    page.evaluate("""() => {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith('x')) localStorage.removeItem(name);
      }
    }""")
    third = next(u for u in falcons.every_must() if u not in {first, second})
    box(page, third).check()
    expect(page.locator("#p-said")).to_be_empty()
    assert set(saved(page)["units"]) == {first, second, third}


DAMAGED = [
    "{",
    "[]",
    "null",
    '"words"',
    "7",
    '{"version": 2, "units": {}}',
    '{"version": 1, "units": []}',
    '{"version": 1, "goals": "x"}',
    '{"units": {"a": {"state": "done"}}}',
]


@pytest.mark.parametrize("raw", DAMAGED)
def test_what_is_damaged_is_put_aside(
    context: BrowserContext, page: Page, falcons: Falcons, raw: str
) -> None:
    """It is told, kept under another name, and the page goes on."""
    put(context, falcons, raw)
    unit = falcons.musts(1)[0]
    page.goto(falcons.url("index.html"))
    expect(page.get_by_role("status").filter(has_text="put aside")).to_be_visible()
    kept = page.evaluate("key => localStorage.getItem(key)", f"{KEY}:damaged")
    assert kept == raw
    box(page, unit).check()
    assert set(saved(page)["units"]) == {unit}
    put(context, falcons, "{ again")
    page.reload()
    names = page.evaluate("Object.keys(localStorage)")
    assert sorted(names) == [KEY, f"{KEY}:damaged", f"{KEY}:damaged-"]


ODD = {"a": None, "b": 5, "c": {"state": "done", "steps": "x"}, "__proto__": {"x": 1}}


def test_odd_entries_hurt_nobody(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """Entries of the wrong kind are no ticks, and stay where they are."""
    odd = {"version": 1, "units": ODD, "reflections": {"a'\"]": 7}, "goals": {"g": 1}}
    put(context, falcons, json.dumps(odd))
    for path in ("index.html", "path/index.html", "progress/index.html"):
        page.goto(falcons.url(path))
    unit = falcons.musts(1)[0]
    box(page, unit).check()
    assert set(saved(page)["units"]) == {*ODD, unit}


def test_without_scripts_ticks_are_plain_boxes(
    browser: Browser, falcons: Falcons
) -> None:
    """The week, the path and Progress are whole; nothing is promised."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(falcons.url("index.html"))
    expect(page.locator(".tasks .here:visible")).to_have_count(1)
    expect(page.locator(".late:visible")).to_have_count(0)
    page.goto(falcons.url("progress/index.html"))
    expect(page.get_by_text("Print the page and use a pencil")).to_be_visible()
    expect(page.get_by_role("button", name="Export")).to_have_count(0)
    goals = len(falcons.plan["goals"])
    expect(page.locator("main fieldset")).to_have_count(goals)
    expect(page.get_by_role("radio")).to_have_count(3 * goals)
    context.close()


RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [("light", "none", 320), ("dark", "none", 1280), ("light", "active", 1280)]


@pytest.mark.parametrize("look", LOOKS)
def test_states_are_accessible(
    browser: Browser, falcons: Falcons, look: tuple[Any, Any, int]
) -> None:
    """With work done, a week finished and a store that is full: axe finds nothing."""
    scheme, forced, width = look
    context = browser.new_context(
        color_scheme=scheme,
        forced_colors=forced,
        viewport={"width": width, "height": 900},
    )
    first_week, second_week = falcons.musts(1), falcons.musts(2)
    put_done(context, falcons, *first_week, second_week[0], "gone-by")
    context.add_init_script(FULL)
    page = context.new_page()
    for path in ("index.html", "week/2/index.html", "path/index.html"):
        page.goto(falcons.url(path))
        assert problems(page) == []
    page.goto(falcons.unit(first_week[0]))
    page.locator("[data-step]").first.check()
    expect(page.locator("#p-said")).to_be_visible()
    assert problems(page) == []
    page.goto(falcons.url("progress/index.html"))
    assert problems(page) == []
    for box in page.locator("#p-keep details").all():
        box.locator("summary").click()
    page.get_by_role("button", name="Erase").click()
    assert problems(page) == []
    context.close()


def problems(page: Page) -> list[str]:
    """What axe finds, and whether the page runs sideways."""
    found = Axe().run(page, options={"runOnly": RULES})
    listed = [
        f"{v['id']}: {node['html'][:120]}"
        for v in found.response["violations"]
        for node in v["nodes"]
    ]
    is_wide = page.evaluate("""document.documentElement.scrollWidth
      > document.documentElement.clientWidth""")
    return [*listed, *(["runs sideways"] if is_wide else [])]


def test_the_message_never_covers_what_has_focus(
    context: BrowserContext, page: Page, falcons: Falcons
) -> None:
    """On a phone, with the bar and the message below, Tab scrolls past both."""
    context.add_init_script(FULL)
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(falcons.url("progress/index.html"))
    page.locator("main input[data-unit]").first.check()
    expect(page.locator("#p-said")).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("""() => {
          const it = document.activeElement.getBoundingClientRect();
          const over = document.querySelector('#p-said').getBoundingClientRect();
          return it.bottom <= over.top || it.top >= over.bottom
            || !!document.activeElement.closest('nav');
        }""")
