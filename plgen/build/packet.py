"""A cohort's whole path as one PDF: load, plan, render, print."""

from dataclasses import dataclass, replace
from pathlib import Path

from plgen.build.hire import hire_crew
from plgen.build.media import publish_artifacts
from plgen.build.options import Checked, Options, Progress, keep_quiet
from plgen.build.site import prepare_site, sum_up
from plgen.render import Paper, render_packet
from plgen.write import write_packet


@dataclass(frozen=True, slots=True)
class PacketOrder:
    """What is to be printed, where to, and by what."""

    cohort: str
    out: Path
    chromium: Path
    paper: Paper = "letter"


@dataclass(frozen=True, slots=True)
class Printed:
    """What was found on the way, and how big the PDF is."""

    checked: Checked
    size: int | None = None
    """In bytes; None where nothing was printed."""


def print_packet(
    options: Options, order: PacketOrder, progress: Progress = keep_quiet
) -> Printed:
    """Print the packet of a cohort; nothing where the content has an error.

    Raises:
        UnknownNameError: where there is no such cohort.
        PrintError: where the browser makes no PDF.
    """
    with hire_crew(options, progress) as crew:
        stage = prepare_site(replace(options, cohorts=(order.cohort,)), progress, crew)
    checked = sum_up(options, stage)
    if checked.is_stopped or order.cohort not in stage.plans:
        return Printed(checked)
    progress("Printing")
    cohort, plan = stage.library.cohorts[order.cohort], stage.plans[order.cohort]
    artifacts = render_packet(stage.site, cohort, plan, order.paper)
    published = publish_artifacts(artifacts)
    return Printed(checked, write_packet(published, order.out, order.chromium))
