"""Over http: one visit keeps a whole path, builds change as a whole, and it can end."""

from collections.abc import Iterator
import json
from pathlib import Path
import shutil

from playwright.sync_api import Browser, BrowserContext, Page, expect
import pytest
from static_host import Host, serve_folder

from plgen.build import Options, build_site, json_schemas
from plgen.scaffold import write_starter

WORKERS = "navigator.serviceWorker.getRegistrations()"


@pytest.fixture(scope="module")
def curriculum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small curriculum whose sites are kept by browsers."""
    folder = tmp_path_factory.mktemp("offline") / "curriculum"
    write_starter(folder, json_schemas())
    (folder / "content/site.yaml").write_text("title: Ours\nservice_worker: true\n")
    sound = folder / "content/units/hum.wav"
    sound.write_bytes(b"RIFF" + bytes(range(256)) * 8)
    unit = folder / "content/units/shadow-diary.md"
    unit.write_text(unit.read_text("utf-8") + "\n[Hum](hum.wav)\n", "utf-8")
    return folder


@pytest.fixture
def builder(curriculum: Path, tmp_path: Path) -> "Builder":
    copy = tmp_path / "curriculum"
    shutil.copytree(curriculum, copy)
    return Builder(copy, tmp_path / "web" / "deep" / "below")


class Builder:
    """Builds a curriculum, and puts the result where a host shows it."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder = folder
        self.place = place

    def build(self) -> None:
        out = self.folder / "site"
        content = self.folder / "content"
        checked = build_site(Options(content, out, zips=True, is_cached=False))
        assert not checked.is_stopped, checked.diagnostics
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(out / "public", self.place)

    def retitle(self, title: str) -> None:
        """Change a word that stands on every page."""
        pathway = self.folder / "content/pathways/shadows.yaml"
        text = pathway.read_text("utf-8")
        lines = [
            f"title: {title}" if line.startswith("title:") else line
            for line in text.splitlines()
        ]
        pathway.write_text("\n".join(lines) + "\n", "utf-8")

    def switch(self, *, is_kept: bool) -> None:
        settings = self.folder / "content/site.yaml"
        settings.write_text(f"title: Ours\nservice_worker: {str(is_kept).lower()}\n")

    def paths(self) -> list[str]:
        """Every page of the cohort, from its own folder."""
        folder = self.place / "falcons"
        found = sorted(folder.rglob("*.html"))
        return [page.relative_to(folder).as_posix() for page in found]


@pytest.fixture
def host(builder: Builder) -> Iterator[Host]:
    builder.retitle("First build")
    builder.build()
    with serve_folder(builder.place.parents[1]) as host:
        yield host


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A device of its own, on which tests may look behind the pages."""
    context = browser.new_context(bypass_csp=True)
    yield context
    context.close()


@pytest.fixture
def strict(browser: Browser) -> Iterator[BrowserContext]:
    """A device of its own, on which the pages' policy holds."""
    context = browser.new_context()
    yield context
    context.close()


def start_of(host: Host) -> str:
    return f"{host.origin}/deep/below/falcons/"


def visit(context: BrowserContext, host: Host, path: str = "index.html") -> Page:
    page = context.new_page()
    page.goto(start_of(host) + path)
    return page


def wait_until_ready(page: Page) -> str:
    expect(page.locator(".kept")).to_contain_text("Ready", timeout=20_000)
    return page.locator(".kept").inner_text()


def wait_until(page: Page, question: str) -> None:
    """Ask a page until it says yes: what a worker does behind it sends no event."""
    for _ in range(200):
        if page.evaluate(question):
            return
        page.wait_for_timeout(50)
    raise AssertionError(question)


def wait_for_news(page: Page) -> None:
    expect(page.locator(".kept")).to_contain_text("newer version", timeout=20_000)


def strapline(page: Page) -> str:
    return page.locator(".brand small").inner_text()


