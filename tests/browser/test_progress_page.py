"""The page of progress: what a student says, and taking it out, in and away."""

import base64
from collections.abc import Iterator
import json
from pathlib import Path
import random
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect
import pytest

from plgen.load.schema.progress import ProgressSheet

KEY = "plgen:falcons"
DAY = "2026-10-05"
MOST = 256 * 1024


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own, with nothing saved, in which no script fails."""
    context = browser.new_context(accept_downloads=True)
    failed: list[str] = []
    context.on("weberror", lambda error: failed.append(str(error.error)))
    yield context
    context.close()
    assert failed == []


@pytest.fixture
def page(context: BrowserContext, sample_site: Path) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(f"{DAY}T08:00:00")
    page.goto((sample_site / "public/falcons/progress/index.html").as_uri())
    return page


def saved(page: Page, key: str = KEY) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        page.evaluate("key => localStorage.getItem(key) || '{}'", key)
    )
    return found


def goals(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-goal]").evaluate_all(
        "nodes => nodes.map(node => node.dataset.goal)"
    )
    return found


def units(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-line]").evaluate_all(
        "nodes => [...new Set(nodes.map(node => node.dataset.line))]"
    )
    return found


def make_file(cohort: str = "falcons", **values: Any) -> dict[str, Any]:  # noqa: ANN401  # whatever a file holds
    head = {"format": "plgen-progress", "version": 1, "cohort": cohort}
    return {**head, "exported": DAY, **values}


def offer(page: Page, content: object) -> None:
    """Choose a file to import; text and bytes go as they are."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = {"name": "x.json", "mimeType": "application/json", "buffer": raw}
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import").click()
    chooser.value.set_files(file)  # type: ignore[arg-type]  # a payload is a dict


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def download(page: Page, name: str) -> tuple[str, Any]:
    with page.expect_download() as started:
        press(page, name)
    path = started.value.path()
    return started.value.suggested_filename, json.loads(path.read_text("utf-8"))


def say(page: Page, code: str, state: str, evidence: str = "") -> None:
    sheet = page.locator(f'[data-goal="{code}"]')
    sheet.get_by_role("radio", name=state).check()
    sheet.get_by_role("textbox").fill(evidence)


def test_a_goal_in_the_students_words(page: Page) -> None:
    """Nothing is said until the student says it; then it stays, with the evidence."""
    code = goals(page)[0]
    assert page.locator("main [type=radio]:checked").count() == 0
    say(page, code, "Got it", "My map")
    expected = {"state": "got-it", "day": DAY, "evidence": "My map"}
    assert expected == saved(page)["goals"][code]
    page.reload()
    sheet = page.locator(f'[data-goal="{code}"]')
    expect(sheet.get_by_role("radio", name="Got it")).to_be_checked()
    expect(sheet.get_by_role("textbox")).to_have_value("My map")
    assert page.locator("main [type=radio]:checked").count() == 1


def test_goals_work_by_keyboard(page: Page) -> None:
    """Arrows go through the three answers of one goal, Tab leaves it."""
    code = goals(page)[0]
    first = page.locator(f'[data-goal="{code}"] [type=radio]').first
    first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert saved(page)["goals"][code]["state"] == "got-it"
    page.keyboard.press("Tab")
    expect(page.locator(f'[data-goal="{code}"] [type=text]')).to_be_focused()


def test_groups_have_names(page: Page) -> None:
    """Each goal's answers are a group under the goal's own words."""
    for legend in page.locator("main legend").all_inner_texts():
        group = page.get_by_role("group", name=legend)
        expect(group.get_by_role("radio")).to_have_count(3)


def test_export(page: Page) -> None:
    """One object of version 1: ids, states, days and own words; no name, no time."""
    code, unit = goals(page)[0], units(page)[0]
    page.locator(f'[data-unit="{unit}"]').first.check()
    say(page, code, "Went beyond", "My talk")
    page.locator(f'[data-reflection="{unit}"]').fill("Louder.")
    name, made = download(page, "Export")
    assert name == f"falcons-progress-{DAY}.json"
    goal = {"state": "went-beyond", "day": DAY, "evidence": "My talk", "units": [unit]}
    assert made == make_file(
        units={unit: {"state": "done", "day": DAY, "steps": []}},
        goals={code: goal},
        reflections={unit: "Louder."},
        slots={},
    )
    ProgressSheet.model_validate(made)


