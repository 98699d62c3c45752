"""The content folder as it was in a revision of git → a folder of its own."""

import io
from pathlib import Path, PurePosixPath
import subprocess
import tarfile

MOST_TOLD = 200
"""Characters of what git says that a sentence repeats."""


class RevisionError(Exception):
    """The revision cannot be had; the text says why and what to do instead."""


def fetch_revision(content: Path, revision: str, into: Path) -> Path:
    """Put the content folder of a revision below `into`; nothing else is touched.

    Raises:
        RevisionError: where git, the repository or the revision is missing.
    """
    folder = content.resolve()
    prefix = _ask_git(folder, "rev-parse", "--show-prefix").decode().strip()
    top = Path(_ask_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    commit = _ask_git(
        folder, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"
    )
    tree = f"{commit.decode().strip()}:{prefix}"
    target = into / content.name
    with tarfile.open(fileobj=io.BytesIO(_ask_git(top, "archive", tree))) as archive:
        for member in archive:
            _take_out(archive, member, target)
    return target


def _take_out(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    """Only plain files, and only below the target."""
    name = PurePosixPath(member.name)
    source = archive.extractfile(member) if member.isfile() else None
    if source is None or name.is_absolute() or ".." in name.parts:
        return
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source.read())


def _ask_git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  # no shell; the revision is one argument
            ["git", "-C", str(folder), *words],  # noqa: S607  # whichever git is there
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        raise RevisionError(
            "git is not installed here. Install it, or leave the revision out to"
            " compare with the last build."
        ) from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise RevisionError(
            f"git cannot give that revision: {said[:MOST_TOLD]}."
        ) from None
    return done.stdout
