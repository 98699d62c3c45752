"""My path: stops with their options and branches, and the goals they lead to."""

from page_factories import (
    edition_of,
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    may,
    must,
    pages_of_cohort,
    strings,
    texts_of,
)

from plgen.model.plan import GoalState
from plgen.render.pages.path_page import make_path_page

T = strings()
NAMES = "abcdefgh"


def test_options_and_branches() -> None:
    """A stop has its options; the may-do units of its week branch off behind it."""
    library = make_library([make_unit(name) for name in NAMES])
    plan = make_plan([must("a", one_of=("a", "b")), "c", may("d"), may("e"), may("f")])
    (stretch,) = make_path_page(edition_of(library, plan)).stretches
    told = [
        (s.card.id, [c.id for c in s.options], [c.id for c in s.branches])
        for s in stretch.stops
    ]
    assert told == [("a", ["b"], ["d", "f"]), ("c", [], ["e"])]


def test_names_of_stretches() -> None:
    """A stretch is named after its first and last stop, and says its weeks."""
    library = make_library([make_unit(name) for name in NAMES])
    plan = make_plan(*([name] for name in NAMES))
    stretches = make_path_page(edition_of(library, plan)).stretches
    assert [(s.number, s.of, s.name, s.weeks) for s in stretches] == [
        (1, 2, T("stretch-name", first="A", last="D"), T("weeks", first=1, last=4)),
        (2, 2, T("stretch-name", first="E", last="H"), T("weeks", first=5, last=8)),
    ]


def test_a_long_unit_is_one_stop() -> None:
    """A unit that goes on over weeks stands where it begins."""
    library = make_library([make_unit("a"), make_unit("b")])
    plan = make_plan([must("a", part=(1, 2))], [must("a", part=(2, 2)), "b"])
    (stretch,) = make_path_page(edition_of(library, plan)).stretches
    assert [(s.card.id, s.week, s.is_last) for s in stretch.stops] == [
        ("a", 1, False),
        ("b", 2, True),
    ]


def test_goals() -> None:
    """Who teaches a goal, who checks it; a unit that does both is said once."""
    library = make_library(
        [make_unit("a"), make_unit("b")],
        frameworks=[make_framework("f", A_1="Speak up")],
    )
    plan = make_plan(["a", "b"], goals=[GoalState("A.1", ("a", "b"), ("b",), met=True)])
    (goal,) = make_path_page(edition_of(library, plan)).goals
    told = ([c.id for c in goal.taught], [c.id for c in goal.assessed])
    assert (goal.statement, told) == ("Speak up", (["a"], ["b"]))


def test_words_of_another_language() -> None:
    """The pathway's summary is marked on a page of another language."""
    library = make_library(
        [make_unit("a")],
        [make_cohort(languages=("ar", "en"))],
        pathway={"summary": "Who decides?"},
    )
    tree = pages_of_cohort(library).tree("public/c/path/index.html")
    (summary,) = tree.css(".question")
    assert (summary.text(), summary.attributes["lang"]) == ("Who decides?", "en")


def test_an_empty_path() -> None:
    """A plan without a unit has a page without a stretch."""
    tree = pages_of_cohort(make_library(), make_plan([])).tree(
        "public/c/path/index.html"
    )
    assert texts_of(tree, "h1") == [T("nav-path")]
    assert not tree.css(".stretch")
