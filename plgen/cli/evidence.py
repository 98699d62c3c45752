"""What was read from progress files, said in a few lines; and the options for it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
import re
from typing import Annotated

import typer

from plgen.build import Taken, Weighed
from plgen.model.evidence import Evidence, Tally
from plgen.model.suggest import either


def read_percent(text: str) -> int:
    """Read `80%` or `80`.

    Raises:
        typer.BadParameter: where it is no whole number from 1 to 100.
    """
    found = re.fullmatch(r"([0-9]{1,3})\s*%?", text.strip())
    if found is None or not 1 <= int(found[1]) <= 100:  # noqa: PLR2004 — percent
        raise typer.BadParameter("Write a percentage from 1 to 100, such as `80%`.")
    return int(found[1])


ProgressOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--progress",
        metavar="FILE",
        help="A progress file, a table, or a folder of them; repeatable.",
    ),
]
MoreFilesArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]...",
        show_default=False,
        help="More files for --progress, as a shell writes them out for `*.json`.",
    ),
]
ThresholdOption = Annotated[
    int | None,
    typer.Option(
        "--threshold",
        metavar="PERCENT",
        parser=read_percent,
        help="How many of the group must have shown a thing; the pathway's, or 80%.",
    ),
]


def gather_files(named: list[Path] | None, more: list[Path] | None) -> tuple[Path, ...]:
    """Put together the files that `--progress` names and those that follow it.

    Raises:
        typer.BadParameter: where files are named without `--progress`.
    """
    if more and not named:
        raise typer.BadParameter(f"What is `{more[0]}` for? Files follow `--progress`.")
    return (*(named or ()), *(more or ()))


def say_evidence(taken: Taken) -> Iterator[str]:
    """Say what was read, what the group has shown, and what stays open."""
    weighed, evidence = taken.weighed, taken.evidence
    yield f"Progress of {evidence.cohort}: {_say_read(evidence)}."
    percent = f"{weighed.threshold}%"
    shown = [*_named("units", weighed.units), *_named("standards", weighed.standards)]
    yield f"  Shown by the group, {percent} or more: {'; '.join(shown) or 'nothing'}."
    if weighed.short:
        yield f"  Not yet enough: {_list(weighed.short)}."
    for tally in weighed.still_open:
        yield f"  {_say_open(weighed, tally)}"
    for tally in weighed.held_up:
        yield f"  `{tally.what}` stays open too, because a part of it does."
    for tally in weighed.contested:
        said = f"{tally.not_yet} of {tally.of} say “not yet”"
        yield f"  `{tally.what}` is known by your word in the pathway; {said}."


def _say_read(evidence: Evidence) -> str:
    files = len(evidence.records)
    read = f"{files} student file{'' if files == 1 else 's'}"
    if evidence.tables:
        read += f", {evidence.tables} table{'' if evidence.tables == 1 else 's'}"
    return f"{read}, {evidence.refused} refused" if evidence.refused else read


def _say_open(weighed: Weighed, tally: Tally) -> str:
    said = f"{tally.not_yet} of {tally.of} say “not yet”"
    done = weighed.spent[tally.what]
    are = "is" if len(done) == 1 else "are"
    less = f"; {either(done, 'and')} {are} done, and another unit is needed"
    return f"`{tally.what}` stays open: {said}{less if done else ''}."


def _named(noun: str, tallies: Iterable[Tally]) -> list[str]:
    listed = _list(tallies)
    return [f"{noun} {listed}"] if listed else []


def _list(tallies: Iterable[Tally]) -> str:
    return ", ".join(f"`{tally.what}` {tally.shown} of {tally.of}" for tally in tallies)