def test_one_visit_keeps_every_page(
    strict: BrowserContext, host: Host, builder: Builder
) -> None:
    """Ready, with its size; then without a network each page opens, styled."""
    page = visit(strict, host)
    size = sum(p.stat().st_size for p in (builder.place / "falcons").rglob("*"))
    said = wait_until_ready(page)
    assert said.startswith("Ready without internet: ")
    assert float(said.split()[-2]) == pytest.approx(size / 1e6, abs=0.2)
    strict.set_offline(True)
    problems: list[str] = []
    page.on("requestfailed", lambda request: problems.append(request.url))
    for path in builder.paths():
        response = page.goto(start_of(host) + path)
        assert response is not None
        assert response.from_service_worker
        assert strapline(page) == "First build"
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert problems == []


def test_addresses_without_a_file_name(context: BrowserContext, host: Host) -> None:
    """`folder/` and `folder` are its page; what was never there has a page too."""
    page = visit(context, host)
    wait_until_ready(page)
    context.set_offline(True)
    for path, end in (
        ("", "/falcons/"),
        ("week/1/", "/week/1/"),
        ("week/1", "/week/1/index.html"),
        ("index.html?from=home", "/index.html?from=home"),
        ("no/such/page", "/falcons/404.html"),
    ):
        page.goto(start_of(host) + path)
        assert page.url.endswith(end)
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"


def test_media_is_kept_and_cut_as_players_ask(
    context: BrowserContext, host: Host
) -> None:
    """A sound comes whole, and in the part that is asked for."""
    page = visit(context, host)
    wait_until_ready(page)
    context.set_offline(True)
    page.reload()
    found = page.evaluate(
        """async () => {
          const whole = await fetch('media/units/hum.wav');
          const headers = {Range: 'bytes=4-7'};
          const part = await fetch('media/units/hum.wav', {headers});
          const bytes = new Uint8Array(await part.arrayBuffer());
          return [whole.status, (await whole.arrayBuffer()).byteLength,
            part.status, part.headers.get('Content-Range'), [...bytes]];
        }"""
    )
    assert found == [200, 2052, 206, "bytes 4-7/2052", [0, 1, 2, 3]]


