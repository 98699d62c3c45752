"""A tree is brought to hold what is wanted, over what lies there already."""

from pathlib import Path

import pytest

from plgen.model.artifact import Artifact, Bundle, Standing
from plgen.state import State
from plgen.write.site import write_files

PAGES = [
    Artifact("public/a/index.html", b"a"),
    Artifact("public/b/index.html", b"b"),
    Artifact("zip/a.zip", Bundle("public/a")),
]


def refuse(*_: object, **__: object) -> None:
    """Have no second names of files, as on some disks."""
    raise OSError("no second names here")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_what_is_placed_stays(tmp_path: Path) -> None:
    """It is not written again; what is left over goes, with its empty folders."""
    first = write_files(PAGES, tmp_path / "t")
    new, gone = Artifact("public/c/index.html", b"c"), set(first)
    gone.remove("public/a/index.html")
    assert list(write_files([new], tmp_path / "t", leftover=gone)) == [new.path]
    kept = tmp_path / "t/public/a/index.html"
    assert State.of(kept) == first["public/a/index.html"]
    assert names(tmp_path / "t") == [
        ".plgen",
        "public",
        "public/a",
        "public/a/index.html",
        "public/c",
        "public/c/index.html",
    ]


def test_another_content_is_another_file(tmp_path: Path) -> None:
    """A second name of the old file, in the published tree, keeps the old bytes."""
    first = write_files(PAGES, tmp_path / "t")
    (tmp_path / "other").hardlink_to(tmp_path / "t/public/a/index.html")
    new = [Artifact("public/a/index.html", b"new")]
    write_files(new, tmp_path / "t", leftover=list(first))
    assert (tmp_path / "t/public/a/index.html").read_bytes() == b"new"
    assert (tmp_path / "other").read_bytes() == b"a"


@pytest.mark.parametrize("can_link", [True, False])
def test_what_stands_elsewhere_is_carried_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_link: bool
) -> None:
    """As a second name, or as a copy where there are none; its state is the same."""
    first = write_files(PAGES, tmp_path / "old")
    if not can_link:
        monkeypatch.setattr("plgen.write.tree.os.link", refuse)
    carried = [Artifact(name, Standing()) for name in first]
    states = write_files(carried, tmp_path / "new", standing=tmp_path / "old")
    assert [state[:2] for state in states.values()] == [s[:2] for s in first.values()]
    assert (states == first) is can_link
    assert names(tmp_path / "new") == names(tmp_path / "old")


def test_state_of_nothing(tmp_path: Path) -> None:
    """A file that is gone is like no file that is there."""
    assert State.of(tmp_path / "gone") == (-1, 0, 0)
    assert State.of(str(tmp_path)).size >= 0


@pytest.mark.parametrize("can_link", [True, False])
def test_what_cohorts_share_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_link: bool
) -> None:
    """Under several names where a disk has such; pages are files of their own."""
    if not can_link:
        monkeypatch.setattr("plgen.write.tree.os.link", refuse)
    paths = [f"public/{c}/{n}" for c in "ab" for n in ("index.html", "assets/site.css")]
    artifacts = [Artifact(path, b"the same") for path in paths]
    states = write_files(artifacts, tmp_path / "t")
    assert {(tmp_path / "t" / path).read_bytes() for path in paths} == {b"the same"}
    counts = [(tmp_path / "t" / path).stat().st_nlink for path in paths]
    assert counts == ([1, 2, 1, 2] if can_link else [1, 1, 1, 1])
    assert all(State.of(tmp_path / "t" / p) == s for p, s in states.items())


def test_a_shared_file_that_changes_leaves_the_others(tmp_path: Path) -> None:
    """One cohort's style is another one now; the other's stays."""
    css = [Artifact(f"public/{c}/site.css", b"old") for c in "ab"]
    write_files(css, tmp_path / "t")
    new = Artifact("public/b/site.css", b"new")
    write_files([new], tmp_path / "t", leftover=[new.path])
    assert (tmp_path / "t/public/a/site.css").read_bytes() == b"old"
    assert (tmp_path / "t/public/b/site.css").read_bytes() == b"new"
