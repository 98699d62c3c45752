"""A worker knows every file of its folder by what it holds, and no other folder."""

from hashlib import sha256
import json
from pathlib import PurePosixPath
import re

from page_factories import (
    Pages,
    make_cohort,
    make_library,
    make_plan,
    make_site,
    make_unit,
    pages_of_cohort,
)

from plgen.model.artifact import Artifact
from plgen.model.library import Library
from plgen.model.site import SiteSettings
from plgen.model.unit import MediaFile
from plgen.render import Site
from plgen.render.pages.edition import make_edition
from plgen.render.pages.offline.worker import (
    MEDIA_BUDGET,
    KeptFile,
    kept_file,
    render_worker,
)

KEPT = SiteSettings(service_worker=True)


def the_library(settings: SiteSettings = KEPT, title: str = "One") -> Library:
    return make_library([make_unit("one", title=title)], settings=settings)


def text_of(artifact: Artifact) -> str:
    assert isinstance(artifact.content, bytes)
    return artifact.content.decode()


def listed(worker: str) -> dict[str, str]:
    found = re.search(r"const FILES = (.*);", worker)
    assert found is not None
    files: dict[str, str] = json.loads(found[1])
    return files


def worker_of(pages: Pages) -> str:
    return pages.text("public/c/sw.js")


def test_every_file_with_its_digest() -> None:
    """All of the folder but the worker itself, each by what its bytes are."""
    pages = pages_of_cohort(the_library())
    expected = {}
    for path, artifact in pages.files.items():
        assert isinstance(artifact.content, bytes)
        expected[path.removeprefix("public/c/")] = sha256(artifact.content).hexdigest()
    del expected["sw.js"]
    assert listed(worker_of(pages)) == {n: d[:16] for n, d in expected.items()}


def test_same_content_same_worker() -> None:
    """The same bytes twice; another title, another version."""
    same = [worker_of(pages_of_cohort(the_library())) for _ in range(2)]
    assert same[0] == same[1]
    other = worker_of(pages_of_cohort(the_library(title="Two")))
    version = re.compile(r"const SHELF = .*")
    assert version.findall(other) != version.findall(same[0])


def test_without_one_there_is_the_end_of_any() -> None:
    """A site that keeps nothing ends the worker of a build that did."""
    pages = pages_of_cohort(the_library(SiteSettings()))
    worker = worker_of(pages)
    assert "registration.unregister()" in worker
    assert "FILES" not in worker
    assert "offline.js" not in pages.text("public/c/index.html")
    assert "data-ready" not in pages.text("public/c/index.html")


def test_pages_have_the_words() -> None:
    """What the script says stands in the page, in its language."""
    pages = pages_of_cohort(the_library())
    html = pages.tree("public/c/units/one/index.html")
    note = html.css_first("[data-ready]")
    assert note is not None
    assert note.attributes["data-ready"] == "Ready without internet: {size} MB."
    assert note.attributes["role"] == "status"
    scripts = [node.attributes["src"] for node in html.css("script")]
    assert "../../assets/offline.js" in scripts


def worker_with(*files: KeptFile, language: str = "en") -> str:
    library = make_library(
        [make_unit("one")], [make_cohort(languages=(language,))], settings=KEPT
    )
    plan = make_plan(["one"])
    edition = make_edition(make_site(library), library.cohorts["c"], plan)
    return text_of(render_worker(edition, files))


def media(name: str, size: int, digest: str = "ab" * 32) -> KeptFile:
    return KeptFile(f"media/{name}", digest, size, is_media=True)


def test_big_media_is_left_and_said() -> None:
    """Small files first, as far as the budget goes; pages do not count against it."""
    page = KeptFile("index.html", "cd" * 32, MEDIA_BUDGET, is_media=False)
    half = MEDIA_BUDGET // 2
    worker = worker_with(media("b", half + 1), page, media("a", half), media("c", 9))
    assert sorted(listed(worker)) == ["index.html", "media/a", "media/c"]
    assert 'const ABOUT = {"size": "30", "left": 1};' in worker


def test_media_that_cannot_be_read_is_left() -> None:
    """Without a digest there is no telling whether it arrived."""
    assert listed(worker_with(media("a", 9, digest=""))) == {}


def test_names_become_addresses() -> None:
    """A blank, a hash, an umlaut: as links write them."""
    worker = worker_with(media("our logo#1 ü.svg", 9))
    assert list(listed(worker)) == ["media/our%20logo%231%20%C3%BC.svg"]


def test_size_as_the_language_writes_it() -> None:
    """A comma in Spanish."""
    page = KeptFile("index.html", "cd" * 32, 3_440_000, is_media=False)
    assert '"size": "3.4"' in worker_with(page)
    assert '"size": "3,4"' in worker_with(page, language="es")


def test_kept_file_of_media() -> None:
    """Its digest comes from the driver: rendering reads no file."""
    library = the_library()
    site = Site(library, {}, make_site(library).theme, digests={"a.png": "ef" * 32})
    edition = make_edition(site, library.cohorts["c"], make_plan(["one"]))
    file = MediaFile(PurePosixPath("a.png"), "/nowhere/a.png", 7)
    expected = KeptFile("media/a.png", "ef" * 32, 7, is_media=True)
    assert kept_file(edition, Artifact("public/c/media/a.png", file)) == expected
