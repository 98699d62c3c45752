"""A headless Chrome or Chromium of the system, started once."""

from collections.abc import Iterator
from pathlib import Path

from needs import require
from playwright.sync_api import Browser, expect, sync_playwright
import pytest

from plgen.build import find_chromium

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser."""
    path = find_chromium()
    require(path, "no Chrome or Chromium here")
    expect.set_options(timeout=30_000)  # a machine may be busy with other tests
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()
