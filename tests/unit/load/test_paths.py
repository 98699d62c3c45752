"""A path that some systems could not hold is refused, with both its sources."""

from pathlib import Path

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.load.paths import MAX_PATH

COHORT = "a" * 100
PATHWAY = f"title: P\ncalendar: {{weeks: 1}}\ncohorts:\n  b: {{}}\n  {COHORT}: {{}}\n"
UNIT = "---\ntitle: A\nminutes: 30\n---\n"
ROOM = MAX_PATH - len(f"public/{COHORT}/media/units/.svg")
LONG_ID = "u" * 100


def says(root: Path, files: dict[str, str]) -> list[str]:
    write_content(root, {"pathways/p.yaml": PATHWAY, **files})
    return [str(said) for said in load_library(root)[1]]


def test_just_fits(content: Path) -> None:
    """Up to the limit nothing is said."""
    assert says(content, {f"units/{'m' * ROOM}.svg": "<svg/>"}) == []


@pytest.mark.parametrize("letter", ["m", "\u00e9"])
def test_a_picture(content: Path, letter: str) -> None:
    """Both sources are named: the file, and the cohort in its pathway."""
    name = f"units/{letter * (ROOM + 1)}.svg"
    (said,) = says(content, {name: "<svg/>"})
    shown = f"public/{COHORT}/"[:59]
    assert said == (
        f"content/{name}:1:1: error[path-too-long]: On the site this is `{shown}…`, 241"
        " characters with the id of the cohort in `content/pathways/p.yaml`, line 5:"
        " more than 240. Shorten the name, that of a folder round it, or the cohort's"
        " id."
    )


def test_signs_that_count_twice(content: Path) -> None:
    """Systems that count to 260 count a note of music as two."""
    folder = "\N{MUSICAL SYMBOL G CLEF}" * 40
    fits = ROOM - 2 * 40 - 1
    assert says(content, {f"units/{folder}/{'m' * fits}.svg": "<svg/>"}) == []
    too_long = f"units/{folder}/{'m' * (fits + 1)}.svg"
    assert len(says(content, {too_long: "<svg/>"})) == 1


def test_a_reading(content: Path) -> None:
    """A unit's page fits with any id; the page of a translation may not."""
    files = {
        f"units/{LONG_ID}.md": UNIT,
        f"units/{LONG_ID}.zh-Hant-TW.easy.md": "---\ntitle: A\n---\n",
        f"units/{LONG_ID}.zh-Hant-TW.md": "---\ntitle: A\n---\n",
    }
    (said,) = says(content, files)
    assert said.startswith(
        f"content/units/{LONG_ID}.zh-Hant-TW.easy.md:1:1: error[path"
    )


def test_nobody_to_build_for(content: Path) -> None:
    """Without a cohort there is no site."""
    write_content(content, {f"units/{'m' * 240}.svg": "<svg/>"})
    assert load_library(content)[1] == []
