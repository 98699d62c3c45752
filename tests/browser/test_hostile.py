"""Hostile texts at every place where authors write: none runs, breaks out, fetches."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
import json
from pathlib import Path
import re

from hostile_factories import HOST, NAMES, PLACES, Laid, write_hostile
from payloads import PAYLOADS, RUN, UNFIT, WRITABLE
from playwright.sync_api import Browser, Page, Request, Route, expect
from playwright.sync_api import Error as BrowserError
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from sites import pages_of
from static_host import serve_folder

from plgen.build import Options, build_site, keep_quiet
from plgen.build.crew import LocalCrew
from plgen.build.site import prepare_site
from plgen.load import CODES, load_library
from plgen.load.folders import MEDIA, PICTURES
from plgen.render import render_packet
from plgen.render.pages.environment import script_hash
from plgen.write.site import write_files

COHORT = "falcons"
LINKS = frozenset({"", "http", "https", "mailto", "tel"})
ADDRESSES = frozenset(
    [
        "href",
        "src",
        "data",
        "poster",
        "background",
        "cite",
        "longdesc",
        "manifest",
        "xlink:href",
    ]
)
NEVER = frozenset(
    ["srcset", "srcdoc", "ping", "style", "form", "action", "formaction", "http-equiv"]
)
"""Attributes of which no page needs one, but for the policy's own `http-equiv`."""
NO_ELEMENTS = "iframe, object, embed, base, frame, frameset, applet, portal, math"
WATCH = """() => ({
  pwned: 'pwned' in window && typeof window.pwned !== 'object',
  inherited: 'pwned' in {},
  handlers: [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
    .filter(a => a.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i
      .test(['href', 'src'].includes(a.name) ? a.value : ''))
    .map(a => `${e.tagName} ${a.name}=${a.value.slice(0, 60)}`)),
})"""
OWN = ("file:", "data:", "chrome:", "chrome-extension:")
"""What a page may ask for; the last two are the browser's own viewer of PDFs."""
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
CALM = {"pwned": False, "inherited": False, "handlers": []}


@dataclass
class Hostile:
    """The curriculum, its site, and its packet."""

    folder: Path
    laid: Laid

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def public(self) -> Path:
        return self.site / "public" / COHORT


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Everything that can be built of it, built."""
    folder = tmp_path_factory.mktemp("hostile")
    laid = write_hostile(folder / "content")
    options = Options(folder / "content", folder / "site", is_cached=False)
    checked = build_site(options)
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics[:20]))
    stage = prepare_site(options, keep_quiet, LocalCrew(1, keep_quiet))
    cohort, plan = stage.library.cohorts[COHORT], stage.plans[COHORT]
    write_files(render_packet(stage.site, cohort, plan), folder / "packet")
    return Hostile(folder, laid)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which a dialog, a complaint or a request to anybody fails the test."""
    context = browser.new_context()
    page = context.new_page()
    found: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(OWN):
            found.append(request.url)

    context.on("request", note)
    context.on("page", lambda opened: found.append(f"opened {opened.url}"))
    page.on("dialog", lambda dialog: found.append(dialog.message))
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    yield page
    context.close()
    assert found == []


def test_enough_is_laid(hostile: Hostile) -> None:
    """Far more than 150 texts, each at far more than one place; none is forgotten."""
    assert len(set(PAYLOADS)) >= 240
    assert sum(hostile.laid.at.values()) > 15_000
    bare = {place for place in PLACES if not hostile.laid.at[place]}
    assert bare == {"encoded target", "fragment", "name of a fence", "kind of a way"}


def test_pages_run_nothing(page: Page, hostile: Hostile) -> None:
    """Every kind of page for students, families and staff, and each unit."""
    found = {}
    for path in _looked_at(hostile):
        page.goto(path.as_uri())
        found[path.name] = page.evaluate(WATCH)
        assert found[path.name] == CALM, path


