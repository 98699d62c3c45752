"""Lay out a whole site beside the old one, then put it in its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
import os
from pathlib import Path
import shutil
from types import MappingProxyType
from typing import Self

from plgen.model.artifact import Artifact
from plgen.state import State
from plgen.write.exchange import put_in_place, recover
from plgen.write.output import MARK, MARK_TEXT
from plgen.write.tree import Tree

NOTHING: Mapping[str, State] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What was written."""

    files: int
    pages: int
    """HTML files among them."""
    size: int
    """In bytes."""
    states: Mapping[str, State] = field(default_factory=dict, repr=False)
    """How each file was left, by path; the mark of the output is not among them."""

    @classmethod
    def of(cls, states: Mapping[str, State]) -> Self:
        """The report on files of these states."""
        pages = sum(path.endswith(".html") for path in states)
        size = sum(state.size for state in states.values())
        return cls(len(states), pages, size, states)


def write_site(
    artifacts: Iterable[Artifact],
    out: Path,
    *,
    placed: Mapping[str, State] = NOTHING,
    keeps_spare: bool = False,
) -> WriteReport:
    """Write every artifact; until the last one is down, the old site stands untouched.

    The new tree is laid out in `spare_of(out)`, over the files that are `placed` there
    and that stand as it says.
    The old tree becomes the spare one, or is removed where none is to be kept. Have
    `hold_output` round it where another build may write to the same output.

    Raises:
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses; the old site stands, nothing is left beside it.
    """
    spare = spare_of(out)
    recover(spare, out)
    try:
        if not placed:
            shutil.rmtree(spare, ignore_errors=True)
        report = write_files(artifacts, spare, standing=out, placed=placed)
        put_in_place(spare, out)
    except BaseException:
        shutil.rmtree(spare, ignore_errors=True)
        raise
    if not keeps_spare:
        shutil.rmtree(spare, ignore_errors=True)
    return report


def spare_of(out: Path) -> Path:
    """The tree beside the output in which the next one is laid out."""
    return out.with_name(f".{out.name}.new")


def write_files(
    artifacts: Iterable[Artifact],
    folder: Path,
    *,
    standing: Path | None = None,
    placed: Mapping[str, State] = NOTHING,
) -> WriteReport:
    """Have every artifact in the folder, and of what was `placed` there nothing else.

    What stands in another tree is carried over from `standing`.

    Raises:
        ValueError: where two artifacts claim one path, also by letter case.
        OSError: where the disk refuses.
    """
    folder.mkdir(parents=True, exist_ok=bool(placed))
    tree = Tree(folder, standing, placed)
    claimed: dict[str, str] = {}
    states: dict[str, State] = {}
    for artifact in artifacts:
        other = claimed.setdefault(artifact.path.casefold(), artifact.path)
        if other != artifact.path or artifact.path in ("", MARK):
            raise ValueError(f"`{artifact.path}` and `{other}` claim one file")
        states[artifact.path] = tree.place(artifact)
    tree.drop_rest()
    (folder / MARK).write_text(MARK_TEXT, encoding="utf-8")
    _flush_to_disk(folder)
    return WriteReport.of(states)


def _flush_to_disk(folder: Path) -> None:
    """Have the folder on disk before it is put in place, where systems allow."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
