"""One folder takes the place of another."""

from pathlib import Path

import pytest

from plgen.write import exchange
from plgen.write.exchange import put_in_place, recover


def _folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("can_exchange", [True, False])
def test_new_folder_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    """With the system call or with renames, and the old folder where the new was."""
    if not can_exchange:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    new, old = _folder(tmp_path / "new", "new"), _folder(tmp_path / "site", "old")
    put_in_place(new, old)
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert (tmp_path / "new" / "index.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def test_killed_between_two_renames(tmp_path: Path) -> None:
    """The old folder comes back; where the new one is in place, it is removed."""
    old = _folder(tmp_path / "new-old", "old")
    recover(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    _folder(old, "older")
    recover(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_folder_is_moved(tmp_path: Path) -> None:
    """Where nothing stood before, the folder is only renamed."""
    put_in_place(_folder(tmp_path / "new", "new"), tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
