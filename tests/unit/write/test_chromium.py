"""A browser is found, and what it does not do is said in a sentence."""

from pathlib import Path
import stat
import sys

import pytest

from plgen.write import chromium
from plgen.write.chromium import PrintError, find_chromium, print_page

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


def browser(folder: Path, name: str, script: str) -> Path:
    """A program that stands in for a browser."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chromium goes before Edge; without either there is none."""
    monkeypatch.setattr(chromium, "ELSEWHERE", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_chromium() is None
    edge = browser(tmp_path, "msedge", "exit 0")
    assert find_chromium() == edge
    free = browser(tmp_path, "chromium", "exit 0")
    assert find_chromium() == free


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 7", "it ended with status 7"),
        ("exit 0", "it left no PDF"),
        ('for a; do case $a in --print*) echo no >"${a#*=}";; esac; done', "no PDF"),
    ],
)
def test_browser_that_does_not_print(tmp_path: Path, script: str, reason: str) -> None:
    """It fails, writes nothing, or something else."""
    program = browser(tmp_path, "chromium", script)
    with pytest.raises(PrintError, match=reason):
        print_page(program, tmp_path / "page.html", tmp_path / "page.pdf")


def test_no_program_at_all(tmp_path: Path) -> None:
    """A file that cannot be run."""
    plain = tmp_path / "chromium"
    plain.write_bytes(b"")
    with pytest.raises(PrintError, match="did not print"):
        print_page(plain, tmp_path / "page.html", tmp_path / "page.pdf")
