"""The commands: each asks one function of the driver, prints, and sets the exit status.

0 is fine, 1 is a problem in the content, 2 is wrong use.
"""

from typing import Annotated

import typer

import plgen
from plgen.cli.build import build, check
from plgen.cli.diff import diff
from plgen.cli.packet import packet
from plgen.cli.plan import plan
from plgen.cli.preview import serve
from plgen.cli.start import init, new, schema

app = typer.Typer(
    name="plgen",
    help="Personalized learning pathways as static sites, one for each cohort.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode=None,
)
for command in (build, check, plan, diff, packet, serve, init, schema):
    app.command()(command)
app.add_typer(new, name="new")


def _show_version(value: bool) -> None:  # noqa: FBT001  # typer hands a flag over so
    if value:
        typer.echo(f"plgen {plgen.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line."""
    app()