def _looked_at(hostile: Hostile) -> list[Path]:
    public = hostile.site / "public"
    once = [*public.glob("*.html"), *pages_of(hostile.public)]
    kept = [path for path in once if path.parent.name != "es"]
    return [
        *kept,
        *pages_of(hostile.site / "staff"),
        *pages_of(hostile.folder / "packet"),
    ]


def test_search_runs_nothing(page: Page, hostile: Hostile) -> None:
    """Results that show the texts, and the texts as what is looked for."""
    page.goto((hostile.public / "about/index.html").as_uri())
    page.keyboard.press("/")
    box = page.locator("#p-search-for")
    results = page.locator("#p-search li a")
    for number in range(hostile.laid.units):
        box.fill(f"hostile{number}")
        expect(results.first).to_contain_text(f"Hostile{number} ")
        assert page.evaluate(WATCH) == CALM
    for text in WRITABLE[::6]:
        box.fill(text.replace("\n", " "))
        assert page.evaluate(WATCH) == CALM


def test_the_library_and_progress_run_nothing(page: Page, hostile: Hostile) -> None:
    """Pages that scripts write on: a choice, a tick and words of a student's own."""
    page.goto((hostile.public / "units/u1/index.html").as_uri())
    for box in page.locator("main input[type=checkbox]:visible").all()[:3]:
        box.evaluate("box => box.click()")
    for field_ in page.locator("main textarea:visible").all()[:2]:
        field_.fill(f"</textarea><img src=x onerror={RUN}>")
    assert page.evaluate(WATCH) == CALM
    for name in ("progress", "library", "path"):
        page.goto((hostile.public / name / "index.html").as_uri())
        assert page.evaluate(WATCH) == CALM
    page.goto(
        (hostile.public / "library/index.html").as_uri() + f"?q=<img onerror={RUN}>"
    )
    assert page.evaluate(WATCH) == CALM


def test_an_embed_is_a_frame_of_its_host(browser: Browser, hostile: Hostile) -> None:
    """The button loads what it says, with hostile words as its name."""
    context = browser.new_context()
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<title>a</title>")

    context.route(re.compile("https?://"), answer)
    page = context.new_page()
    page.goto((hostile.public / "units/u0/index.html").as_uri())
    for button in page.locator(".embed button:visible").all()[:8]:
        button.evaluate("button => button.click()")
    expect(page.locator(".embed iframe").first).to_be_attached()
    assert page.evaluate(WATCH) == CALM
    assert {url.split("/")[2] for url in asked} <= {HOST}
    context.close()


def test_attributes_and_scripts(hostile: Hostile) -> None:
    """Of every page that is written, each attribute, script and address."""
    pages = [*pages_of(hostile.site), *pages_of(hostile.folder / "packet")]
    assert len(pages) > 50
    faults = [f"{path}: {fault}" for path in pages for fault in _faults(path, hostile)]
    assert faults[:5] == []


def _faults(path: Path, hostile: Hostile) -> Iterator[str]:
    tree = LexborHTMLParser(path.read_text("utf-8"))
    policy = tree.css_first("meta[http-equiv]")
    rules = (policy.attributes["content"] or "") if policy else ""
    if path.parent.name != "packet" and "default-src 'none'" not in rules:
        yield "no policy"
    for node in tree.css(NO_ELEMENTS):
        yield f"<{node.tag}>"
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if (
                name.startswith("on")
                or (name in NEVER and node != policy)
                or (name in ADDRESSES and _scheme(value or "") not in LINKS)
                or (name == "src" and _scheme(value or ""))
            ):
                yield f"{name}={value}"
    for node in tree.css("script"):
        yield from _of_script(node, path, rules, hostile)


def _of_script(
    node: LexborNode, path: Path, rules: str, hostile: Hostile
) -> Iterator[str]:
    source = node.attributes.get("src")
    if source is None:
        if str(script_hash(node.text())) not in rules:
            yield f"script {node.text()[:60]}"
        return
    target = (path.parent / source).resolve()
    if not target.is_file() or hostile.site not in target.parents:
        yield f"script {source}"
    if target.parent.name != "assets":
        yield f"script {source}"


