from pathlib import Path

import pytest

from plgen.write import write_text_file


def test_text_in_new_folders(tmp_path: Path) -> None:
    """Folders are made; lines end as written, on every system."""
    path = tmp_path / "plans/c.yaml"
    write_text_file(path, "weeks:\n  - {}\n")
    write_text_file(path, "weeks:\n")
    assert path.read_bytes() == b"weeks:\n"
    assert [p.name for p in path.parent.iterdir()] == ["c.yaml"]


def test_what_stood_there_stands_after_a_failure(tmp_path: Path) -> None:
    """A text that cannot be written leaves the old one, and no litter."""
    path = tmp_path / "c.yaml"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_text_file(path, "new \ud800")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["c.yaml"]
