"""What authors write is text: never a tag, never a template, wherever it stands."""

from datetime import date

from page_factories import (
    Pages,
    default_theme,
    left,
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_reading,
    make_unit,
    make_week,
    may,
    must,
    pages_of_cohort,
    pages_of_front,
    pages_of_staff,
)
import pytest

from plgen.model.library import Library
from plgen.model.pathway import Support
from plgen.model.plan import GoalState, Plan, Problem
from plgen.model.site import GlossaryEntry, SiteSettings


def evil(field: str) -> str:
    """Text that shows itself where it is a tag, an attribute or a template."""
    marks = "{{ 7*7 }}{% raise %}{# z #}"
    return f"""{field}"><script>x()</script>' onload="x" {marks}"""


def evil_library() -> Library:
    reading = make_reading(
        evil("title"), evil("body"), summary=evil("summary"), image_alt=evil("alt")
    )
    one = make_unit(
        "one",
        "A.1",
        readings=[reading],
        product=evil("product"),
        materials=(evil("material"),),
        authors=evil("authors"),
        license=evil("license"),
        source=evil("source"),
        interests=(evil("interest"),),
        careers=(evil("career"),),
        collections=(evil("collection"),),
    )
    notes = "::: teacher\nT\n:::\n::: family\nF\n:::"
    two = make_unit("two", title=evil("title"), body=f"{evil('body')}\n\n{notes}")
    cohort = make_cohort(
        title=evil("cohort"),
        listed=True,
        support=Support(date(2026, 10, 2), evil("exit")),
    )
    word = GlossaryEntry(evil("word"), evil("means"), {"es": evil("home")})
    framework = make_framework("f", A_1=evil("statement"))
    return make_library(
        [one, two, make_unit("three", title=evil("title"))],
        [cohort],
        frameworks=[framework],
        pathway={"title": evil("pathway"), "summary": evil("question")},
        glossary={"en": {"w": word}},
        settings=SiteSettings(title=evil("site"), contact=evil("contact")),
    )


def evil_plan() -> Plan:
    reasons = must(
        "one",
        ("goal", "A.1"),
        ("interest", evil("interest")),
        ("career", evil("career")),
        ("prerequisite-of", "two"),
    )
    return make_plan(
        make_week(reasons, may("two"), note=evil("note")),
        goals=[GoalState("A.1", ("one",), (), met=True)],
        left_out=[left("three", ("covered", "A.1"), ("cost", "one"))],
        problems=(Problem("goal-untaught", evil("problem"), evil("hint")),),
    )


@pytest.fixture(scope="module", params=["cohort", "front", "staff"])
def pages(request: pytest.FixtureRequest) -> Pages:
    library, plan = evil_library(), evil_plan()
    if request.param == "cohort":
        return pages_of_cohort(library, plan)
    make = pages_of_front if request.param == "front" else pages_of_staff
    return make(library, plan)


def test_no_tag_no_attribute(pages: Pages) -> None:
    """No script but the theme's own, and no handler on any element."""
    lost = default_theme().templates["lost.js"]
    for path in pages.texts():
        if path.endswith(".html"):
            tree = pages.tree(path)
            for script in tree.css("script"):
                if path.endswith("404.html") and script.text() == lost:
                    continue
                assert "assets/" in (script.attributes["src"] or ""), path
                assert not script.text(), path
            assert tree.css("[onload]") == [], path


def test_no_template(pages: Pages) -> None:
    """Jinja's marks stay as they are written: nothing is reckoned, nothing dropped."""
    for path, text in pages.texts().items():
        if path.endswith(".html"):
            assert (
                text.count("7*7")
                == text.count("{{ 7*7 }}")
                == text.count("{% raise %}")
            )
            assert text.count("{# z #}") == text.count("7*7"), path


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("index.html", "title summary interest career cohort pathway question note"),
        ("units/one/index.html", "title summary product material authors license"),
        ("units/one/index.html", "source statement"),
        ("units/two/index.html", "body title"),
        ("glossary/index.html", "word means home"),
        ("about/index.html", "contact authors license cohort pathway"),
        ("library/index.html", "title summary statement"),
        ("families/index.html", "title material question"),
        ("path/index.html", "statement question"),
        ("404.html", "cohort"),
    ],
)
def test_every_field_is_shown(path: str, fields: str) -> None:
    """The text is there, escaped, and not merely lost."""
    text = pages_of_cohort(evil_library(), evil_plan()).text(f"public/c/{path}")
    for field in fields.split():
        assert any(
            f"{field}{quote}&gt;&lt;script&gt;" in text
            for quote in ("&#34;", "&quot;", "”", '"', "“")
        ), field


def test_staff_fields_are_shown() -> None:
    """The same on the staff's pages, with the support's exit and the problems."""
    pages = pages_of_staff(evil_library(), evil_plan())
    why = pages.text("staff/why/c/index.html")
    for field in ("title", "cohort", "pathway", "exit", "note", "problem", "hint"):
        assert f"{field}&#34;&gt;&lt;script&gt;" in why, field
    assert "statement&#34;&gt;&lt;script&gt;" in pages.text("staff/coverage/index.html")