def _scheme(address: str) -> str:
    """As a browser reads it: blanks and control characters do not count."""
    plain = re.sub(r"[\x00-\x20]", "", address)
    found = re.match(r"([a-z][a-z0-9+.-]*):|(//|\\\\|/\\)", plain, re.IGNORECASE)
    return (found[1] or found[2]).lower() if found else ""


def test_data_hold_what_was_written(hostile: Hostile) -> None:
    """JSON is JSON; the script that search loads holds no tag and no end of line."""
    for path in hostile.site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    script = (hostile.public / "search-data.js").read_text("utf-8")
    assert not re.search("[<>\u2028\u2029]", script)
    found = json.loads(script.removeprefix("window.plgenSearch=").rstrip(";\n"))
    assert any("<script>" in title for title in found["titles"])


def test_files_are_found_by_their_names(page: Page, hostile: Hostile) -> None:
    """Every strange name leads to its file, as a picture and as a link."""
    path = hostile.public / "units/names/index.html"
    page.goto(path.as_uri())
    tree = LexborHTMLParser(path.read_text("utf-8"))
    assert len(tree.css("main img[src*='/media/']")) >= len(NAMES)
    for name in NAMES:
        assert (hostile.public / "media/units" / name).is_file()
    broken = page.locator("main a[href*='/media/']").evaluate_all(
        "links => links.map(link => link.href)"
    )
    for link in broken:
        response = page.goto(link)
        assert response is not None
        assert response.ok
        assert page.evaluate(WATCH) == CALM


REFUSED = {
    "unit id": ("units/{0}.md", "---\nid: {1}\ntitle: A\n---\n"),
    "tags": ("units/{0}.md", "---\ntitle: A\ninterests: [{1}]\n---\n"),
    "license": ("units/{0}.md", "---\ntitle: A\nlicense: {1}\n---\n"),
    "language": ("units/{0}.md", "---\ntitle: A\nlanguage: {1}\n---\n"),
    "standard": ("units/{0}.md", "---\ntitle: A\nstandards: [{1}]\n---\n"),
    "requirement": ("units/{0}.md", "---\ntitle: A\nrequires: [{1}]\n---\n"),
    "picture": ("units/{0}.md", "---\ntitle: A\nimage: {1}\n---\n"),
    "key": ("units/{0}.md", "---\ntitle: A\n{1}: a\n---\n"),
    "kind": ("units/{0}.md", "---\ntitle: A\nkind: {1}\n---\n"),
    "cohort id": (
        "pathways/{0}.yaml",
        "title: A\ncalendar: {{weeks: 1}}\ncohorts: {{{1}: {{}}}}\n",
    ),
    "date": (
        "pathways/{0}.yaml",
        "title: A\ncalendar: {{weeks: 1, start: {1}}}\ncohorts: {{c{0}: {{}}}}\n",
    ),
    "not YAML": ("pathways/{0}.yaml", "{2}"),
}
"""Where only some words are taken: the file, and the text as JSON and as it is."""


@pytest.mark.parametrize("place", REFUSED)
def test_refused(place: str, tmp_path: Path) -> None:
    """Each is refused in its own file, by a known code, on one line that prints."""
    name, form = REFUSED[place]
    for number, text in enumerate(PAYLOADS):
        path = tmp_path / name.format(f"n{number}")
        path.parent.mkdir(exist_ok=True)
        written = json.dumps(text, ensure_ascii=False)
        filled = form.format(
            f"n{number}", written, text.encode("utf-8", "replace").decode()
        )
        path.write_text(filled, "utf-8")
    _, found = load_library(tmp_path)
    assert {said.code for said in found} <= CODES
    assert [said for said in found if CONTROL.search(str(said))] == []
    errors = {said.location.file for said in found if said.severity == "error"}
    assert len(errors) >= len(PAYLOADS) - 4


