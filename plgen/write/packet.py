"""A page for paper as artifacts → one PDF, put in its place whole."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from plgen.model.artifact import Artifact
from plgen.write.chromium import print_page
from plgen.write.site import write_files


def write_packet(artifacts: Iterable[Artifact], out: Path, chromium: Path) -> int:
    """Print the packet's page into `out`; return the size of the PDF in bytes.

    The files lie beside `out` meanwhile: some systems' browsers see only what is in
    the user's own folders.

    Raises:
        PrintError: where the browser makes no PDF; what stood at `out` stands.
        OSError: where the disk refuses.
    """
    with TemporaryDirectory(
        prefix="plgen-packet-", dir=out.parent, ignore_cleanup_errors=True
    ) as folder:
        place = Path(folder).resolve() / "files"
        write_files(artifacts, place)
        pdf = place.with_name("packet.pdf")
        print_page(chromium, place / "packet.html", pdf)
        size = pdf.stat().st_size
        pdf.replace(out)
    return size
