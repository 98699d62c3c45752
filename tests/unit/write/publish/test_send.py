"""A folder is published whole in the end, and without gaps on the way."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from needs import require_module
import pytest
from stores import (
    NEW,
    OLD,
    SITES,
    CutError,
    WatchedStore,
    as_folder,
    contents,
    gaps,
    new_store,
    publish,
)

from plgen.write.publish import Published, PublishError, Store
from plgen.write.publish.headers import Headers
from plgen.write.publish.records import NAME

require_module("fsspec")
ODD = (
    b'{"form": 1, "files": {"a":'
    b' {"sha256": 1, "as": "", "stamp": "", "stands": true, "run": ""}}}'
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three builds of a site, each with other units and cohorts."""
    root = tmp_path_factory.mktemp("builds")
    return [as_folder(site, root / str(n)) for n, site in enumerate(SITES)]


def looked_at(store: Store) -> Callable[[], None]:
    """A look at a store that finds no page leading nowhere."""

    def look() -> None:
        assert gaps(contents(store)) == []

    return look


def test_store_holds_the_folder(folders: list[Path]) -> None:
    """Everything goes up; the second time nothing does."""
    store = new_store()
    size = sum(map(len, OLD.values()))
    assert publish(folders[0], store) == Published(len(OLD), size, 0, 0)
    assert contents(store) == OLD
    assert publish(folders[0], store) == Published(0, 0, 0, len(OLD))


def test_only_what_changed_is_sent(folders: list[Path]) -> None:
    """A new build takes away what only the old one had, and sends what differs."""
    store = new_store()
    publish(folders[0], store)
    watched = WatchedStore(store)
    published = publish(folders[1], watched)
    same = {path for path in NEW if OLD.get(path) == NEW[path]}
    assert contents(store) == NEW
    assert published.unchanged == len(same)
    assert published.sent == len(NEW) - len(same)
    assert published.deleted == len(set(OLD) - set(NEW))
    assert {f"put {path}" for path in same}.isdisjoint(watched.changes)


def test_order(folders: list[Path]) -> None:
    """Files, then pages, then the first page of cohorts, then the front door; last of
    all, pages that are gone, and then what they showed."""
    store = new_store()
    publish(folders[0], store)
    watched = WatchedStore(store)
    publish(folders[1], watched)
    changes = [change for change in watched.changes if not change.endswith(NAME)]
    places = [
        changes.index(change)
        for change in (
            "put owls/media/d.png",
            "put owls/units/d/index.html",
            "put owls/units/b/index.html",
            "put owls/index.html",
            "put index.html",
            "delete larks/index.html",
            "delete owls/units/a/index.html",
            "delete owls/media/a.png",
        )
        if change in changes
    ]
    assert len(places) >= 7
    assert places == sorted(places)
    assert changes.index("put index.html") == published_count(changes) - 1


def published_count(changes: list[str]) -> int:
    return sum(change.startswith("put ") for change in changes)


def test_cut_at_every_change(folders: list[Path]) -> None:
    """Wherever a publish ends, no page leads nowhere, and the next one finishes it."""
    cut_after = 0
    while True:
        store = new_store()
        publish(folders[0], store)
        watched = WatchedStore(store, cut_after=cut_after, look=looked_at(store))
        try:
            publish(folders[1], watched)
        except CutError:
            publish(folders[1], WatchedStore(store, look=looked_at(store)))
            assert contents(store) == NEW
            cut_after += 1
        else:
            break
    assert cut_after > len(NEW)
    assert contents(store) == NEW


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 60)), max_size=4))
def test_any_history(folders: list[Path], history: list[tuple[int, int]]) -> None:
    """After any builds, published in part or whole, the next one ends right, and on the
    way no page led nowhere."""
    store = new_store()
    for number, cut_after in history:
        watched = WatchedStore(store, cut_after=cut_after, look=looked_at(store))
        try:
            publish(folders[number], watched)
        except CutError:
            continue
        assert contents(store) == SITES[number]
    publish(folders[0], WatchedStore(store, look=looked_at(store)))
    assert contents(store) == OLD
    assert publish(folders[0], store).sent == 0


