"""Everything of the staff's stands below `staff/`, whole in itself."""

from dataclasses import replace
import json
import posixpath

from page_factories import (
    Pages,
    default_theme,
    links_of,
    make_cohort,
    make_library,
    make_plan,
    make_unit,
    pages_of_staff,
    texts_of,
)
import pytest

from plgen.model.diagnostic import Severity
from plgen.model.plan import Problem
from plgen.render.plan_json import plan_json

ICONS = ("icon.svg", "icon-192.png", "icon-512.png", "icon-maskable.png")
BODY = "::: teacher\nSee [two](unit:two) and [three](unit:three).\n:::"
LIBRARY = make_library(
    [make_unit("one", body=BODY), make_unit("two", body=BODY), make_unit("three")],
    [make_cohort("a", title="Ants"), make_cohort("b", title="Bees")],
)
PLANS = [make_plan(["one"], cohort=name) for name in "ab"]


@pytest.fixture(scope="module")
def pages() -> Pages:
    return pages_of_staff(LIBRARY, *PLANS)


def test_paths(pages: Pages) -> None:
    """The pages, a page and a plan for each cohort, the theme's files and icons."""
    names = [*default_theme().assets, *ICONS]
    assets = {f"staff/assets/{name}" for name in names}
    own = {"index.html", "coverage/index.html", "cards/index.html"}
    own |= {f"why/{c}/index.html" for c in "ab"} | {f"plans/{c}.json" for c in "ab"}
    assert {f"staff/{path}" for path in own} | assets == set(pages.files)


def test_plans(pages: Pages) -> None:
    """A plan's file holds the whole machine-readable form."""
    for plan in PLANS:
        text = pages.text(f"staff/plans/{plan.cohort}.json")
        assert json.loads(text) == plan_json(LIBRARY, plan)


def test_links_lead_to_files(pages: Pages) -> None:
    """Every link leads to a file, and to an id of it where it names one."""
    for path in pages.texts():
        if not path.endswith(".html"):
            continue
        for address in links_of(pages.tree(path)):
            assert address is not None
            file, _, fragment = address.partition("#")
            folder = posixpath.dirname(path)
            target = posixpath.normpath(posixpath.join(folder, file)) if file else path
            assert target in pages.files, (path, address)
            if fragment:
                assert pages.tree(target).css(f'[id="{fragment}"]'), (path, address)


def test_links_between_cards(pages: Pages) -> None:
    """A unit that is named leads to its card; one without a card stays words."""
    tree = pages.tree("staff/cards/index.html")
    assert links_of(tree, "#p-card-one .prose a") == ["../cards/index.html#p-card-two"]
    assert texts_of(tree, "#p-card-one .prose p") == ["See two and three."]


def test_overview(pages: Pages) -> None:
    """Each cohort that has a plan, with the way to its page."""
    tree = pages.tree("staff/index.html")
    assert texts_of(tree, "tbody th") == ["Ants", "Bees"]
    assert links_of(tree, "tbody th a") == ["why/a/index.html", "why/b/index.html"]


def test_no_plan() -> None:
    """A site without plans has its staff pages all the same."""
    paths = set(pages_of_staff(LIBRARY).files)
    assert {"staff/index.html", "staff/coverage/index.html"} <= paths


def test_conflict_and_changes() -> None:
    """What does not go together, and what would help, each as a list."""
    problem = Problem(
        "no-room",
        "QMESSAGEQ",
        "QHINTQ",
        conflict=("the goal `A`", "60 minutes a week"),
        changes=("give 10 more minutes a week", "put off `A`"),
    )
    found = pages_of_staff(LIBRARY, replace(PLANS[0], problems=(problem,)))
    for path in ("staff/index.html", f"staff/why/{PLANS[0].cohort}/index.html"):
        tree = found.tree(path)
        for name, phrases in (
            ("conflict", problem.conflict),
            ("changes", problem.changes),
        ):
            items = tree.css(f".{name} > li")
            assert [item.text() for item in items] == list(phrases), path
        assert "QMESSAGEQ" in tree.text()
        assert "These do not go together:" in tree.text()
        assert "QHINTQ" not in tree.text()
    unproven = replace(PLANS[0], problems=(replace(problem, is_proven=False),))
    text = pages_of_staff(LIBRARY, unproven).tree("staff/index.html").text()
    assert "No plan was found that has all of these:" in text


def test_single_conflict() -> None:
    """One thing alone is no list: the message has said it; a hint stays a hint."""
    problem = Problem("goal-untaught", "…", conflict=("the goal `A`",), changes=("x",))
    warning = Problem("floor-lowered", "…", "QHINTQ", severity=Severity.WARNING)
    found = pages_of_staff(LIBRARY, replace(PLANS[0], problems=(problem, warning)))
    tree = found.tree("staff/index.html")
    assert not tree.css(".conflict")
    assert len(tree.css(".changes > li")) == 1
    assert "QHINTQ" in tree.text()