def test_export_and_import_come_round(page: Page) -> None:
    """What was taken out and erased comes back whole."""
    code, unit = goals(page)[0], units(page)[0]
    page.locator(f'[data-unit="{unit}"]').first.check()
    say(page, code, "Got it", "My talk")
    before = saved(page)
    _, made = download(page, "Export")
    press(page, "Erase")
    page.get_by_role("dialog").get_by_role("button", name="Erase all").click()
    expect(page.locator("#p-told")).to_contain_text("Erased")
    assert page.evaluate("Object.keys(localStorage)") == []
    expect(page.locator("main :checked")).to_have_count(0)
    offer(page, made)
    expect(page.get_by_role("dialog")).to_contain_text("Units (1)")
    press(page, "Merge")
    after = saved(page)
    assert after["goals"][code].pop("units") == [unit]
    assert before == after


def test_erase_asks_first(page: Page) -> None:
    """Cancel and Escape leave everything as it is."""
    unit = units(page)[0]
    page.locator(f'[data-unit="{unit}"]').first.check()
    before = saved(page)
    press(page, "Erase")
    press(page, "Cancel")
    press(page, "Erase")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Erase")).to_be_focused()
    assert before == saved(page)


def test_merge_keeps_what_is_further(page: Page) -> None:
    """Of two states the further one, steps of both, words of both, each once."""
    one, two, three = units(page)[:3]
    code = goals(page)[0]
    page.locator(f'[data-unit="{one}"]').first.check()
    page.locator(f'[data-reflection="{one}"]').fill("Mine.")
    say(page, code, "Got it", "My map")
    theirs = make_file(
        units={
            one: {"state": "started", "steps": [2]},
            two: {"state": "done"},
            three: {"state": "started", "day": "2026-09-09"},
        },
        goals={code: {"state": "not-yet", "evidence": "My talk"}},
        reflections={one: "Theirs.", two: "New."},
    )
    for _ in range(2):
        offer(page, theirs)
        press(page, "Merge")
    found = saved(page)
    assert found["units"][one] == {"state": "done", "day": DAY, "steps": [2]}
    assert found["units"][two]["state"] == "done"
    assert found["units"][three] == theirs["units"][three]
    assert found["goals"][code]["state"] == "got-it"
    assert found["goals"][code]["evidence"] == "My map · My talk"
    assert found["reflections"] == {one: "Mine.\n\nTheirs.", two: "New."}
    expect(page.locator(f'[data-reflection="{two}"]')).to_have_value("New.")


def test_replace_can_be_undone(page: Page) -> None:
    """Replace takes the file alone; Undo goes back, and forth again."""
    one, two = units(page)[:2]
    page.locator(f'[data-unit="{one}"]').first.check()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    offer(page, make_file(units={two: {"state": "done"}}))
    adds, drops = page.locator("#p-adds"), page.locator("#p-drops")
    title = page.locator(f'[data-line="{two}"] a').first.inner_text()
    expect(adds).to_contain_text(f"Units (1): {title}")
    expect(drops).to_contain_text("Units (1)")
    press(page, "Replace")
    assert set(saved(page)["units"]) == {two}
    press(page, "Undo")
    assert set(saved(page)["units"]) == {one}
    page.reload()
    press(page, "Undo")
    assert set(saved(page)["units"]) == {two}


def test_cancel_changes_nothing(page: Page) -> None:
    """Cancel and Escape close what would be changed."""
    offer(page, make_file(units={units(page)[0]: {"state": "done"}}))
    press(page, "Cancel")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert saved(page) == {}


def test_a_file_that_says_nothing_new(page: Page) -> None:
    offer(page, make_file())
    expect(page.get_by_text("Nothing in it is new.")).to_be_visible()


def test_another_group_is_named(page: Page) -> None:
    """A student who has changed groups may go on; nobody does so unaware."""
    offer(page, make_file("otters", units={"gone-by": {"state": "done"}}))
    expect(page.get_by_text("another group: otters")).to_be_visible()
    press(page, "Merge")
    gone = page.locator('[data-line="gone-by"]')
    expect(gone).to_contain_text("No longer on your path.")
    expect(gone.get_by_role("checkbox")).to_be_checked()


