"""`plgen init`, `plgen new` and `plgen schema`."""

from pathlib import Path
from typing import Annotated

import typer

from plgen.build import json_schemas
from plgen.cli.options import ContentOption
from plgen.cli.report import refuse
from plgen.model.vocabulary import KINDS
from plgen.scaffold import (
    NewPathway,
    NewUnit,
    ScaffoldRefusedError,
    write_pathway,
    write_schemas,
    write_starter,
    write_unit,
)

IdOption = Annotated[
    str | None,
    typer.Option("--id", help="Its id; made from the title if left out."),
]

new = typer.Typer(
    help="Write a filled example of a unit or a pathway.", no_args_is_help=True
)


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder to start in.")
    ],
) -> None:
    """Start a small curriculum that builds at once."""
    try:
        files = write_starter(folder, json_schemas())
    except ScaffoldRefusedError as refused:
        raise refuse(str(refused)) from None
    typer.echo(
        f"Wrote {len(files)} files to {folder}. Now:\n"
        f"  cd {folder}\n  plgen build\n  plgen serve"
    )


@new.command("unit")
def new_unit(
    *,
    title: Annotated[
        str, typer.Option(prompt="Title of the unit", help="What the unit is called.")
    ],
    minutes: Annotated[
        int,
        typer.Option(
            prompt="Minutes a student needs", min=1, max=6000, help="Its length."
        ),
    ] = 45,
    kind: Annotated[str, typer.Option(help=f"One of: {', '.join(KINDS)}.")] = "lesson",
    name: IdOption = None,
    content: ContentOption = Path("content"),
) -> None:
    """Write a filled example of a unit."""
    try:
        path = write_unit(content, NewUnit(title, minutes, kind, name))
    except ScaffoldRefusedError as refused:
        raise refuse(str(refused)) from None
    typer.echo(f"Wrote {path}. Fill it in, then run `plgen check`.")


@new.command("pathway")
def new_pathway(
    *,
    title: Annotated[
        str, typer.Option(prompt="Title of the pathway", help="What it is called.")
    ],
    weeks: Annotated[
        int, typer.Option(prompt="How many weeks", min=1, max=60, help="Its length.")
    ] = 6,
    cohort: Annotated[
        str, typer.Option(prompt="Title of its first cohort", help="Such as Falcons.")
    ] = "Falcons",
    name: IdOption = None,
    content: ContentOption = Path("content"),
) -> None:
    """Write a filled example of a pathway with one cohort."""
    try:
        path = write_pathway(content, NewPathway(title, weeks, cohort, name))
    except ScaffoldRefusedError as refused:
        raise refuse(str(refused)) from None
    typer.echo(f"Wrote {path}. Fill it in, then run `plgen check`.")


def schema(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder to write to.")
    ] = Path("schemas"),
) -> None:
    """Write JSON Schemas of all that authors write, for editors to help with."""
    files = write_schemas(out, json_schemas())
    typer.echo(f"Wrote {len(files)} schemas to {out}.")
