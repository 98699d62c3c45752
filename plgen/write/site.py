"""Lay out a whole site beside the old one, then put it in its place."""

from collections.abc import Collection, Iterable
import os
from pathlib import Path
import shutil

from plgen.model.artifact import Artifact
from plgen.state import State
from plgen.write.exchange import put_in_place, recover
from plgen.write.output import MARK, MARK_TEXT
from plgen.write.tree import Tree


def write_site(
    artifacts: Iterable[Artifact],
    out: Path,
    *,
    leftover: Collection[str] | None = None,
    keeps_spare: bool = False,
) -> dict[str, State]:
    """Write every artifact; until the last one is down, the old site stands untouched.

    The new tree is laid out in `spare_of(out)`; what lies there already stays, but for
    what is `leftover`, or all of it where that is None. The old tree becomes the spare
    one, or is removed where none is to be kept. Have `hold_output` round it where
    another build may write to the same output. How each file was left comes back.

    Raises:
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses; the old site stands, nothing is left beside it.
    """
    spare = spare_of(out)
    recover(spare, out)
    try:
        if leftover is None:
            shutil.rmtree(spare, ignore_errors=True)
        states = write_files(artifacts, spare, standing=out, leftover=leftover)
        put_in_place(spare, out)
    except BaseException:
        shutil.rmtree(spare, ignore_errors=True)
        raise
    if not keeps_spare:
        shutil.rmtree(spare, ignore_errors=True)
    return states


def spare_of(out: Path) -> Path:
    """The tree beside the output in which the next one is laid out."""
    return out.with_name(f".{out.name}.new")


def write_files(
    artifacts: Iterable[Artifact],
    folder: Path,
    *,
    standing: Path | None = None,
    leftover: Collection[str] | None = None,
) -> dict[str, State]:
    """Lay every artifact into a new folder; without its `leftover`, into an old one.

    What stands in another tree is carried over from `standing`. How each file was left
    comes back, by path.

    Raises:
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses.
    """
    folder.mkdir(parents=True, exist_ok=leftover is not None)
    tree = Tree(folder, standing)
    tree.drop(leftover or ())
    claimed: dict[str, str] = {}
    states: dict[str, State] = {}
    for artifact in artifacts:
        folded = artifact.path.casefold()
        other = claimed.setdefault(
            artifact.path if folded == artifact.path else folded, artifact.path
        )
        if (
            artifact.path in states
            or other != artifact.path
            or artifact.path in ("", MARK)
        ):
            raise ValueError(f"`{artifact.path}` and `{other}` claim one file")
        states[artifact.path] = tree.place(artifact)
    (folder / MARK).unlink(missing_ok=True)
    (folder / MARK).write_text(MARK_TEXT, encoding="utf-8")
    _flush_to_disk(folder)
    return states


def _flush_to_disk(folder: Path) -> None:
    """Have the folder on disk before it is put in place, where systems allow."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
