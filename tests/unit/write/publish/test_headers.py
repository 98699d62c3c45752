"""What is said of a file hangs on its name alone."""

import pytest

from plgen.load.folders import MEDIA
from plgen.write.publish.headers import TYPES, UNKNOWN, headers_for


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("falcons/index.html", "text/html; charset=utf-8"),
        ("falcons/path.ics", "text/calendar; charset=utf-8"),
        ("falcons/manifest.webmanifest", "application/manifest+json"),
        ("falcons/assets/covers/a.svg", "image/svg+xml"),
        ("falcons/assets/fonts/a.woff2", "font/woff2"),
        ("falcons/search-data.js", "text/javascript; charset=utf-8"),
        ("falcons/plan.json", "application/json"),
        ("falcons/media/FILM.MP4", "video/mp4"),
        ("falcons/media/strange.xyz", UNKNOWN),
        ("falcons/media/no-ending", UNKNOWN),
    ],
)
def test_type(path: str, kind: str) -> None:
    """The type is that of the ending, whatever its case."""
    assert headers_for(path).type == kind


def test_every_kind_of_media_has_a_type() -> None:
    """Whatever an author may put beside a unit is shown, not saved under no name."""
    assert MEDIA - TYPES.keys() == set()


def test_nothing_is_kept_without_asking() -> None:
    """No name changes with what is in the file, so browsers ask each time."""
    assert {headers_for(path).cache for path in ("a.html", "a.css", "sw.js")} == {
        "no-cache"
    }
