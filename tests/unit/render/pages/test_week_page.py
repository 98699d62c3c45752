"""A week on a page: what must be done, what may be, dates, note, time and reasons."""

from datetime import date

from page_factories import (
    edition_of,
    make_library,
    make_plan,
    make_unit,
    make_week,
    may,
    must,
    pages_of_cohort,
    strings,
    texts_of,
)
import pytest

from plgen.model.plan import MayDo, MustDo, Plan
from plgen.model.site import SiteSettings
from plgen.render.pages.week_page import WeekPage, make_week_page

T = strings()
LIBRARY = make_library([make_unit(name) for name in "abcd"])


def week(*items: MustDo | MayDo | str) -> WeekPage:
    edition = edition_of(LIBRARY, make_plan(items))
    return make_week_page(edition, edition.plan.weeks[0], is_now=True)


def test_tasks() -> None:
    """Must-do units in their order, with minutes and place."""
    page = week(must("b", minutes=40, screen=40), must("a", minutes=50))
    told = [(t.cards[0].id, t.minutes, t.place.words) for t in page.tasks]
    assert told == [("b", "40 min", T("on-screen")), ("a", "50 min", T("off-screen"))]
    assert page.total == "1 hr 30 min"
    assert page.first is not None
    assert page.first.id == "b"


def test_choose_one_of() -> None:
    """A set of options, the plan's own first; one option alone is no choice."""
    page = week(must("b", one_of=("b", "a")), must("c", one_of=("c",)))
    told = [([c.id for c in t.cards], t.is_choice) for t in page.tasks]
    assert told == [(["b", "a"], True), (["c"], False)]
    assert page.tasks[0].place.words == T("your-choice")


def test_parts() -> None:
    """Only a unit that goes on over weeks says which part this is."""
    page = week(must("a", part=(2, 3)), must("b"))
    assert [t.part for t in page.tasks] == [T("part", part=2, of=3), ""]


def test_slots() -> None:
    """A part has a tick of its own; the last one's is the tick of the unit."""
    first, last = week(must("a", part=(1, 2))), week(must("a", part=(2, 2)))
    assert (first.tasks[0].slot, last.tasks[0].slot) == ("1:a", "")
    plan = make_plan([must("a", part=(1, 2)), "b"])
    tree = pages_of_cohort(LIBRARY, plan).tree("public/c/index.html")
    ticks = tree.css(".tasks input")
    assert [tick.attributes.get("data-slot") for tick in ticks] == ["1:a", None]
    assert [tick.attributes.get("data-unit") for tick in ticks] == [None, "b"]


def test_dates() -> None:
    """A week with a start says its days, one without says none."""
    dated = make_plan(make_week("a", start=date(2026, 9, 7)))
    edition = edition_of(LIBRARY, dated)
    page = make_week_page(edition, edition.plan.weeks[0], is_now=False)
    assert T.week_dates(date(2026, 9, 7)) == page.dates
    assert week("a").dates == ""


def test_time_bar_adds_up() -> None:
    """The pieces of the bar follow each other and fill it."""
    page = week(
        must("a", minutes=35, screen=10), must("b", minutes=40, one_of=("b", "c"))
    )
    starts = [float(s.start.rstrip("%")) for s in page.bar.shares]
    widths = [float(s.width.rstrip("%")) for s in page.bar.shares]
    assert sum(widths) == pytest.approx(100, abs=0.02)
    ends = [start + width for start, width in zip(starts, widths, strict=True)]
    assert starts == pytest.approx([0.0, *ends[:-1]], abs=0.02)


def test_empty_week() -> None:
    """Nothing must be done: no task, no bar, no start, and the page says so."""
    page = week(may("a"))
    assert (page.tasks, page.bar.shares, page.first, page.stretch) == (
        (),
        (),
        None,
        None,
    )
    tree = pages_of_cohort(LIBRARY, make_plan([may("a")])).tree("public/c/index.html")
    assert T("must-empty") in texts_of(tree, ".must p")
    assert not tree.css(".tasks")


def plan_of_weeks() -> Plan:
    return make_plan(["a"], make_week("b", note="Talks on Thursday."), ["c"])


def test_neighbors() -> None:
    """The week before and the week after, where there are such."""
    edition = edition_of(LIBRARY, plan_of_weeks())
    pages = [make_week_page(edition, w, is_now=False) for w in edition.plan.weeks]
    told = [(p.before and p.before.number, p.after and p.after.number) for p in pages]
    assert told == [(None, 2), (1, 3), (2, None)]
    assert [w.href for w in pages[0].weeks] == [
        f"week/{n}/index.html" for n in (1, 2, 3)
    ]


def test_note() -> None:
    """The teacher's note stands on its week alone."""
    pages = pages_of_cohort(LIBRARY, plan_of_weeks())
    found = [p for p, text in pages.texts().items() if "Talks on Thursday." in text]
    assert found == ["public/c/week/2/index.html", "public/c/plan.json"]


def test_one_place_is_here() -> None:
    """This week's page marks where the student is, that of any week does not."""
    pages = pages_of_cohort(LIBRARY, plan_of_weeks())
    marked = pages.tree("public/c/index.html").css(".here-now")
    assert {node.tag for node in marked} == {"span", "ol", "circle", "li", "a"}
    assert not pages.tree("public/c/week/1/index.html").css(".here-now")


def test_address() -> None:
    """A short address for paper, only where the site has one."""
    settings = SiteSettings(base_url="https://paths.example.org/")
    library = make_library([make_unit("a")], settings=settings)
    edition = edition_of(library)
    page = make_week_page(edition, edition.plan.weeks[0], is_now=False)
    assert page.address == "https://paths.example.org/c/week/1/"
    assert page.short_address == "paths.example.org/c/week/1/"
    assert f'aria-label="{T("qr", address=page.address)}"' in page.qr
    assert (week("a").address, week("a").short_address, week("a").qr) == ("", "", "")


def test_question() -> None:
    """The pathway's summary is the big question."""
    library = make_library([make_unit("a")], pathway={"summary": "Who decides?"})
    edition = edition_of(library)
    page = make_week_page(edition, edition.plan.weeks[0], is_now=True)
    assert page.question == "Who decides?"
