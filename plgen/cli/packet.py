"""`plgen packet COHORT`."""

from pathlib import Path
from typing import Annotated

import typer

from plgen.build import (
    Options,
    PacketOrder,
    Paper,
    Printed,
    PrintError,
    UnknownNameError,
    find_chromium,
    print_packet,
)
from plgen.cli.options import (
    ContentOption,
    DraftsOption,
    require_content,
    with_progress,
)
from plgen.cli.report import (
    CONTENT,
    count_found,
    errors,
    print_diagnostics,
    refuse,
    refuse_unknown,
)
from plgen.model.diagnostic import Severity


def packet(  # noqa: PLR0913  # one parameter for each option of the command
    cohort: Annotated[str, typer.Argument(metavar="COHORT", help="The cohort's id.")],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The PDF; else COHORT.pdf, here."),
    ] = None,
    paper: Annotated[
        Paper, typer.Option("--paper", help="The size of the sheets.")
    ] = "letter",
    browser: Annotated[
        Path | None,
        typer.Option("--browser", metavar="FILE", help="Chrome, Chromium or Edge."),
    ] = None,
    content: ContentOption = Path("content"),
    drafts: DraftsOption = False,
    allow_gaps: Annotated[
        bool, typer.Option("--allow-gaps", help="Print a plan that misses a goal too.")
    ] = False,
) -> None:
    """Print a cohort's whole path into one PDF: map, weeks, units, words to know."""
    require_content(content)
    order = PacketOrder(
        cohort=cohort,
        out=_require_place(out or Path(f"{cohort}.pdf")),
        chromium=_require_browser(browser),
        paper=paper,
    )
    options = Options(content=content, drafts=drafts, allow_gaps=allow_gaps)
    try:
        printed = with_progress(
            lambda say: print_packet(options, order, say), quiet=False
        )
    except UnknownNameError as unknown:
        raise refuse_unknown(unknown) from None
    except PrintError as error:
        raise refuse(f"{error} Name another browser with `--browser FILE`.") from None
    except OSError as error:
        raise refuse(f"The packet could not be written: {error.strerror}.") from None
    _say(printed, order.out)


def _require_place(out: Path) -> Path:
    if out.suffix.lower() != ".pdf" or out.is_dir():
        raise refuse(f"`{out}` is no PDF. Name one, such as `--out packet.pdf`.")
    if not out.parent.is_dir():
        raise refuse(f"There is no folder `{out.parent}`. Make it, or name another.")
    return out


def _require_browser(named: Path | None) -> Path:
    if named and not named.is_file():
        raise refuse(f"There is no browser `{named}`.")
    browser = named or find_chromium()
    if browser is None:
        raise refuse(
            "A packet is printed by Chrome, Chromium or Edge, and none was found."
            " Install one, or name it with `--browser FILE`. Without one, any browser"
            " prints the pages of a week or a unit."
        )
    return browser


def _say(printed: Printed, out: Path) -> None:
    found = printed.checked.diagnostics
    print_diagnostics(d for d in found if d.severity is not Severity.NOTICE)
    if printed.size is None:
        errors.print(f"Nothing was printed: {count_found(found)}.")
        raise typer.Exit(CONTENT)
    typer.echo(f"Printed {out}: {printed.size / 1_000_000:.1f} MB.")
