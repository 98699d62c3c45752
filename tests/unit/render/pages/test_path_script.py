"""The order of a path as a script: what is to be done, week by week."""

from datetime import date
import json

from page_factories import (
    make_library,
    make_plan,
    make_unit,
    make_week,
    may,
    must,
    pages_of_cohort,
)

from plgen.model.plan import Plan
from plgen.render.pages.path_script import path_script


def read(plan: Plan) -> object:
    script = path_script(plan).decode()
    start, end = "window.plgenPath=", ";\n"
    assert script.startswith(start)
    return json.loads(script.removeprefix(start).removesuffix(end))


def test_weeks_and_lines() -> None:
    """Mondays where there are any; only must-do, with all that one may choose."""
    plan = make_plan(
        make_week(must("a", one_of=("a", "b")), "c", start=date(2026, 9, 7)), [may("d")]
    )
    assert read(plan) == [["2026-09-07", ["a b", "c"]], ["", []]]


def test_parts() -> None:
    """A line of a unit in parts knows the tick of this part too."""
    plan = make_plan([must("a", part=(1, 2))], [must("a", part=(2, 2))])
    assert read(plan) == [["", ["a 1:a"]], ["", ["a 2:a"]]]


def test_every_cohort_has_it() -> None:
    pages = pages_of_cohort(make_library([make_unit("a")]))
    assert pages.text("public/c/assets/path.js") == 'window.plgenPath=[["",["a"]]];\n'
