"""What is taken from a disk: ordinary files of the folder, and nothing else."""

import os
from pathlib import Path
import sys

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.load.files import MAX_WAYS_IN, refuse_name, walk_files

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
UNIT = "---\ntitle: A\nminutes: 30\n---\n"


def says(root: Path) -> list[str]:
    return [
        f"{said.location.file} {said.code}" for said in walk_files(root).diagnostics
    ]


def names(root: Path) -> list[str]:
    return [str(name) for name in walk_files(root).files]


def test_no_folder(content: Path) -> None:
    """A folder that is not there is one sentence, not a crash."""
    library, found = load_library(Path("contents"))
    assert [said.code for said in found] == ["no-content"]
    assert library.units == {}
    content.joinpath("file").touch()
    assert [d.code for d in load_library(Path("content/file"))[1]] == ["no-content"]


def test_empty_folder(content: Path) -> None:
    """An empty folder is an empty library."""
    library, found = load_library(content)
    assert found == []
    assert library.settings.title == "Learning pathways"


@posix
def test_links_within_are_followed(content: Path) -> None:
    """A link to a file or folder of the content is like the file itself."""
    (content / "a").mkdir()
    (content / "a/one").touch()
    (content / "b").symlink_to("a")
    (content / "two").symlink_to("a/one")
    assert says(content) == []
    assert names(content) == ["a/one", "b/one", "two"]


