"""`plgen serve`."""

from pathlib import Path
from typing import Annotated

import typer

from plgen.build import Options, OutputRefusedError
from plgen.cli.options import ContentOption, DraftsOption, OutOption, require_content
from plgen.cli.report import errors, refuse


def serve(
    *,
    content: ContentOption = Path("content"),
    out: OutOption = Path("site"),
    drafts: DraftsOption = False,
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="The port to listen on.")
    ] = 5500,
) -> None:
    """Preview the site on this computer; pages reload when the content is saved."""
    from plgen.serve import PortTakenError, serve_site  # noqa: PLC0415  # its libraries are of no use to other commands

    require_content(content)
    options = Options(
        content=content, out=out, drafts=drafts, allow_gaps=True, is_preview=True
    )
    try:
        serve_site(options, port, say=lambda line: errors.print(line, markup=False))
    except OutputRefusedError as refused:
        raise refuse(str(refused)) from None
    except PortTakenError:
        raise refuse(
            f"Port {port} is taken. Choose another one, such as `--port {port + 1}`."
        ) from None
