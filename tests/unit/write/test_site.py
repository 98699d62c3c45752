"""A site is written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from sites import tree_of

from plgen.model.artifact import Artifact
from plgen.model.unit import MediaFile
from plgen.write import OutputRefusedError, hold_output, write_site
from plgen.write.output import MARK


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a site, but for its mark."""
    return {name: held for name, held in tree_of(folder).items() if name != MARK}


def test_writes_every_artifact(tmp_path: Path) -> None:
    """Folders are made as needed; how each file was left is told."""
    artifacts = [Artifact("public/index.html", b"a"), Artifact("public/x/y.css", b"bc")]
    states = write_site(artifacts, tmp_path / "site")
    assert tree(tmp_path / "site") == {
        "public/index.html": b"a",
        "public/x/y.css": b"bc",
    }
    assert {name: state.size for name, state in states.items()} == {
        "public/index.html": 1,
        "public/x/y.css": 2,
    }


def test_replaces_the_old_site_whole(tmp_path: Path) -> None:
    """What the new site does not claim is gone; nothing else is left beside it."""
    out = tmp_path / "site"
    write_site([Artifact("old.html", b"1"), Artifact("both.html", b"1")], out)
    write_site([Artifact("both.html", b"2")], out)
    assert tree(out) == {"both.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_error_leaves_the_old_site(tmp_path: Path) -> None:
    """An artifact that cannot be made leaves every old byte where it was."""
    out = tmp_path / "site"
    write_site([Artifact("index.html", b"old")], out)

    def failing() -> Iterator[Artifact]:
        yield Artifact("index.html", b"new")
        raise RuntimeError("render failed")

    with pytest.raises(RuntimeError):
        write_site(failing(), out)
    assert tree(out) == {"index.html": b"old"}
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["site"]


def test_missing_media_leaves_the_old_site(tmp_path: Path) -> None:
    """A picture that vanished between reading and writing stops the write."""
    out = tmp_path / "site"
    write_site([Artifact("index.html", b"old")], out)
    gone = MediaFile(PurePosixPath("units/a.png"), str(tmp_path / "a.png"), 3)
    with pytest.raises(FileNotFoundError):
        write_site([Artifact("a.png", gone)], out)
    assert tree(out) == {"index.html": b"old"}


def test_copies_media(tmp_path: Path) -> None:
    """A media file is copied byte for byte."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    media = MediaFile(PurePosixPath("units/a.png"), str(tmp_path / "a.png"), 4)
    write_site([Artifact("media/a.png", media)], tmp_path / "site")
    assert tree(tmp_path / "site") == {"media/a.png": b"\x89PNG"}


@pytest.mark.parametrize("second", ["a/index.html", "A/index.html"])
def test_two_artifacts_for_one_path_are_refused(tmp_path: Path, second: str) -> None:
    """The same path, also by letter case, is never written twice."""
    artifacts = [Artifact("a/index.html", b"1"), Artifact(second, b"2")]
    with pytest.raises((ValueError, FileExistsError)):
        write_site(artifacts, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_litter_of_a_killed_build_is_cleared(tmp_path: Path) -> None:
    """A half-written folder of an earlier build is gone after the next one."""
    (tmp_path / ".site.new" / "public").mkdir(parents=True)
    (tmp_path / ".site.new" / "public" / "index.html").write_bytes(b"half")
    write_site([Artifact("index.html", b"1")], tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_second_build_at_once_is_refused(tmp_path: Path) -> None:
    """While one build writes, another to the same output is refused."""
    out = tmp_path / "site"
    with hold_output(out), pytest.raises(OutputRefusedError), hold_output(out):
        pass
    with hold_output(out):
        assert [path.name for path in tmp_path.iterdir()] == [".site.lock"]
    assert list(tmp_path.iterdir()) == []