REFUSED = [
    (b"", "damaged"),
    (b"\xff\xfe{}", "damaged"),
    (b"[" * 100_000, "damaged"),
    (b'{"a":' * 40_000, "damaged"),
    (b"null", "not saved progress"),
    (b"[1]", "not saved progress"),
    (b"x" * (MOST + 1), "too big"),
    ({"format": "other"}, "not saved progress"),
    (make_file() | {"version": 2}, "newer"),
    (make_file() | {"version": "1"}, "not right (version"),
    (make_file("<b>"), "not right (version"),
    (make_file(exported="2026-10-05T08:00:00"), "not right (version"),
    (make_file(units=[]), "not right (units)"),
    (make_file(units={"A b": {"state": "done"}}), "not right (units, A b)"),
    (make_file(units={"a": {"state": "won"}}), "not right (units, a)"),
    (make_file(units={"a": {"state": "done", "day": "2026-02-31"}}), "(units, a)"),
    (make_file(units={"a": {"state": "done", "day": ["2026-02-01"]}}), "(units, a)"),
    (make_file(units={"a": {"state": "done", "steps": [0]}}), "(units, a)"),
    (make_file(units={"a": {"state": "done", "steps": {"0": 1}}}), "(units, a)"),
    (make_file(goals={"": {"state": "got-it"}}), "(goals, )"),
    (make_file(goals={"A.1": {"state": "got-it", "evidence": 1}}), "(goals, A.1)"),
    (make_file(reflections={"a": {"b": 1}}), "(reflections, a)"),
    (make_file(slots={"x": DAY}), "(slots, x)"),
    (make_file(units={"__proto__": {"state": "done"}}), "(units, __proto__)"),
    (make_file(goals={"__proto__": {"state": "got-it"}}), "(goals, __proto__)"),
]


@pytest.mark.parametrize(("content", "told"), REFUSED)
def test_what_does_not_fit_is_refused(page: Page, content: object, told: str) -> None:
    """With a sentence that says why, and that nothing was changed."""
    offer(page, content)
    expect(page.locator("#p-told")).to_contain_text(told)
    expect(page.locator("#p-told")).to_contain_text("Nothing was changed.")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert saved(page) == {}
    assert page.evaluate("({}).state === undefined")


def test_no_room_for_the_backup(context: BrowserContext, page: Page) -> None:
    """Without a copy of the old nothing new is taken."""
    page.locator(f'[data-unit="{units(page)[0]}"]').first.check()
    before = saved(page)
    offer(page, make_file(units={units(page)[1]: {"state": "done"}}))
    page.evaluate("""() => { Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError'); }; }""")
    press(page, "Replace")
    expect(page.locator("#p-told")).to_contain_text("no room to keep a copy")
    assert before == saved(page)


SEED = 4
MUTATIONS = 500
STUFF = [b"<img src=x onerror=pwned()>", b"__proto__", b'"', b"{", b"\\u0000", b"\xc3"]
FEED = """async (files) => {
  const input = document.querySelector('#p-file');
  const told = document.querySelector('#p-told');
  const box = document.querySelector('#p-import');
  const button = (name) => document.querySelector(`[data-do=${name}]`);
  const results = [];
  for (const file of files) {
    const bytes = Uint8Array.from(atob(file), (it) => it.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'x.json'));
    const before = localStorage.getItem('plgen:falcons');
    told.textContent = '';
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    while (!told.textContent && !box.open) await new Promise(requestAnimationFrame);
    const isUntouched = localStorage.getItem('plgen:falcons') === before;
    let merged = '';
    if (box.open) {
      button('merge').click();
      merged = localStorage.getItem('plgen:falcons');
      button('undo').click();
    }
    const isBack = localStorage.getItem('plgen:falcons') === before;
    results.push([told.textContent, isUntouched && isBack, merged]);
  }
  return results;
}"""


def mutate(chance: random.Random, raw: bytes) -> bytes:
    """A file with a few bytes lost, doubled, changed or put in."""
    made = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        at, kind = chance.randrange(len(made)), chance.randrange(5)
        if kind == 0:
            del made[at : at + chance.randint(1, 12)]
        elif kind == 1:
            made[at] = chance.randrange(256)
        elif kind == 2:
            made[at:at] = chance.choice(STUFF)
        elif kind == 3:
            made[at:at] = made[at : at + chance.randint(1, 40)]
        else:
            made = made[: max(at, 1)]
    return bytes(made)


EVIL = "<img src=x onerror=pwned()><script>pwned()</script>"


