"""A page on disk → a PDF, by a Chrome, Chromium or Edge that is installed."""

import os
from pathlib import Path
import shutil
import subprocess
import sys

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
)
QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""No window, nothing of the user's own settings, no other host."""
TAGGED = (
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
PATIENCE = 300
"""Seconds after which a browser is taken to hang."""


class PrintError(Exception):
    """The browser made no PDF; the text says what can be done."""


def find_chromium() -> Path | None:
    """Any browser of the Chromium family, the free one first."""
    found = [shutil.which(name) for name in NAMES]
    paths = (Path(path) for path in (*found, *ELSEWHERE) if path)
    return next((path for path in paths if path.is_file()), None)


def print_page(chromium: Path, page: Path, pdf: Path) -> None:
    """Print a page into a tagged PDF with an outline; nothing is asked of a network.

    Raises:
        PrintError: where the browser does not do it.
    """
    profile = page.parent / "profile"
    command = [
        *(str(chromium), *QUIET, *TAGGED, *_as_root()),
        *(f"--user-data-dir={profile}", f"--print-to-pdf={pdf}", page.as_uri()),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 — a browser that is installed, on files of our own
    except (OSError, subprocess.SubprocessError) as error:
        raise PrintError(f"`{chromium}` did not print: {_reason(error)}.") from None
    if not pdf.is_file() or not pdf.read_bytes().startswith(b"%PDF-"):
        raise PrintError(f"`{chromium}` did not print: it left no PDF.")


def _as_root() -> tuple[str, ...]:
    """As the administrator of a machine, Chromium does not start with its sandbox."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return ("--no-sandbox",) if is_root else ()


def _reason(error: OSError | subprocess.SubprocessError) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return f"it took longer than {PATIENCE} seconds"
    if isinstance(error, subprocess.CalledProcessError):
        return f"it ended with status {error.returncode}"
    return getattr(error, "strerror", "") or "it could not be started"
