"""In which order files go up, so that no page in the store leads to what is not there.

New pages go up before any page that may lead to them, and the doors (a cohort's first
page, then the front door) after all that lies behind them.
"""

from enum import IntEnum, auto
from pathlib import PurePosixPath

FRONT_DOOR = "index.html"
WORKER = "sw.js"
ASSETS = "assets"
SHALLOW = 2
"""Parts of a path that lies directly in a cohort's folder."""


class Step(IntEnum):
    """What goes up together; a step begins when the one before it is done."""

    FILES = auto()
    """What pages show and need."""
    NEW_PAGES = auto()
    PAGES = auto()
    """Pages that are there already, and files that list pages, such as the search's."""
    COHORTS = auto()
    """The first page of each cohort."""
    WORKERS = auto()
    """They name every file of a build, so they come when it is there."""
    FRONT_DOOR = auto()


def step_of(path: str, *, is_new: bool) -> Step:
    """The step in which a file goes up; `is_new` where no page leads to it yet."""
    parts = PurePosixPath(path).parts
    in_cohort = len(parts) == SHALLOW and parts[0] != ASSETS
    if path == FRONT_DOOR:
        return Step.FRONT_DOOR
    if in_cohort and parts[-1] == FRONT_DOOR:
        return Step.COHORTS
    if path.endswith(".html"):
        return Step.NEW_PAGES if is_new else Step.PAGES
    if is_new or not in_cohort:
        return Step.FILES
    return Step.WORKERS if parts[-1] == WORKER else Step.PAGES
