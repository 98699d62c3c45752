"""Which folder may become the output: plgen empties nothing that it did not write."""

from pathlib import Path

MARK = ".plgen"
"""The file by which plgen knows an output folder as its own."""
MARK_TEXT = "This folder was written by plgen, and is replaced at every build.\n"


class OutputRefusedError(Exception):
    """The output folder cannot be used; the text says why and what to do instead."""


def check_output(out: Path, content: Path) -> None:
    """Refuse an output that would touch the content, or a folder that is not plgen's.

    Raises:
        OutputRefusedError: with one sentence and what to choose instead.
    """
    target, source = out.resolve(), content.resolve()
    if target == source or source in target.parents:
        raise OutputRefusedError(
            f"The output folder `{out}` lies inside the content folder `{content}`."
            " Choose one outside it, such as `--out site`."
        )
    if target in source.parents:
        raise OutputRefusedError(
            f"The output folder `{out}` holds the content folder `{content}`."
            " Choose a folder of its own, such as `--out site`."
        )
    if out.is_symlink():
        raise OutputRefusedError(
            f"The output folder `{out}` is a link. Name the folder that it points at."
        )
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputRefusedError(
            f"The output `{out}` is a file. Choose a folder, such as `--out site`."
        )
    if any(out.iterdir()) and not (out / MARK).is_file():
        raise OutputRefusedError(
            f"The output folder `{out}` holds files that plgen did not write."
            " Choose another folder, or empty this one yourself."
        )