def test_new_build_replaces_the_old_one_whole(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """An open page says so and stays as it is; what is opened next is new."""
    page = visit(context, host)
    wait_until_ready(page)
    builder.retitle("Second build")
    builder.build()
    page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    wait_for_news(page)
    assert strapline(page) == "First build"
    old = page.evaluate("fetch('plan.json').then(a => a.headers.get('X-Plgen-Digest'))")
    plan = page.evaluate("fetch('path/index.html').then(a => a.text())")
    assert "First build" in plan
    assert "Second build" not in plan
    assert old
    context.set_offline(True)
    for path in builder.paths():
        page.goto(start_of(host) + path)
        assert strapline(page) == "Second build"


def test_old_files_are_let_go(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """Once no page of the old build is open, the device keeps the new one alone."""
    page = visit(context, host)
    wait_until_ready(page)
    builder.retitle("Second build")
    builder.build()
    page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    wait_for_news(page)
    assert len(page.evaluate("caches.keys()")) == 3
    page.goto(start_of(host) + "path/index.html")
    wait_until_ready(page)
    wait_until(page, "caches.keys().then(names => names.length === 2)")


def test_build_that_does_not_arrive_whole_is_never_shown(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """One missing file, and the old build stays, to its last page; later it works."""
    page = visit(context, host)
    wait_until_ready(page)
    builder.retitle("Second build")
    builder.build()
    host.broken.add("units/shadow-theatre/index.html")
    update_to_the_end(page)
    context.set_offline(True)
    for path in builder.paths():
        page.goto(start_of(host) + path)
        assert strapline(page) == "First build"
    context.set_offline(False)
    host.broken.clear()
    page.goto(start_of(host))
    wait_for_news(page)
    page.reload()
    assert strapline(page) == "Second build"


def test_file_of_another_build_is_not_taken(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """An upload that is half done (the new list, one old page) changes nothing yet."""
    page = visit(context, host)
    wait_until_ready(page)
    stale = builder.place / "falcons/path/index.html"
    before = stale.read_bytes()
    builder.retitle("Second build")
    builder.build()
    after = stale.read_bytes()
    stale.write_bytes(before)
    update_to_the_end(page)
    page.reload()
    assert strapline(page) == "First build"
    stale.write_bytes(after)
    update_to_the_end(page)
    wait_for_news(page)


def update_to_the_end(page: Page) -> None:
    """Have the browser look for a new build, until it has taken or dropped it."""
    page.evaluate(
        """async () => {
          const found = await navigator.serviceWorker.getRegistration();
          await found.update().catch(() => {});
          const next = found.installing;
          if (!next) return;
          await new Promise(done => next.addEventListener('statechange', done));
        }"""
    )


def test_it_can_be_switched_off(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """A build without it ends the old worker and empties what it kept."""
    page = visit(context, host)
    wait_until_ready(page)
    builder.switch(is_kept=False)
    builder.build()
    page.reload()
    wait_until(page, f"{WORKERS}.then(found => found.length === 0)")
    wait_until(page, "caches.keys().then(names => names.length === 0)")
    page.goto(start_of(host))
    assert page.locator(".kept").count() == 0
    assert page.locator("script[src$='offline.js']").count() == 0


def test_cohorts_do_not_touch_each_other(
    context: BrowserContext, host: Host, builder: Builder
) -> None:
    """Two cohorts of one host are kept apart; switching one off leaves the other."""
    wait_until_ready(visit(context, host))
    other = context.new_page()
    other.goto(f"{host.origin}/deep/below/otters/index.html")
    wait_until_ready(other)
    shown = (builder.place / "falcons/sw.js").read_text("utf-8")
    builder.switch(is_kept=False)
    builder.build()
    (builder.place / "falcons/sw.js").write_text(shown, "utf-8")
    other.reload()
    wait_until(other, f"{WORKERS}.then(found => found.length === 1)")
    context.set_offline(True)
    page = visit(context, host, "path/index.html")
    assert strapline(page) == "First build"


def test_nothing_is_kept_where_data_is_to_be_saved(
    context: BrowserContext, host: Host
) -> None:
    """A device that saves data is not made to fetch a whole path."""
    context.add_init_script(
        "Object.defineProperty(navigator.connection, 'saveData', {value: true})"
    )
    page = visit(context, host)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(f"{WORKERS}.then(found => found.length)") == 0


def test_manifest_and_icons_are_what_they_say(
    context: BrowserContext, host: Host
) -> None:
    """The browser reads the manifest without a complaint; icons have their sizes."""
    page = visit(context, host)
    session = context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["url"] == start_of(host) + "manifest.webmanifest"
    assert found["errors"] == []
    sizes = page.evaluate(
        """async (manifest) => {
          const load = ({src}) => new Promise((done, fail) => {
            const image = new Image();
            image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`);
            image.onerror = fail;
            image.src = src;
          });
          const icons = manifest.icons.filter(icon => icon.sizes !== 'any');
          return Promise.all(icons.map(async icon => [icon.sizes, await load(icon)]));
        }""",
        json.loads(found["data"]),
    )
    assert [said for said, _ in sizes] == [is_ for _, is_ in sizes]


def test_zip_opens_from_the_disk(browser: Browser, builder: Builder) -> None:
    """Unpacked anywhere, its first page and a unit open with their styles."""
    builder.build()
    bundle, place = builder.folder / "site/zip/falcons.zip", builder.place / "a b"
    shutil.unpack_archive(bundle, place)
    page = browser.new_page()
    page.goto((place / "falcons/index.html").as_uri())
    page.locator(".task-title").first.click()
    assert page.locator("main h1").inner_text()
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    page.close()


def test_from_the_disk_nothing_is_kept(browser: Browser, builder: Builder) -> None:
    """From a folder the pages are whole as they are: no worker, no complaint."""
    builder.build()
    page = browser.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto((builder.place / "falcons/index.html").as_uri())
    assert page.locator(".kept").inner_text() == ""
    assert problems == []
    page.close()
