"""What is saved outlives a rebuild, and where it cannot be shared the page says so."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
import pytest

from plgen.build import Options, build_site

PATHWAY = """\
title: Paths
language: en
calendar: {weeks: 2}
goals: [A.1]
cohorts: {owls: {}}
"""
STANDARDS = """\
title: Ours
items:
  - {code: A.1, statement: Speak up}
  - {code: A.2, statement: Listen}
"""
OPAQUE = """Object.defineProperty(URL.prototype, 'origin', {get: () => 'null'});"""
APART = """for (const name of ['getItem', 'setItem', 'removeItem']) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    return real.call(this, location.pathname + key, ...rest);
  };
}"""


class Owls:
    """A small curriculum that changes, and its site."""

    def __init__(self, folder: Path) -> None:
        self.content, self.out = folder / "content", folder / "site"
        self.write("pathways/paths.yaml", PATHWAY)
        self.write("standards/ours.yaml", STANDARDS)

    def write(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def unit(self, unit: str, code: str = "A.1") -> None:
        head = f"title: About {unit}\nstandards: [{code}]\nminutes: 30"
        self.write(f"units/{unit}.md", f"---\n{head}\n---\n\nWords.\n")

    def plan(self, *weeks: str) -> None:
        lines = "".join(f"  - must: [{week}]\n" for week in weeks)
        self.write("plans/owls.yaml", f"weeks:\n{lines}")

    def build(self) -> None:
        checked = build_site(Options(content=self.content, out=self.out))
        assert not checked.is_stopped, checked.diagnostics

    def change(self) -> None:
        """One unit goes, one gets another title and place."""
        (self.content / "units/ant.md").unlink()
        head = "title: Lions\nstandards: [A.1]"
        self.write("units/cat.md", f"---\n{head}\n---\n\nNew words.\n")
        self.plan("cat", "bee")
        self.build()

    def url(self, path: str) -> str:
        return (self.out / "public/owls" / path).as_uri()


@pytest.fixture
def owls(tmp_path: Path) -> Owls:
    made = Owls(tmp_path)
    for unit in ("ant", "bee", "cat"):
        made.unit(unit)
    made.plan("ant, bee", "cat")
    made.build()
    return made


def tick(page: Page, unit: str) -> None:
    page.locator(f'main input[data-unit="{unit}"]').first.check()


def test_a_rebuild_loses_nothing(browser: Browser, owls: Owls) -> None:
    """Units move, go, change titles: ticks stay with ids, what is gone is told."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(owls.url("index.html"))
    tick(page, "ant")
    page.goto(owls.url("week/2/index.html"))
    tick(page, "cat")
    page.goto(owls.url("progress/index.html"))
    page.get_by_role("radio", name="Got it").check()

    owls.change()
    page.goto(owls.url("index.html"))
    expect(page.locator('input[data-unit="cat"]')).to_be_checked()
    expect(page.locator(".finished")).to_contain_text("week 1")
    page.goto(owls.url("progress/index.html"))
    expect(page.get_by_role("radio", name="Got it")).to_be_checked()
    gone = page.locator('#p-also [data-line="ant"]')
    expect(gone).to_contain_text("No longer on your path.")
    expect(gone.get_by_role("checkbox")).to_be_checked()
    expect(gone.get_by_role("link")).to_have_count(0)
    tick(page, "bee")
    raw = page.evaluate("localStorage.getItem('plgen:owls')")
    assert set(json.loads(raw)["units"]) == {"ant", "bee", "cat"}
    context.close()


def test_a_path_without_dates_goes_by_the_work(browser: Browser, owls: Owls) -> None:
    """When the first week is done, This week is the second one."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(owls.url("index.html"))
    tick(page, "ant")
    expect(page.locator(".late:visible")).to_have_count(0)
    tick(page, "bee")
    expect(page.get_by_role("link", name="Now: week 2")).to_be_visible()
    page.get_by_role("link", name="This week").first.click()
    assert page.url == owls.url("week/2/index.html")
    context.close()


def test_pages_that_see_each_other(browser: Browser, owls: Owls) -> None:
    """From a folder: once another page's tick is seen, there is nothing to warn of."""
    context = browser.new_context()
    context.add_init_script(OPAQUE)
    page = context.new_page()
    page.goto(owls.url("progress/index.html"))
    expect(page.locator("#p-apart")).to_be_visible()
    page.goto(owls.url("index.html"))
    tick(page, "ant")
    page.goto(owls.url("progress/index.html"))
    expect(page.locator("#p-apart")).to_be_hidden()
    tick(page, "bee")
    page.reload()
    expect(page.locator("#p-apart")).to_be_hidden()
    context.close()


def test_pages_that_are_kept_apart(browser: Browser, owls: Owls) -> None:
    """A store for each page: Progress says so, and exports what is ticked there."""
    context = browser.new_context()
    context.add_init_script(OPAQUE + APART)
    page = context.new_page()
    page.goto(owls.url("index.html"))
    tick(page, "ant")
    page.goto(owls.url("progress/index.html"))
    expect(page.locator("#p-apart")).to_contain_text("sees no ticks from other pages")
    tick(page, "bee")
    with page.expect_download() as started:
        page.get_by_role("button", name="Export").click()
    made = json.loads(started.value.path().read_text("utf-8"))
    assert set(made["units"]) == {"bee"}
    context.close()


def test_a_folder_says_nothing_where_all_is_shared(
    browser: Browser, owls: Owls
) -> None:
    """Where files have one origin, as in Chromium, no page warns."""
    page = browser.new_page()
    page.goto(owls.url("progress/index.html"))
    expect(page.locator("#p-keep")).to_be_visible()
    expect(page.locator("#p-apart")).to_be_hidden()
    page.close()
