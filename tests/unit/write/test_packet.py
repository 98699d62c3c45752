"""A packet is put down whole, or not at all."""

from pathlib import Path
import stat
import sys

import pytest

from plgen.model.artifact import Artifact
from plgen.write import PrintError, write_packet

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")

PAGE = [Artifact("packet.html", b"<p>"), Artifact("assets/site.css", b"p{}")]
PRINTS = (
    'for a; do case $a in --print-to-pdf=*) printf "%s" "%PDF-1.4 new" '
    '>"${a#*=}";; esac; done'
)


def browser(folder: Path, script: str) -> Path:
    path = folder / "bin" / "chromium"
    path.parent.mkdir()
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """The PDF is new, its size is told, and nothing is left beside it."""
    place = tmp_path / "out"
    place.mkdir()
    (place / "c.pdf").write_bytes(b"old")
    size = write_packet(PAGE, place / "c.pdf", browser(tmp_path, PRINTS))
    assert (place / "c.pdf").read_bytes() == b"%PDF-1.4 new"
    assert size == 12
    assert [path.name for path in place.iterdir()] == ["c.pdf"]


def test_old_one_stands_when_printing_fails(tmp_path: Path) -> None:
    """What was there is there, and nothing else."""
    place = tmp_path / "out"
    place.mkdir()
    (place / "c.pdf").write_bytes(b"old")
    with pytest.raises(PrintError):
        write_packet(PAGE, place / "c.pdf", browser(tmp_path, "exit 1"))
    assert (place / "c.pdf").read_bytes() == b"old"
    assert [path.name for path in place.iterdir()] == ["c.pdf"]