def make_mutations(code: str, unit: str) -> list[bytes]:
    """A file full of traps, then the same again and again with faults."""
    good = make_file(
        units={unit: {"state": "done", "day": DAY, "steps": [1, 2]}},
        goals={code: {"state": "not-yet", "evidence": EVIL, "units": [unit]}},
        reflections={unit: f'"onload="pwned() {EVIL}', "gone-by": EVIL},
        slots={"1:talk": DAY},
    )
    raw = json.dumps(good).encode()
    chance = random.Random(SEED)  # the same files in every run
    return [raw, *(mutate(chance, raw) for _ in range(MUTATIONS))]


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """What the page asks of the disk and of the reader; nothing runs on it."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    page.evaluate("() => { window.pwned = () => { window.isPwned = true; }; }")
    yield asked
    assert page.evaluate("window.isPwned === undefined")
    assert page.locator("main img, main script").count() == 0


def test_mutated_files(page: Page, asked: list[str]) -> None:
    """Of 500 broken files none runs a script or loses progress; each is answered."""
    one, two = units(page)[:2]
    code = goals(page)[0]
    page.locator(f'[data-unit="{one}"]').first.check()
    say(page, code, "Got it", "My map")
    files = [base64.b64encode(it).decode() for it in make_mutations(code, two)]
    results = page.evaluate(FEED, files)
    taken = [json.loads(merged) for _, _, merged in results if merged]
    assert len(results) == MUTATIONS + 1
    assert 0 < len(taken) < MUTATIONS // 2
    for told, is_kept, _ in results:
        assert is_kept
        assert told.endswith(".")
        assert len(told.split()) > 4
    for progress in taken:
        assert progress["units"][one]["state"] == "done"
        assert progress["goals"][code]["state"] in {"got-it", "went-beyond"}
        assert "My map" in progress["goals"][code]["evidence"]
    assert set(asked) <= {"icon.svg"}


def test_a_shared_computer_forgets(context: BrowserContext, page: Page) -> None:
    """Then nothing goes into the lasting store, what lay there stays unseen."""
    one, two = units(page)[:2]
    page.locator(f'[data-unit="{one}"]').first.check()
    before = saved(page)
    page.get_by_text("This is a shared computer").click()
    page.get_by_role("checkbox", name="Forget all when I close this tab").check()
    expect(page.locator(f'[data-unit="{one}"]').first).not_to_be_checked()
    page.locator(f'[data-unit="{two}"]').first.check()
    assert before == saved(page)
    page.get_by_role("link", name="This week").first.click()
    expect(page.locator(".foot")).to_contain_text("Shared computer")
    page.go_back()
    expect(page.locator(f'[data-unit="{two}"]').first).to_be_checked()
    other = context.new_page()
    other.goto(page.url)
    expect(other.locator(f'[data-unit="{one}"]').first).to_be_checked()
    expect(other.locator(f'[data-unit="{two}"]').first).not_to_be_checked()
    press(page, "Erase")
    press(page, "Erase all")
    assert before == saved(page)
    assert page.evaluate("Object.keys(sessionStorage)") == [f"{KEY}:shared"]


def test_xapi(page: Page) -> None:
    """Statements of the ADL verbs about nobody in particular."""
    one, two = units(page)[:2]
    code = goals(page)[0]
    page.locator(f'[data-unit="{one}"]').first.check()
    page.locator(f'[data-reflection="{one}"]').fill("Louder.")
    say(page, code, "Got it", "My map")
    offer(page, make_file(units={two: {"state": "started"}}))
    press(page, "Merge")
    page.get_by_text("For schools that use xAPI").click()
    name, made = download(page, "Make statements")
    assert name == f"falcons-xapi-{DAY}.json"
    fields = {"actor", "verb", "object", "result", "timestamp"}
    assert all({"actor", "verb", "object"} <= set(it) <= fields for it in made)
    assert {it["object"]["objectType"] for it in made} == {"Activity"}
    told = [(it["verb"]["id"].rsplit("/", 1)[1], it["object"]["id"]) for it in made]
    base = page.locator("#p-keep").get_attribute("data-unit-activity")
    goal = page.locator("#p-keep").get_attribute("data-goal-activity")
    assert told == [
        ("completed", f"{base}{one}"),
        ("attempted", f"{base}{two}"),
        ("responded", f"{goal}{code.replace(':', '%3A')}"),
        ("commented", f"{goal}{code.replace(':', '%3A')}"),
        ("commented", f"{base}{one}"),
    ]
    assert made[0]["timestamp"] == f"{DAY}T00:00:00Z"
    assert made[0]["result"] == {"completion": True}
    assert {it["actor"]["mbox"] for it in made} == {"mailto:student@example.invalid"}


def test_paper(page: Page) -> None:
    """On paper stand the goals with their answers, lines for name and date."""
    say(page, goals(page)[0], "Got it", "My map")
    page.emulate_media(media="print")
    expect(page.get_by_text("Name:")).to_be_visible()
    expect(page.locator("#p-keep")).to_be_hidden()
    expect(page.locator("[data-goal]").first).to_be_visible()
    checked = page.locator("main [type=radio]:checked")
    assert checked.evaluate("it => getComputedStyle(it).printColorAdjust") == "exact"
