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


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_what_is_placed_stays(tmp_path: Path) -> None:
    """It is not written again; what is not wanted goes, with its empty folders."""
    first = write_files(PAGES, tmp_path / "t")
    kept = Artifact("public/a/index.html", Standing(is_placed=True))
    new = Artifact("public/c/index.html", b"c")
    report = write_files([kept, new], tmp_path / "t", placed=first.states)
    assert report.states["public/a/index.html"] == first.states["public/a/index.html"]
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
    write_files(new, tmp_path / "t", placed=first.states)
    assert (tmp_path / "t/public/a/index.html").read_bytes() == b"new"
    assert (tmp_path / "other").read_bytes() == b"a"


@pytest.mark.parametrize("can_link", [True, False])
def test_what_stands_elsewhere_is_carried_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_link: bool
) -> None:
    """As a second name, or as a copy where there are none; its state is the same."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no second names here")

    first = write_files(PAGES, tmp_path / "old")
    if not can_link:
        monkeypatch.setattr("plgen.write.tree.os.link", refuse)
    carried = [Artifact(name, Standing(is_placed=False)) for name in first.states]
    report = write_files(carried, tmp_path / "new", standing=tmp_path / "old")
    assert report.states == first.states
    assert names(tmp_path / "new") == names(tmp_path / "old")


def test_state_of_nothing(tmp_path: Path) -> None:
    """A file that is gone is like no file that is there."""
    assert State.of(tmp_path / "gone") == (-1, 0)
    assert State.of(str(tmp_path)).size >= 0
