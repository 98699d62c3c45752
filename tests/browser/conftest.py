"""A headless Chrome or Chromium of the system, started once."""

from collections.abc import Iterator
from pathlib import Path
import shutil

from needs import require
from playwright.sync_api import Browser, sync_playwright
import pytest

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


def find_chromium() -> str | None:
    """Any Chrome or Chromium that is there."""
    found = (shutil.which(name) for name in NAMES)
    return next(
        (path for path in (*found, *ELSEWHERE) if path and Path(path).exists()), None
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser."""
    path = find_chromium()
    require(path, "no Chrome or Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()
