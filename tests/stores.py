"""Stores that are watched while a small site is published to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path
import posixpath
import re

from plgen.write.publish import Published, Store, open_store, send_folder
from plgen.write.publish.headers import Headers
from plgen.write.publish.records import NAME
from plgen.write.publish.store import Listed, R, Seen, T

Site = Mapping[str, str]
"""Text by path."""
_numbers = count()


def page(*links: str) -> str:
    """A page that leads to, or shows, these files, relative to its own folder."""
    return "".join(f'<a href="{link}">' for link in links)


def _cohort(name: str, *, units: str, style: str) -> Site:
    """A cohort whose pages lead to each other as those of a real one do."""
    home, week = f"{name}/index.html", f"{name}/week/1/index.html"
    lists = ("../../assets/site.css", "../../search-data.js", "../../sw.js")
    shared = [f"../{other}/index.html" for other in units]
    return {
        home: page("week/1/index.html", "assets/site.css", "search-data.js", "sw.js"),
        week: page(
            "../../index.html", *lists, *(f"../../units/{u}/index.html" for u in units)
        ),
        **{
            f"{name}/units/{unit}/index.html": page(
                "../../index.html", f"../../media/{unit}.png", *lists, *shared
            )
            for unit in units
        },
        **{f"{name}/media/{unit}.png": f"{name} {unit}" for unit in units},
        f"{name}/assets/site.css": style,
        f"{name}/search-data.js": units,
        f"{name}/sw.js": f"{units} {style}",
    }


def _site(*cohorts: Site) -> Site:
    doors = [path for cohort in cohorts for path in cohort if path.count("/") == 1]
    front = page(*(door for door in doors if door.endswith("index.html")))
    files = {path: text for cohort in cohorts for path, text in cohort.items()}
    return {**files, "404.html": page("index.html"), "index.html": front}


OLD = _site(
    _cohort("owls", units="abc", style="plain"),
    _cohort("larks", units="ab", style="plain"),
)
NEW = _site(
    _cohort("owls", units="bde", style="bold"),
    _cohort("wrens", units="ae", style="bold"),
)
OTHER = _site(
    _cohort("owls", units="aef", style="fine"),
    _cohort("larks", units="bdf", style="bold"),
)
SITES = (OLD, NEW, OTHER)
SMALL_OLD = _site(_cohort("owls", units="ab", style="plain"))
SMALL_NEW = _site(_cohort("owls", units="bc", style="bold"))


def as_folder(site: Site, folder: Path) -> Path:
    """The site on disk."""
    for path, text in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def new_store() -> Store:
    """An empty store in memory."""
    return open_store(f"memory://store-{next(_numbers)}/site")


def publish(folder: Path, store: Store) -> Published:
    """Publish a folder, telling nobody how far it is."""
    return send_folder(folder, store, lambda _done, _of: None)


def contents(store: Store) -> Site:
    """What is in a store, but for what plgen remembers."""
    paths = [path for path in store.list_files() if not path.endswith(NAME)]
    return {path: (store.read(path) or b"").decode() for path in paths}


def gaps(site: Site) -> list[str]:
    """Links that lead nowhere: to pictures and styles from any page, to pages from any
    page that a reader finds."""
    found = [
        f"{path} → {target}"
        for path in site
        for target in _targets(site, path)
        if target not in site and not target.endswith(".html")
    ]
    doors = [p for p in site if p.endswith("index.html") and p.count("/") <= 1]
    return found + _lost(site, doors)


def _lost(site: Site, doors: Iterable[str]) -> list[str]:
    ahead, seen, lost = list(doors), set(doors), []
    while ahead:
        path = ahead.pop()
        for target in _targets(site, path):
            if target not in site:
                lost.append(f"{path} → {target}")
            elif target not in seen:
                seen.add(target)
                ahead.append(target)
    return lost


def _targets(site: Site, path: str) -> list[str]:
    if not path.endswith(".html"):
        return []
    links = re.findall(r'href="([^"]+)"', site[path])
    folder = posixpath.dirname(path)
    return [posixpath.normpath(posixpath.join(folder, link)) for link in links]


class CutError(Exception):
    """The run ends here, as if the power had gone."""


class WatchedStore(Store):
    """A store that is looked at after each change, and cut off after so many."""

    threads = 1

    def __init__(
        self,
        store: Store,
        *,
        cut_after: int | None = None,
        look: Callable[[], None] = lambda: None,
    ) -> None:
        self._store, self._left, self._look = store, cut_after, look
        self.place, self.marks_files = store.place, store.marks_files
        self.changes: list[str] = []
        """What was put and deleted, in order."""

    def each(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        return map(work, items)

    def list_files(self) -> dict[str, Listed]:
        return self._store.list_files()

    def read(self, path: str) -> bytes | None:
        return self._store.read(path)

    def see(self, path: str) -> Seen | None:
        return self._store.see(path)

    def put(self, path: str, content: bytes, headers: Headers, digest: str) -> None:
        self._begin(f"put {path}")
        self._store.put(path, content, headers, digest)
        self._look()

    def delete(self, path: str) -> None:
        self._begin(f"delete {path}")
        self._store.delete(path)
        self._look()

    def _begin(self, change: str) -> None:
        if self._left is not None and len(self.changes) >= self._left:
            raise CutError
        self.changes.append(change)
