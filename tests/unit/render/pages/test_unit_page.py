"""A unit's page: its stations in order, why it is there, and where to go next."""

from page_factories import (
    arts_use,
    edition_of,
    left,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    must,
    pages_of_cohort,
    strings,
    texts_of,
)

from plgen.model.plan import Plan
from plgen.render.pages.unit_page import UnitPage, make_unit_page

T = strings()
ALL_FENCES = """Before.

::: reflect
- Why?
:::
::: rubric
- Clear
:::
::: make
Make it.

## Create
Cut.
:::
::: check
Which?

- [x] This
- [ ] That
:::
::: steps
- Clap (5 min)
:::
::: way watch
See.
:::
::: way read
Read.
:::
::: goal
- I can clap.
:::
"""
FRAMEWORK = make_framework("f", A_1="Speak up", B_1="Listen")


def page_of(unit: str, plan: Plan | None = None, **bodies: str) -> UnitPage:
    units = [
        make_unit(name, code, body=bodies.get(name, ""))
        for name, code in zip("abcd", ("A.1", "A.1", "B.1", "B.1"), strict=True)
    ]
    library = make_library(units, frameworks=[FRAMEWORK])
    edition = edition_of(library, plan)
    return make_unit_page(edition, edition.leaves[unit])


def test_stations() -> None:
    """The stations stand in the order of the page, whatever the author's, numbered."""
    page = page_of("a", a=ALL_FENCES)
    told = [(s.number, s.kind) for s in page.segments if s.number]
    kinds = ["goal", "ways", "steps", "check", "make", "rubric", "reflect"]
    assert told == list(enumerate(kinds, 1))
    assert page.next_number == 8
    assert not page.is_article


def test_stations_on_the_page() -> None:
    """Their headings are seen in that order, Where next at the end."""
    library = make_library([make_unit("a", body=ALL_FENCES)])
    tree = pages_of_cohort(library).tree("public/c/units/a/index.html")
    keys = ["goal", "ways", "steps", "check", "make", "rubric", "reflect", "next"]
    expected = [T(f"section-{key}") for key in keys]
    assert expected == texts_of(tree, ".stations h2")
    assert texts_of(tree, ".dot") == [str(n) for n in range(1, 9)]


def test_ids_are_unique() -> None:
    """No id stands twice on a page, however often a fence does."""
    body = f"{ALL_FENCES}\n## p-goal\n\nText.\n\n{ALL_FENCES}"
    library = make_library([make_unit("a", body=body)])
    tree = pages_of_cohort(library).tree("public/c/units/a/index.html")
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(set(ids)) == len(ids)


def test_article() -> None:
    """Plain Markdown is an article: no number, its headings in the contents."""
    body = "Intro.\n\n## First\n\nText.\n\n## Second\n\nMore."
    page = page_of("a", a=body)
    assert page.is_article
    assert [s.number for s in page.segments] == [0, 0, 0]
    tree = pages_of_cohort(make_library([make_unit("a", body=body)])).tree(
        "public/c/units/a/index.html"
    )
    assert not tree.css(".dot")
    assert texts_of(tree, ".toc a") == ["First", "Second", T("section-next")]


def test_a_unit_without_words() -> None:
    """An empty body has no contents, and is a page all the same."""
    page = page_of("a")
    assert (page.has_body, page.segments, page.next_number) == (False, (), 1)


def test_onward_on_the_path() -> None:
    """The next must-do unit first, then what works on the same standards."""
    page = page_of("a", make_plan(["a"], ["c"], ["b"]))
    told = [(o.card.id, o.words) for o in page.onward]
    assert told == [("c", T("next-on-path", n=2)), ("b", T("next-same-goal"))]


def test_onward_at_the_end() -> None:
    """After the last unit nothing is next but what is near."""
    page = page_of("c", make_plan(["a"], ["c"]))
    assert page.onward == ()


def test_onward_off_the_path() -> None:
    """From the library, the first unit of the path is the way on."""
    page = page_of("d", make_plan(["a"], left_out=["d"]))
    told = [(o.card.id, o.words) for o in page.onward]
    assert told == [("a", T("on-path", n=1))]


def test_onward_from_an_option() -> None:
    """The other options of the set are near, never the unit itself."""
    plan = make_plan([must("a", one_of=("a", "c", "d"))], ["b"])
    told = [o.card.id for o in page_of("c", plan).onward]
    assert told == ["a", "d"]


def test_why() -> None:
    """On the path: why; off it: why not; each sentence once."""
    plan = make_plan(
        [must("a", ("goal", "A.1"), ("goal", "A.1"), ("pinned", "1"))],
        left_out=[left("d", ("covered", "B.1"))],
    )
    expected = [T("reason-goal", value="Speak up"), T("reason-pinned")]
    assert expected == [w.sentence for w in page_of("a", plan).why]
    off = page_of("d", plan)
    assert [T("reason-covered", value="Listen")] == [w.sentence for w in off.why]
    assert (page_of("a", plan).is_on_path, off.is_on_path) == (True, False)


def test_why_of_an_option() -> None:
    """An option reaches the same goal as the unit it may stand for."""
    page = page_of("c", make_plan([must("a", one_of=("a", "c"))]))
    expected = T("reason-same-goal", value=T("quoted", title="A"))
    assert [expected] == [w.sentence for w in page.why]


def test_standards() -> None:
    """Each code with its words; one that no framework knows, with itself."""
    unit = make_unit("a", "A.1", arts=["MU:Cr1"])
    assert unit.arts == (arts_use("MU:Cr1"),)
    edition = edition_of(make_library([unit], frameworks=[FRAMEWORK]))
    page = make_unit_page(edition, edition.leaves["a"])
    told = [(s.code, s.statement) for s in page.standards]
    assert told == [("A.1", "Speak up"), ("MU:Cr1", "MU:Cr1")]


def test_credits() -> None:
    """Who wrote it, under which terms, from where; nothing where nothing is said."""
    unit = make_unit("a", authors="Ana", license="CC0-1.0", source="A book")
    edition = edition_of(make_library([unit]))
    page = make_unit_page(edition, edition.leaves["a"])
    assert page.credits == (
        T("credit-authors", authors="Ana"),
        T("credit-license", license="CC0-1.0"),
        T("credit-source", source="A book"),
    )
    assert page_of("a").credits == ()
