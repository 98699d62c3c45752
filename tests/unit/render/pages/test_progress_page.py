"""Progress: goals to speak of, units to tick, and nothing of any student."""

from page_factories import (
    edition_of,
    links_of,
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

from plgen.model.library import Library
from plgen.model.plan import GoalState, Plan
from plgen.model.site import SiteSettings
from plgen.render.pages.progress_page import ProgressPage, make_progress_page

T = strings()
PATH = "public/c/progress/index.html"
FRAMEWORK = make_framework("f", A_1="Speak up", B__2="Listen")
GOALS = (GoalState("A.1", ("a", "b"), ("b",)), GoalState("B:2"))


def library(base_url: str = "") -> Library:
    units = [make_unit(name) for name in "abcdef"]
    settings = SiteSettings(base_url=base_url)
    return make_library(units, frameworks=[FRAMEWORK], settings=settings)


def plan() -> Plan:
    return make_plan(
        ["b", may("d")],
        [must("a", one_of=("a", "c"))],
        goals=GOALS,
        left_out=["e"],
    )


def page(base_url: str = "") -> ProgressPage:
    return make_progress_page(edition_of(library(base_url), plan()))


def test_goals() -> None:
    """Each in its own words, with its units in the order of the path, and options."""
    told = [(g.code, g.statement, [u.card.id for u in g.units]) for g in page().goals]
    assert told == [("A.1", "Speak up", ["b", "a", "c"]), ("B:2", "Listen", [])]
    assert [u.week for u in page().goals[0].units] == [
        T("week", n=1),
        T("week", n=2),
        T("week", n=2),
    ]


def test_more_and_the_rest() -> None:
    """What leads to no goal stands apart; what is off the path waits to be begun."""
    assert [line.card.id for line in page().more] == ["d"]
    assert [card.id for card in page().rest] == ["e"]


def test_activities() -> None:
    """Outside of the site, units and goals go by its address, or by a name."""
    assert page().unit_activity == "urn:plgen:c:unit:"
    assert page().goal_activity == "urn:plgen:c:goal:"
    web = page("https://paths.example.org/")
    assert web.unit_activity == "https://paths.example.org/c/units/"
    assert web.goal_activity == "https://paths.example.org/c/progress/#"


def test_the_form() -> None:
    """Three answers and a line for each goal, a tick for each unit, none of it set."""
    tree = pages_of_cohort(library(), plan()).tree(PATH)
    assert texts_of(tree, "main legend") == ["Speak up", "Listen"]
    states = ["not-yet", "got-it", "went-beyond"] * 2
    radios = tree.css("main fieldset input[type=radio]")
    assert [radio.attributes["value"] for radio in radios] == states
    assert len({radio.attributes["name"] for radio in radios}) == 2
    assert len(tree.css("main fieldset input[type=text]")) == 2
    ticks = tree.css("main label input[data-unit]")
    assert [tick.attributes["data-unit"] for tick in ticks] == ["b", "a", "c", "d"]
    assert not tree.css("main input[checked]")
    assert "../units/a/index.html" in links_of(tree, ".lines a")


def test_names_of_the_buttons() -> None:
    """The names that others count on, in English."""
    tree = pages_of_cohort(library(), plan()).tree(PATH)
    named = texts_of(tree, "main button")
    wanted = ["Export", "Import", "Merge", "Replace", "Cancel", "Erase", "Print"]
    assert [name for name in wanted if name not in named] == []


def test_without_goals() -> None:
    """A path without goals has its units all the same."""
    tree = pages_of_cohort(library(), make_plan(["a"])).tree(PATH)
    assert not tree.css("main fieldset")
    assert texts_of(tree, ".lines a") == ["A"]


def test_words_of_another_language() -> None:
    """In an Arabic edition the English goal says what it is."""
    arabic = make_library(
        [make_unit("a")], [make_cohort(languages=("ar",))], frameworks=[FRAMEWORK]
    )
    made = pages_of_cohort(arabic, make_plan(["a"], goals=GOALS[:1])).tree(PATH)
    legend = made.css_first("main legend")
    assert legend is not None
    assert legend.attributes["lang"] == "en"
