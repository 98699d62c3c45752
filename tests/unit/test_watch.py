"""When the preview hears of a change: from the system, and by looking itself."""

from collections.abc import Callable, Iterator
import os
from pathlib import Path

import pytest

from plgen.serve import watch
from plgen.serve.watch import watch_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with two units."""
    for name in ("one", "two"):
        path = tmp_path / f"content/units/{name}/index.md"
        path.parent.mkdir(parents=True)
        path.write_text(name)
    return tmp_path / "content"


def begin(folder: Path) -> Iterator[bool]:
    """A watch that has said that there is something to build."""
    watched = watch_sources([folder, folder.parent / "themes"])
    assert next(watched)
    assert not next(watched)
    return watched


def hears(watched: Iterator[bool], rounds: int = 20) -> bool:
    """Whether a change is told of in so many rounds."""
    return any(next(watched) for _ in range(rounds))


def save(folder: Path) -> None:
    (folder / "units/one/index.md").write_text("more than before")


def rename_over(folder: Path) -> None:
    new = folder / "units/one/.new"
    new.write_text("other")
    new.replace(folder / "units/one/index.md")


def delete_and_create(folder: Path) -> None:
    path = folder / "units/one/index.md"
    path.unlink()
    path.write_text("anew")


def remove_a_folder(folder: Path) -> None:
    (folder / "units/one/index.md").unlink()
    (folder / "units/one").rmdir()


def bring_a_folder(folder: Path) -> None:
    outside = folder.parent / "three"
    outside.mkdir()
    (outside / "index.md").write_text("three")
    outside.rename(folder / "units/three")


def add_a_theme(folder: Path) -> None:
    (folder.parent / "themes/default").mkdir(parents=True)
    (folder.parent / "themes/default/site.css").write_text("a{}")


@pytest.mark.parametrize(
    "change",
    [
        save,
        rename_over,
        delete_and_create,
        remove_a_folder,
        bring_a_folder,
        add_a_theme,
    ],
)
def test_any_change_is_heard_of(folder: Path, change: Callable[[Path], None]) -> None:
    """However an editor saves, and though a folder was not there before."""
    watched = begin(folder)
    change(folder)
    assert hears(watched)
    change_again = folder / "units/two/index.md"
    change_again.write_text("and another one")
    assert hears(watched)


def test_a_touch_alone_is_a_change_and_nothing_is_none(folder: Path) -> None:
    """What is said is that something may be another; a build finds out what."""
    watched = begin(folder)
    os.utime(folder / "units/one/index.md", (1, 1))
    assert hears(watched)
    assert not next(watched)


def test_where_the_system_tells_nothing_it_is_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where no more folders can be watched."""

    def refuse(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
        raise OSError("no more watches")

    monkeypatch.setattr(watch, "watch", refuse)
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.01)
    watched = begin(folder)
    save(folder)
    assert hears(watched)
