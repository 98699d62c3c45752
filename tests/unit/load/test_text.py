"""Reading a file: UTF-8, any line ends, and one sentence for what is neither."""

from pathlib import Path, PurePosixPath

import pytest

from plgen.load import load_library
from plgen.load.files import SourceFile
from plgen.load.text import MAX_BYTES, read_text


def read(folder: Path, raw: bytes) -> tuple[str | None, list[str]]:
    path = folder / "a.md"
    path.write_bytes(raw)
    file = SourceFile(PurePosixPath("a.md"), path.as_posix(), len(raw))
    text, found = read_text(file)
    return text, [str(said).removeprefix(f"{folder.as_posix()}/") for said in found]


def test_line_ends_and_mark(tmp_path: Path) -> None:
    """Line ends of all systems are one, and a byte order mark is none of the text."""
    assert read(tmp_path, b"\xef\xbb\xbfa\r\nb\rc\nd") == ("a\nb\nc\nd", [])


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"\xff", "1:1"),
        ("é\nab\r\n".encode() + b"\xe9t", "3:1"),
        ("xé".encode() + b"\xe9", "1:3"),
        ("title: a".encode("utf-16"), "1:1"),
    ],
)
def test_not_utf8(tmp_path: Path, raw: bytes, place: str) -> None:
    """The first byte that is no UTF-8 is named by line and column."""
    text, found = read(tmp_path, raw)
    assert text is None
    message = "This file is not UTF-8 text: the character here cannot be read."
    hint = "Save it with the encoding UTF-8."
    assert [f"a.md:{place}: error[not-utf-8]: {message} {hint}"] == found


def test_too_big(tmp_path: Path) -> None:
    """A file of a size that no lesson has is not read."""
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    source = SourceFile(PurePosixPath("a.md"), path.as_posix(), path.stat().st_size)
    text, found = read_text(source)
    assert text is None
    assert [said.code for said in found] == ["file-too-big"]


def test_gone(tmp_path: Path) -> None:
    """A file that is gone since the folder was listed is said to be so."""
    source = SourceFile(PurePosixPath("b.md"), (tmp_path / "b.md").as_posix(), 1)
    text, found = read_text(source)
    assert text is None
    assert [said.code for said in found] == ["unreadable-file"]


def test_marks_and_line_ends_do_not_move_places(content: Path) -> None:
    """A file from another system has its errors where the editor shows them."""
    (content / "units").mkdir()
    raw = "\ufeff---\r\ntitle: Ä\r\nminutes: 30\r\nkind: lektion\r\n---\r\n\r\nText\r\n"
    (content / "units/a.md").write_bytes(raw.encode())
    library, found = load_library(content)
    assert [str(said.location) for said in found] == ["content/units/a.md:4:7"]
    assert library.units["a"].original.body == "\nText\n"
    assert library.units["a"].original.first_line == 6
