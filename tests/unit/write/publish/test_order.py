"""The step of a file hangs on where it lies, and on whether pages lead to it yet."""

import pytest

from plgen.write.publish.order import Step, step_of


@pytest.mark.parametrize(
    ("path", "if_new", "if_there"),
    [
        ("index.html", Step.FRONT_DOOR, Step.FRONT_DOOR),
        ("404.html", Step.NEW_PAGES, Step.PAGES),
        ("assets/site.css", Step.FILES, Step.FILES),
        ("owls/index.html", Step.COHORTS, Step.COHORTS),
        ("owls/units/a/index.html", Step.NEW_PAGES, Step.PAGES),
        ("owls/assets/site.css", Step.FILES, Step.FILES),
        ("owls/units/a/picture.png", Step.FILES, Step.FILES),
        ("owls/search-data.js", Step.FILES, Step.PAGES),
        ("owls/sw.js", Step.FILES, Step.WORKERS),
    ],
)
def test_step(path: str, if_new: Step, if_there: Step) -> None:
    """A file that lists pages waits for new ones, unless no page asks for it yet."""
    steps = step_of(path, is_new=True), step_of(path, is_new=False)
    assert steps == (if_new, if_there)


def test_doors_come_last() -> None:
    """Files, pages, first pages of cohorts, workers, the front door."""
    assert list(Step) == [
        Step.FILES,
        Step.NEW_PAGES,
        Step.PAGES,
        Step.COHORTS,
        Step.WORKERS,
        Step.FRONT_DOOR,
    ]
