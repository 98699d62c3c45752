from pathlib import Path
import subprocess

import pytest

from plgen.load import RevisionError, fetch_revision


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a curriculum in a folder of its own, and two revisions."""
    root = tmp_path / "repository"
    content = root / "district/content"
    (content / "units").mkdir(parents=True)
    git(root, "init", "--quiet")
    (content / "units/a.md").write_text("one")
    (content / "link").symlink_to("/etc/hostname")
    (root / "secret.txt").write_text("not content")
    commit(root)
    (content / "units/a.md").write_text("two")
    commit(root)
    return root


def git(root: Path, *words: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    subprocess.run(["git", "-C", str(root), *identity, *words], check=True)


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")


def test_content_of_an_earlier_revision(repository: Path, tmp_path: Path) -> None:
    """The folder as it was; links and whatever else the repository holds stay out."""
    content = repository / "district/content"
    found = fetch_revision(content, "HEAD~1", tmp_path / "old")
    names = [str(p.relative_to(found)) for p in sorted(found.rglob("*")) if p.is_file()]
    assert names == ["units/a.md"]
    assert (found / "units/a.md").read_text() == "one"
    assert (content / "units/a.md").read_text() == "two"


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:x", ""])
def test_unknown_revision(repository: Path, tmp_path: Path, revision: str) -> None:
    """One sentence, with what git says of it; an option is no revision."""
    with pytest.raises(RevisionError, match=r"git cannot give that revision: .+\."):
        fetch_revision(repository / "district/content", revision, tmp_path / "old")


def test_no_repository(tmp_path: Path) -> None:
    """Outside of a repository it says so."""
    with pytest.raises(RevisionError, match="not a git repository"):
        fetch_revision(tmp_path, "HEAD", tmp_path / "old")


def test_no_git(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without git it says what to do instead."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git is not installed here"):
        fetch_revision(repository / "district/content", "HEAD", tmp_path / "old")
