"""A zip of a folder: the same bytes from the same files, and nothing besides."""

import os
from pathlib import Path
import zipfile

from plgen.model.artifact import Artifact, Bundle
from plgen.write import write_site
from plgen.write.bundle import write_bundle

FILES = {"b/index.html": b"<p>b</p>" * 50, "a.txt": b"a", "b/\u00fc ber.txt": b"u"}


def folder(place: Path, names: list[str]) -> Path:
    for name in names:
        path = place / "falcons" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES[name])
    return place / "falcons"


def test_holds_the_folder_under_its_name(tmp_path: Path) -> None:
    """Unpacked, it is one folder; the size that is told is that of the file."""
    size = write_bundle(folder(tmp_path, [*FILES]), tmp_path / "f.zip")
    assert size == (tmp_path / "f.zip").stat().st_size
    with zipfile.ZipFile(tmp_path / "f.zip") as found:
        assert found.testzip() is None
        held = {name: found.read(name) for name in found.namelist()}
    assert held == {f"falcons/{name}": content for name, content in FILES.items()}


def test_same_bytes_whatever_the_disk_says(tmp_path: Path) -> None:
    """Times, rights and the order of writing leave no trace."""
    one = folder(tmp_path / "one", [*FILES])
    two = folder(tmp_path / "two", [*reversed(FILES)])
    for path in two.rglob("*.txt"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o600)
    write_bundle(one, tmp_path / "one.zip")
    write_bundle(two, tmp_path / "two.zip")
    first = (tmp_path / "one.zip").read_bytes()
    assert first == (tmp_path / "two.zip").read_bytes()


def test_is_written_with_the_site(tmp_path: Path) -> None:
    """As an artifact it packs what came before it, and counts like any file."""
    artifacts = [
        Artifact("public/c/index.html", b"page"),
        Artifact("public/d/index.html", b"other"),
        Artifact("zip/c.zip", Bundle("public/c")),
    ]
    states = write_site(artifacts, tmp_path / "site")
    path = tmp_path / "site/zip/c.zip"
    with zipfile.ZipFile(path) as found:
        assert found.namelist() == ["c/index.html"]
    assert list(states) == [artifact.path for artifact in artifacts]
    assert states["zip/c.zip"].size == path.stat().st_size