@pytest.mark.parametrize("key", ["title", "contact", "theme", "base_url", "language"])
def test_unfit_settings(key: str, tmp_path: Path) -> None:
    """Characters that no page can show are refused where they stand."""
    for text in UNFIT:
        (tmp_path / "site.yaml").write_text(f"{key}: {json.dumps(text)}\n", "utf-8")
        _, found = load_library(tmp_path)
        assert any(said.code == "bad-character" for said in found), text


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("base_url: {}", "bad-url"),
        ("brand: {{accent: {}}}", "bad-accent"),
        ("brand: {{logo: {}}}", None),
        ("embeds: [{}]", "bad-host"),
        ("language: {}", "bad-language"),
    ],
)
def test_refused_settings(key: str, code: str | None, tmp_path: Path) -> None:
    """An address, a color, a picture, a host and a language are what they say."""
    for text in WRITABLE:
        written = key.format(json.dumps(text, ensure_ascii=False))
        (tmp_path / "site.yaml").write_text(f"{written}\n", "utf-8")
        _, found = load_library(tmp_path)
        codes = {said.code for said in found}
        assert codes, text
        assert code is None or code in codes, text


def test_names_of_files(tmp_path: Path) -> None:
    """As the name of a file, each is taken or refused; nothing else happens."""
    (tmp_path / "units").mkdir()
    made = 0
    for text in PAYLOADS:
        name = text.replace("/", "\u2044").encode()[:200].decode(errors="ignore")
        if "\0" in name or name in {".", ".."}:
            continue
        (tmp_path / "units" / f"{name}.md").write_text("---\ntitle: A\n---\n")
        (tmp_path / "units" / f"{name}.svg").write_text("<svg/>")
        made += 1
    library, found = load_library(tmp_path)
    assert made > 200
    assert {said.code for said in found} <= CODES
    assert [
        unit for unit in library.units if not re.fullmatch("[a-z0-9-]+", unit)
    ] == []


def test_other_media_do_not_run(page: Page, tmp_path: Path) -> None:
    """A page under the name of a song or a table stays text, or is saved."""
    endings = sorted(MEDIA - PICTURES)
    for ending in endings:
        text = f"<!doctype html><html><script>{RUN};alert(1)</script>{'a' * 600}"
        (tmp_path / f"a{ending}").write_text(text)
    for ending in endings:
        with suppress(BrowserError):  # it is saved
            page.goto((tmp_path / f"a{ending}").as_uri())
        assert page.evaluate("window.pwned") is None, ending


def test_other_media_do_not_run_on_a_host(browser: Browser, tmp_path: Path) -> None:
    """The same on a plain host, which tells of endings what it knows."""
    endings = sorted(MEDIA - PICTURES)
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    with serve_folder(tmp_path) as host:
        for ending in endings:
            text = f"<!doctype html><html><script>{RUN};alert(1)</script>{'a' * 600}"
            (tmp_path / f"a{ending}").write_text(text)
            with suppress(BrowserError):  # it is saved
                page.goto(f"{host.origin}/a{ending}")
            assert page.evaluate("window.pwned") is None, ending
    context.close()
    assert said == []


FAULTY = {
    "handler": f"<p onclick={RUN}>a</p>",
    "inline script": f"<script>{RUN}</script>",
    "script of elsewhere": "<script src=https://evil.example/x.js></script>",
    "script of the author's": "<script src=media/units/a.js></script>",
    "scheme": f"<a href=' java\tscript:{RUN}'>a</a>",
    "host": "<img src=//evil.example/a.png>",
    "set of pictures": "<img srcset=a.png>",
    "style": "<p style=color:red>a</p>",
    "frame": "<iframe></iframe>",
    "refresh": "<meta http-equiv=refresh content=0>",
    "data": "<a href=data:text/html,a>a</a>",
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_is_looked_for_would_be_seen(name: str, tmp_path: Path) -> None:
    """A page with one fault is told from the same page without it."""
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    page = tmp_path / "site/index.html"
    page.parent.mkdir()
    hostile = Hostile(tmp_path, Laid())
    page.write_text(f"<!doctype html><head>{policy}</head><body>a")
    assert [*_faults(page, hostile)] == []
    page.write_text(f"<!doctype html><head>{policy}</head><body>{FAULTY[name]}")
    assert [*_faults(page, hostile)]
