"""`plgen build --publish`: status, messages, and nothing of the staff's."""

from pathlib import Path

from needs import require_module
import pytest
from sites import tree_of
from typer.testing import CliRunner, Result

from plgen.cli import app

require_module("fsspec")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A curriculum of its own, as the current folder."""
    assert run("init", str(tmp_path / "curriculum")).exit_code == 0
    monkeypatch.chdir(tmp_path / "curriculum")
    return tmp_path / "curriculum"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for what plgen remembers of them."""
    found = tree_of(folder).items()
    return {name: held for name, held in found if "/.plgen" not in f"/{name}"}


def test_public_part_is_published(project: Path, tmp_path: Path) -> None:
    """What is in `public` stands in the store, and nothing else does."""
    drive = tmp_path / "drive"
    result = run("build", "--publish", f"file://{drive}")
    assert (result.exit_code, result.stderr) == (0, "")
    public = tree(project / "site/public")
    assert tree(drive) == public
    assert f"Published to file://{drive}: {len(public)} files sent" in result.stdout
    again = run("build", "--publish", f"file://{drive}")
    assert f"0 files sent (0.0 MB), 0 deleted, {len(public)} unchanged" in again.stdout
    assert run("build", "--quiet", "--publish", f"file://{drive}").output == ""


def test_nothing_of_the_machine_is_sent(project: Path, tmp_path: Path) -> None:
    """No file that is published, nor what is remembered of it, names a local folder."""
    drive = tmp_path / "drive"
    run("build", "--publish", f"file://{drive}")
    sent = [path for path in drive.rglob("*") if path.is_file()]
    assert len(sent) > len(tree(drive))
    assert [path for path in sent if str(tmp_path).encode() in path.read_bytes()] == []


def test_damaged_record_is_said(project: Path, tmp_path: Path) -> None:
    """Who publishes is told that something may be left."""
    drive = tmp_path / "drive"
    run("build", "--publish", f"file://{drive}")
    (drive / ".plgen-published.json").write_text("{")
    result = run("build", "--publish", f"file://{drive}")
    assert result.exit_code == 0
    assert "earlier publishes there could not be read" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--publish", "bucket"], "`bucket` is no address of a store."),
        (["--publish", "s3://a:b@c"], "An address to publish to holds no key"),
        (["--publish", "file:site"], "is no address of a store."),
        (
            ["--publish", "memory://x", "--cohort", "falcons"],
            "Leave one of the two out.",
        ),
    ],
)
def test_wrong_use_is_said_before_the_build(
    project: Path, arguments: list[str], sentence: str
) -> None:
    """A wrong address is status 2, and nothing is built."""
    result = run("build", *arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not (project / "site").exists()


def test_content_error_publishes_nothing(project: Path, tmp_path: Path) -> None:
    """What stands in the store stands, as the site does."""
    unit = project / "content/units/shadow-diary.md"
    unit.write_text(unit.read_text().replace("minutes: 60", "minutes: forty"))
    result = run("build", "--publish", f"file://{tmp_path}/drive")
    assert result.exit_code == 1
    assert not (tmp_path / "drive").exists()


def test_store_that_refuses(project: Path, tmp_path: Path) -> None:
    """The site is built, the sentence says why it is not published, status 2."""
    (tmp_path / "drive").mkdir()
    (tmp_path / "drive" / "index.html").write_text("mine")
    result = run("build", "--publish", f"file://{tmp_path}/drive")
    assert result.exit_code == 2
    assert "The site is built, but not published." in result.stderr
    assert "Traceback" not in result.output
    assert (project / "site/public/index.html").is_file()