@posix
def test_links_out_are_refused(content: Path, tmp_path: Path) -> None:
    """No link leads out of the content folder, not even through another one."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "file.md").write_text("secret")
    (content / "folder").symlink_to(secret)
    (content / "file.md").symlink_to("../secret/file.md")
    (content / "up").symlink_to("..")
    (content / "inside").symlink_to("folder/file.md")
    assert says(content) == [
        "content/file.md link-outside",
        "content/folder link-outside",
        "content/inside link-outside",
        "content/up link-outside",
    ]
    assert names(content) == []


@posix
def test_a_folder_with_a_like_name_is_outside(content: Path, tmp_path: Path) -> None:
    """`content-old` does not lie in `content`."""
    (tmp_path / "content-old").mkdir()
    (content / "a").symlink_to("../content-old")
    assert says(content) == ["content/a link-outside"]


@posix
def test_links_in_circles_end(content: Path) -> None:
    """A folder that holds itself, and a link to itself, are said and left."""
    (content / "a/b").mkdir(parents=True)
    (content / "a/b/again").symlink_to("..")
    (content / "all").symlink_to(".")
    (content / "me").symlink_to("me")
    (content / "gone").symlink_to("nothing")
    assert sorted(says(content)) == [
        "content/a/b/again link-loop",
        "content/all link-loop",
        "content/gone link-broken",
        "content/me link-broken",
    ]


@posix
def test_links_that_multiply_end(content: Path) -> None:
    """Each folder links to the next one twice: of a million ways, few are gone."""
    for number in range(20):
        (content / f"f{number}").mkdir()
        for way in "ab":
            (content / f"f{number}" / way).symlink_to(f"../f{number + 1}")
    (content / "f20").mkdir()
    (content / "f20/end").touch()
    found = walk_files(content)
    assert {"link-loop"} == {said.code for said in found.diagnostics}
    assert len(found.files) <= MAX_WAYS_IN
    assert len(found.diagnostics) < 2 * 20 * MAX_WAYS_IN


@posix
def test_the_content_folder_may_be_a_link(content: Path) -> None:
    """What the user names is theirs to name."""
    (content / "a.txt").touch()
    Path("link").symlink_to("content")
    assert names(Path("link")) == ["a.txt"]


@posix
def test_a_pipe_does_not_hang(content: Path) -> None:
    """What is no ordinary file is not opened."""
    (content / "units").mkdir()
    os.mkfifo(content / "units/a.md")
    assert says(content) == ["content/units/a.md unreadable-file"]


@posix
@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable(content: Path) -> None:
    """A file or folder that may not be read is said with its reason."""
    (content / "units/closed").mkdir(parents=True)
    (content / "units/a.md").write_text(UNIT)
    (content / "units/a.md").chmod(0)
    (content / "units/closed").chmod(0)
    found = load_library(content)[1]
    (content / "units/closed").chmod(0o700)
    assert {"unreadable-file"} == {said.code for said in found}
    assert len(found) == 2


@posix
def test_names_that_do_not_work_everywhere(content: Path) -> None:
    """A name that another system cannot hold is refused, printably."""
    for name in ("a:b.md", "new\nline.md", "end. ", 'quo"te.md', "back\\slash.md"):
        (content / name).touch()
    (content / os.fsdecode(b"latin-\xe9.md")).touch()
    found = walk_files(content).diagnostics
    assert {"bad-file-name"} == {said.code for said in found}
    assert len(found) == 6
    for said in found:
        assert str(said).isprintable()
        assert str(said).encode()


@pytest.mark.parametrize(
    "name",
    ["con", "CON.svg", "aux.tar.gz", "Nul .md", "lpt9", "com\u00b9.md", "conin$"],
)
def test_names_that_windows_keeps(name: str) -> None:
    """With any ending, in any case, as files and folders."""
    assert "Windows" in refuse_name(name)


@pytest.mark.parametrize("name", ["console", "com10", "auxiliary.md", "nul-a", "icon"])
def test_names_like_those(name: str) -> None:
    """They only look like it."""
    assert refuse_name(name) == ""


def test_names_that_are_too_long() -> None:
    """In bytes: an accent counts twice, a sign of Chinese three times."""
    assert refuse_name("\u6c34" * 85) == ""
    assert "255 bytes" in refuse_name("\u6c34" * 86)


def test_a_picture_and_a_folder_with_one_name(content: Path) -> None:
    """On some systems, the folder would stand where the picture stands."""
    files = {"units/a/Map.svg": "<svg/>", "units/a/map.svg/legend.svg": "<svg/>"}
    _, found = load_library(write_content(content, files))
    assert [said.code for said in found] == ["file-name-collision"]


def test_folders_whose_names_are_one(content: Path) -> None:
    """Two forms of an accent: what is in them is told apart, or refused."""
    composed, decomposed = "units/caf\u00e9", "units/cafe\u0301"
    files = {f"{composed}/a.svg": "<svg/>", f"{decomposed}/b.svg": "<svg/>"}
    _, found = load_library(write_content(content, files))
    assert found == []
    write_content(content, {f"{decomposed}/A.svg": "<svg/>"})
    assert [d.code for d in load_library(content)[1]] == ["file-name-collision"]


def test_hidden_files_and_swap_files_are_not_seen(content: Path) -> None:
    """What editors and systems leave behind is nobody's content."""
    for name in (
        ".git",
        ".a.md.swp",
        "a.md~",
        "#a.md#",
        "a.tmp",
        "Thumbs.db",
        "b.orig",
    ):
        (content / name).touch()
    (content / ".hidden").mkdir()
    (content / ".hidden/a.md").touch()
    assert names(content) == []
    assert says(content) == []


def test_spaces_and_accents_are_fine_for_pictures(content: Path) -> None:
    """A picture may be called what it shows."""
    files = {
        "units/a/index.md": UNIT,
        "units/a/Mein schönes Bild.svg": "<svg/>",
        "pathways/way.svg": "<svg/>",
        "glossary/word.svg": "<svg/>",
        "brand/logo.svg": "<svg/>",
        "logo.svg": "<svg/>",
        "standards/no.png": "A",
    }
    library, found = load_library(write_content(content, files))
    assert [said.code for said in found] == ["stray-file"]
    assert list(library.media) == [
        "brand/logo.svg",
        "glossary/word.svg",
        "logo.svg",
        "pathways/way.svg",
        "units/a/Mein schönes Bild.svg",
    ]
    picture = library.media["brand/logo.svg"]
    assert (picture.size, picture.source) == (6, "content/brand/logo.svg")