@settings(max_examples=60)
@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 2))
def test_two_at_once(folders: list[Path], begin: int, cut: int, first: int) -> None:
    """One publish comes between another, and may end early: the next one ends right."""
    store = new_store()
    publish(folders[first], store)
    changes = 0

    def interfere() -> None:
        nonlocal changes
        changes += 1
        if changes == begin:
            try:
                publish(folders[2], WatchedStore(store, cut_after=cut))
            except CutError:
                return

    publish(folders[1], WatchedStore(store, look=interfere))
    publish(folders[0], store)
    assert contents(store) == OLD


def test_files_of_others_stay(folders: list[Path]) -> None:
    """What plgen did not put there is never deleted, in cohorts' folders neither."""
    store = new_store()
    publish(folders[0], store)
    theirs = {"robots.txt": "mine", "larks/notes.txt": "mine", "old/index.html": "mine"}
    for path, text in theirs.items():
        store.put(path, text.encode(), Headers("text/plain"), "")
    publish(folders[1], store)
    assert contents(store) == {**NEW, **theirs}


def test_page_that_somebody_changed_is_not_deleted(folders: list[Path]) -> None:
    """A file that is no longer wanted goes only if it is still the one of plgen."""
    store = new_store()
    publish(folders[0], store)
    store.put("larks/units/a/index.html", b"mine", Headers("text/html"), "")
    publish(folders[1], store)
    assert contents(store) == {**NEW, "larks/units/a/index.html": "mine"}
    with pytest.raises(PublishError, match="holds `larks/units/a/"):
        publish(folders[0], store)


def test_place_of_others_is_refused(folders: list[Path]) -> None:
    """Where plgen never was, nothing is replaced."""
    store = new_store()
    store.put("index.html", b"mine", Headers("text/html"), "")
    with pytest.raises(PublishError, match=r"holds `index\.html`, and plgen did not"):
        publish(folders[0], store)
    assert contents(store) == {"index.html": "mine"}


def test_bytes_changed_by_others_are_mended(folders: list[Path]) -> None:
    """What is remembered is not believed: a file of as many bytes is sent again."""
    store = new_store()
    publish(folders[0], store)
    store.put("owls/assets/site.css", b"PLAIN", Headers("text/css"), "")
    store.delete("owls/media/a.png")
    assert publish(folders[0], store).sent == 2
    assert contents(store) == OLD


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b'{"form": 2, "files": {}}',
        b'{"form": 1, "files": {"a": {}}}',
        b'{"form": 1, "files": []}',
        ODD,
        b"[" * 100_000,
    ],
)
def test_damaged_record(folders: list[Path], damage: bytes) -> None:
    """A record that cannot be read costs questions; what is right stays as it is."""
    store = new_store()
    publish(folders[0], store)
    store.put(f"owls/{NAME}", damage, Headers("application/json"), "")
    published = publish(folders[1], store)
    assert not published.is_sure
    found = contents(store)
    assert {path: found[path] for path in NEW} == NEW
    assert set(found) - set(NEW) <= set(OLD)
    assert publish(folders[1], store) == Published(0, 0, 0, len(NEW))


def test_records_of_one_cohort_name_no_other(folders: list[Path]) -> None:
    """Who opens what plgen remembers of one cohort, or of the front, learns of no other
    cohort."""
    store = new_store()
    publish(folders[0], store)
    owls, front = store.read(f"owls/{NAME}"), store.read(NAME)
    assert owls is not None
    assert front is not None
    assert b"week/1/index.html" in owls
    assert b"larks" not in owls + front
    assert b"owls" not in front


def test_cohort_that_is_gone_leaves_nothing(folders: list[Path]) -> None:
    """With the last file of a cohort, what was remembered of it goes too."""
    store = new_store()
    publish(folders[0], store)
    publish(folders[1], store)
    assert not [path for path in store.list_files() if path.startswith("larks/")]


def test_folder_that_changes_meanwhile(tmp_path: Path) -> None:
    """A file that changed since it was looked at is not sent; the next run is right."""
    folder, store = as_folder(OLD, tmp_path / "site"), new_store()

    def change() -> None:
        (folder / "index.html").write_text("newer")

    with pytest.raises(PublishError, match="changed while it was sent"):
        publish(folder, WatchedStore(store, look=change))
    publish(folder, store)
    assert contents(store) == {**OLD, "index.html": "newer"}


def test_large_files_go_alone(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that are too big to hold many at once arrive too, and are counted."""
    monkeypatch.setattr("plgen.write.publish.send.LARGE", 30)
    store = new_store()
    assert publish(folders[0], store).sent == len(OLD)
    assert contents(store) == OLD
