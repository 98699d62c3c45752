"""A cohort's folder is whole in itself and tells nothing that is not its own."""

from pathlib import PurePosixPath
import posixpath
import re

from body_factories import (
    find_page,
    make_body,
    make_cohort,
    make_pathway_library,
    make_plan,
    make_site,
    make_titled,
    make_week,
)
from page_factories import default_theme
import pytest

from plgen.model.artifact import Artifact
from plgen.model.plan import MustDo, Plan
from plgen.render import Site, render_cards, render_cohort, render_front
from plgen.render.body import Check, Checks, Choice, Goals, Step, Steps

FOR_TEACHERS = "For teachers: the quiet ones first"
LOST = default_theme().templates["lost.js"]
"""The one script that stands in a page: that for lost addresses, allowed by hash."""
ADDRESS = re.compile(r'(?:href|src)="([^"]+)"')


def the_site() -> Site:
    units = [make_titled(unit, "A.1") for unit in ("one", "two", "three")]
    units += [make_titled("far-away", "A.1", title="Far away")]
    library = make_pathway_library(
        units,
        make_cohort("c", listed=True),
        make_cohort("zanzibar", size=3),
    )
    body = make_body(
        Goals(("I can see.",)),
        Steps((Step("step-a", "Look", 5),)),
        Checks(
            (
                Check(
                    id="check-a",
                    question="<p>Which?</p>",
                    choices=(
                        Choice("This", correct=True),
                        Choice("That", correct=False),
                    ),
                    feedback="<p>Because.</p>",
                ),
            )
        ),
        teacher=(f"<p>{FOR_TEACHERS}</p>",),
        family=("<p>Ask at supper.</p>",),
    )
    return make_site(library, {"one": body, "two": make_body()})


def the_plan(cohort: str = "c") -> Plan:
    return make_plan(
        make_week(1, MustDo("one", 30, 10, one_of=("one", "two"))),
        make_week(2, may=["three"]),
        cohort=cohort,
    )


@pytest.fixture(scope="module")
def artifacts() -> list[Artifact]:
    site = the_site()
    return list(render_cohort(site, site.library.cohorts["c"], the_plan()))


def texts(artifacts: list[Artifact]) -> dict[str, str]:
    return {
        a.path: a.content.decode()
        for a in artifacts
        if isinstance(a.content, bytes) and a.path.endswith((".html", ".json"))
    }


def test_all_pages_are_there(artifacts: list[Artifact]) -> None:
    paths = {a.path.removeprefix("public/c/") for a in artifacts}
    assert {
        "404.html",
        "about/index.html",
        "assets/site.css",
        "assets/covers/one.svg",
        "families/index.html",
        "index.html",
        "library/index.html",
        "path/index.html",
        "plan.json",
        "units/one/index.html",
        "units/three/index.html",
        "units/two/index.html",
        "week/1/index.html",
        "week/2/index.html",
    } <= paths
    assert all(a.path.startswith("public/c/") for a in artifacts)
    assert "units/far-away/index.html" not in paths


def test_every_link_is_relative_and_leads_to_a_file(artifacts: list[Artifact]) -> None:
    paths = {a.path for a in artifacts}
    for path, html in texts(artifacts).items():
        ids = set(re.findall(r' id="([^"]+)"', html))
        for address in ADDRESS.findall(html):
            if address.startswith(("data:,", "mailto:")):
                continue
            file, _, fragment = address.partition("#")
            if not file:
                assert fragment in ids, (path, address)
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            assert target in paths, (path, address)
            assert PurePosixPath(target).suffix


def test_no_page_names_another_cohort(artifacts: list[Artifact]) -> None:
    for path, text in texts(artifacts).items():
        assert "zanzibar" not in text.casefold(), path


def test_words_for_teachers_stand_on_staff_pages_alone(
    artifacts: list[Artifact],
) -> None:
    site = the_site()
    plans = {"c": the_plan(), "zanzibar": the_plan("zanzibar")}
    front = list(render_front(site, plans))
    for path, text in texts([*artifacts, *front]).items():
        assert FOR_TEACHERS not in text, path
    cards = find_page(list(render_cards(site, plans)), "staff/cards/index.html")
    assert FOR_TEACHERS in cards


def test_words_for_families_stand_on_their_page(artifacts: list[Artifact]) -> None:
    assert "Ask at supper." in find_page(artifacts, "public/c/families/index.html")


def test_an_answer_is_folded_and_marked(artifacts: list[Artifact]) -> None:
    html = find_page(artifacts, "public/c/units/one/index.html")
    before, _, after = html.partition('<details class="answer">')
    assert "Because." not in before
    assert "Because." in after


def test_ticks_are_checkboxes_with_labels_inside_main(
    artifacts: list[Artifact],
) -> None:
    week = find_page(artifacts, "public/c/index.html")
    unit = find_page(artifacts, "public/c/units/one/index.html")
    for page in (week, unit):
        html = re.sub(r"<dialog.*?</dialog>", "", page, flags=re.DOTALL)
        main = html[html.index("<main") : html.index("</main>")]
        assert main.count('type="checkbox"') == html.count('type="checkbox"') > 0
    assert 'data-step="step-a"' in unit


def test_every_page_says_whose_it_is_and_fetches_nothing(
    artifacts: list[Artifact],
) -> None:
    for path, html in texts(artifacts).items():
        if path.endswith(".html"):
            assert '<meta name="application-name" content="C">' in html
            assert "default-src 'none'" in html
            linked = html.replace(f"<script>{LOST}</script>", "")
            assert re.findall(r"<script(?! src=\"(?:\.\./)*assets/)", linked) == []
            assert re.findall(r"<script[^>]*>[^<]", linked) == []
            assert not re.search(r' on\w+="| style="', html), path


def test_the_front_door_names_listed_cohorts_only() -> None:
    plans = {"c": the_plan(), "zanzibar": the_plan("zanzibar")}
    front = list(render_front(the_site(), plans))
    html = find_page(front, "public/index.html")
    assert 'href="c/index.html"' in html
    assert "zanzibar" not in html.casefold()


def test_a_title_is_never_a_template() -> None:
    title = "{{ 7 * 7 }} <b>{% raise %}</b>"
    library = make_pathway_library([make_titled("one", "A.1", title=title)])
    site = make_site(library)
    plan = make_plan(make_week(1, "one"))
    pages = list(render_cohort(site, library.cohorts["c"], plan))
    html = find_page(pages, "public/c/units/one/index.html")
    assert "{{ 7 * 7 }} &lt;b&gt;{% raise %}&lt;/b&gt;" in html


def test_pages_speak_the_language_of_the_cohort() -> None:
    cohort = make_cohort("c", languages=("ar", "en"))
    site = make_site(make_pathway_library([make_titled("one", "A.1")], cohort))
    pages = list(render_cohort(site, cohort, make_plan(make_week(1, "one"))))
    html = find_page(pages, "public/c/units/one/index.html")
    assert '<html lang="ar" dir="rtl" ' in html
    assert '<h1 lang="en" dir="ltr">One</h1>' in html


def test_a_library_of_the_path_alone_shows_nothing_else() -> None:
    units = [make_titled(unit, "A.1") for unit in ("one", "two")]
    library = make_pathway_library(units, library="path")
    plan = make_plan(make_week(1, "one"), left_out=["two"])
    pages = list(render_cohort(make_site(library), library.cohorts["c"], plan))
    assert "units/two/" not in "".join(texts(pages).values())
