"""What search knows: every unit that the cohort may see, in a script that is safe."""

import gzip
import json
from typing import Any

from many_units import make_many
from page_factories import (
    default_theme,
    edition_of,
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_reading,
    make_unit,
    may,
    must,
    strings,
)
import pytest

from plgen.model.library import Library
from plgen.model.plan import Plan
from plgen.model.site import GlossaryEntry
from plgen.render.pages.search_data import render_search_data

T = strings()
START, END = "window.plgenSearch=", ";\n"
MOST = 80_000


def script_of(library: Library, plan: Plan | None = None) -> str:
    content = render_search_data(edition_of(library, plan)).content
    assert isinstance(content, bytes)
    return content.decode()


def data_of(library: Library, plan: Plan | None = None) -> dict[str, Any]:
    script = script_of(library, plan)
    assert script.startswith(START)
    assert script.endswith(END)
    read: dict[str, Any] = json.loads(script[len(START) : -len(END)])
    return read


def test_a_line_of_each_unit() -> None:
    """Title, summary, minutes and place; the path's units first, in their order."""
    names = ["zoo", "bridge", "lake"]
    units = [make_unit(n, summary=f"Of {n}.", body="Words.") for n in names]
    plan = make_plan([must("zoo")], [may("bridge")], left_out=["lake"])
    data = data_of(make_library(units), plan)
    assert data["ids"] == names
    assert data["titles"] == ["Zoo", "Bridge", "Lake"]
    assert data["summaries"] == ["Of zoo.", "Of bridge.", "Of lake."]
    assert data["minutes"] == [T.minutes(30)] * 3
    places = [data["places"][week] for week in data["weeks"]]
    assert places == [T("week", n=1), T("week", n=2), T("nav-library")]
    columns = [value for key, value in data.items() if key not in ("places", "words")]
    assert {len(column) for column in columns if isinstance(column, list)} == {3}


def test_what_a_unit_is_found_by() -> None:
    """Codes, tags and arts; its standards' words, its product, headings and text."""
    unit = make_unit(
        "one",
        "A.1",
        body="# Banks\n\nPack a stopwatch.",
        summary="Short.",
        arts=("MU:Cr1.1.7a",),
        interests=("hip-hop",),
        careers=("boat-builder",),
        collections=("newsworthy",),
        product="A poster",
    )
    framework = make_framework("f", A_1="Measure carefully")
    data = data_of(make_library([unit], frameworks=[framework]))
    topics, keys = data["topics"][0], data["keys"][0].split()
    for word in ("A.1", "MU:Cr1.1.7a", "hip hop", "boat builder", "newsworthy"):
        assert word in topics
    assert T("discipline-MU") in topics
    assert {"measure", "carefully", "poster", "banks", "stopwatch"} <= set(keys)


def test_speech() -> None:
    """Only a title of another language says its language and direction."""
    units = [
        make_unit("one", readings=[make_reading("نجم", language="ar")]),
        make_unit("two"),
    ]
    cohort = make_cohort(languages=("en", "ar"))
    assert data_of(make_library(units, [cohort]))["speech"] == ["ar rtl", ""]


def test_words_to_know() -> None:
    """Each with its sentence, the words of home, and its place on its page."""
    entry = GlossaryEntry("claim", "What you say.", {"es": "afirmación"})
    library = make_library([make_unit("one")], glossary={"en": {"claim": entry}})
    (word,) = data_of(library)["words"]
    assert word == ["claim", "What you say.", "afirmación", "p-word-1", ""]


def test_no_text_of_an_author_is_a_script() -> None:
    """No tag can end the script, and no text starts another one."""
    title = "</script><script>alert(1)</script><!-- \u2028 '\\\""
    library = make_library([make_unit("one", title=title)])
    script = script_of(library)
    assert not {"<", ">", "\u2028"} & set(script)
    assert data_of(library)["titles"] == [title]


def test_a_long_summary_is_cut_at_a_word() -> None:
    """What a result shows is short; the rest of it still finds the unit."""
    library = make_library([make_unit("one", summary="word " * 50 + "zebra")])
    data = data_of(library)
    assert len(data["summaries"][0]) <= 201
    assert data["summaries"][0].endswith("word…")
    assert "zebra" in data["keys"][0]


def test_a_library_of_the_path_alone() -> None:
    """A unit that the cohort may not see cannot be found."""
    units = [make_unit("a"), make_unit("zeppelin")]
    library = make_library(units, pathway={"library": "path"})
    assert "eppelin" not in script_of(library, make_plan(["a"], left_out=["zeppelin"]))


@pytest.mark.parametrize("count", [1000, 300])
def test_size(count: int) -> None:
    """The data of a thousand units is at most 80 kB, as a host sends it."""
    library = make_many(count)
    names = list(library.units)
    script = script_of(library, make_plan(names[:30], left_out=names[30:]))
    assert len(gzip.compress(script.encode(), mtime=0)) <= MOST
    assert data_of(library)["keys"][0]


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("search.js", 900),
        ("search-engine.js", 2_500),
        ("search-box.js", 2_000),
        ("library.js", 2_000),
    ],
)
def test_scripts_are_small(name: str, most: int) -> None:
    """What every page loads is the smallest; what search needs comes when it opens."""
    assert len(gzip.compress(default_theme().assets[name], mtime=0)) <= most
