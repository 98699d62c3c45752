"""Which folders may become the output."""

from pathlib import Path

import pytest

from plgen.write import OutputRefusedError, check_output
from plgen.write.output import MARK


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "content"
    folder.mkdir(parents=True)
    return folder


def test_new_empty_and_own_folders_are_fine(tmp_path: Path, content: Path) -> None:
    """A folder that is not there, is empty, or bears plgen's mark can be written to."""
    check_output(tmp_path / "new", content)
    (tmp_path / "empty").mkdir()
    check_output(tmp_path / "empty", content)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / MARK).touch()
    (tmp_path / "own" / "index.html").touch()
    check_output(tmp_path / "own", content)


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("project/content", "lies inside the content folder"),
        ("project/content/site", "lies inside the content folder"),
        ("project", "holds the content folder"),
        ("other", "holds files that plgen did not write"),
        ("file", "is a file"),
        ("link", "is a link"),
    ],
)
def test_refuses(tmp_path: Path, content: Path, out: str, words: str) -> None:
    """Content, foreign folders, files and links are refused, with what to do."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").touch()
    (tmp_path / "file").touch()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError, match=words):
        check_output(tmp_path / out, content)
