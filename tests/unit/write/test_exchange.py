"""One folder takes the place of another."""

from pathlib import Path

import pytest

from plgen.write import exchange
from plgen.write.exchange import put_in_place


def _folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("can_exchange", [True, False])
def test_new_folder_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    """With the system call or with two renames, only the new folder is left."""
    if not can_exchange:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    new, old = _folder(tmp_path / "new", "new"), _folder(tmp_path / "site", "old")
    put_in_place(new, old)
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_folder_is_moved(tmp_path: Path) -> None:
    """Where nothing stood before, the folder is only renamed."""
    put_in_place(_folder(tmp_path / "new", "new"), tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
