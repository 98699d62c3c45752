"""Options that several commands share, and what they ask of the terminal."""

from collections.abc import Callable
from datetime import datetime
import os
from pathlib import Path
import time
from typing import Annotated, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar
import typer

from plgen.build import Progress, keep_quiet
from plgen.cli.report import refuse

ContentOption = Annotated[
    Path, typer.Option("--content", metavar="DIR", help="The content folder.")
]
OutOption = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="The folder to write the site to.")
]
DraftsOption = Annotated[
    bool, typer.Option("--drafts", help="Take units with `status: draft` too.")
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Let warnings stop the build too.")
]
AllowGapsOption = Annotated[
    bool,
    typer.Option(
        "--allow-gaps", help="Take plans that miss a goal, and say so to staff."
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", min=1, max=256, help="Processes; else one per processor."),
]
CacheOption = Annotated[
    bool,
    typer.Option("--cache/--no-cache", help="Use and keep what was computed before."),
]
DateOption = Annotated[
    datetime | None,
    typer.Option(
        "--date",
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="Say which support was to be looked at before this day.",
    ),
]
PublishOption = Annotated[
    str | None,
    typer.Option(
        "--publish",
        metavar="URL",
        help="Send the public part to a store, such as `s3://bucket/folder`.",
    ),
]
ClusterOption = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Have a Dask cluster do the work: its scheduler, as `tcp://host:8786`.",
    ),
]
T = TypeVar("T")
REFRESH_SECONDS = 0.1


def require_content(content: Path) -> None:
    """Refuse a content folder that is not there."""
    if not content.is_dir():
        raise refuse(
            f"There is no content folder `{content}`."
            " Name it with `--content DIR`, or start one with `plgen init DIR`."
        )


def count_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def with_progress(work: Callable[[Progress], T], *, quiet: bool) -> T:
    """Do the work, saying on a terminal what is being done, and how far it is."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        return work(keep_quiet)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # without a thread of its own, so that processes can be forked
    bar = ProgressBar(*columns, console=console, transient=True, auto_refresh=False)
    with bar:
        task, shown = bar.add_task("Starting", total=None), 0.0

        def say(words: str, done: int = 0, of: int = 0) -> None:
            nonlocal shown
            bar.update(task, description=words, completed=done, total=of or None)
            if time.monotonic() - shown > REFRESH_SECONDS:
                bar.refresh()
                shown = time.monotonic()

        return work(say)
