"""A cohort's plan → every file of its folder."""

from collections.abc import Iterator
import json
from pathlib import PurePosixPath

from plgen.model.artifact import Artifact
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.render.pages.about_page import make_about_page
from plgen.render.pages.calendar import render_calendar
from plgen.render.pages.chrome import has_glossary
from plgen.render.pages.edition import Edition, make_edition
from plgen.render.pages.families_page import make_families_page
from plgen.render.pages.glossary_page import make_glossary_page
from plgen.render.pages.library_page import make_library_page
from plgen.render.pages.lost_page import make_lost_page
from plgen.render.pages.offline.manifest import render_manifest
from plgen.render.pages.offline.worker import KeptFile, kept_file, render_worker
from plgen.render.pages.page import render_page
from plgen.render.pages.path_page import make_path_page
from plgen.render.pages.path_script import path_script
from plgen.render.pages.progress_page import make_progress_page
from plgen.render.pages.readings import pages_of
from plgen.render.pages.search_data import render_search_data
from plgen.render.pages.site import Site
from plgen.render.pages.unit_page import make_unit_page
from plgen.render.pages.week_page import make_week_page
from plgen.render.plan_json import student_plan_json


def render_cohort(site: Site, cohort: Cohort, plan: Plan) -> Iterator[Artifact]:
    """Everything below `public/<cohort>/`, whole in itself."""
    edition = make_edition(site, cohort, plan)
    if not edition.chrome.is_kept:
        yield from _whole_folder(edition)
        return
    kept: list[KeptFile] = []
    for artifact in _whole_folder(edition):
        kept.append(kept_file(edition, artifact))
        yield artifact
    yield render_worker(edition, kept)


def _whole_folder(edition: Edition) -> Iterator[Artifact]:
    yield from render_shared(edition)
    for unit in edition.leaves:
        yield from render_unit(edition, unit)
    yield render_search_data(edition)


def render_shared(edition: Edition) -> Iterator[Artifact]:
    """What speaks of many units, and shows no more of each than its brief."""
    yield from _week_pages(edition)
    yield from _other_pages(edition)
    yield from _files(edition)
    if not edition.chrome.is_kept:
        yield render_worker(edition, ())


def render_unit(edition: Edition, unit: str) -> Iterator[Artifact]:
    """The pages of a unit, one for each of its readings."""
    for path, leaf in pages_of(edition, unit):
        view = make_unit_page(edition, leaf)
        nav = "path" if view.is_on_path else "library"
        words = {word.word: f"#{word.id}" for word in view.words}
        yield render_page(edition, path, "unit.html", view, nav=nav, words=words)


def _week_pages(edition: Edition) -> Iterator[Artifact]:
    for week in edition.plan.weeks:
        if week is edition.plan.weeks[0]:
            view = make_week_page(edition, week, is_now=True)
            yield render_page(edition, "index.html", "week.html", view, nav="week")
        view = make_week_page(edition, week, is_now=False)
        path = edition.week_href(week.number)
        yield render_page(edition, path, "week.html", view, nav="weeks")


def _other_pages(edition: Edition) -> Iterator[Artifact]:
    path, library = make_path_page(edition), make_library_page(edition)
    families, about = make_families_page(edition), make_about_page(edition)
    progress = make_progress_page(edition)
    yield render_page(edition, "path/index.html", "path.html", path, nav="path")
    yield render_page(
        edition, "library/index.html", "library.html", library, nav="library"
    )
    yield render_page(
        edition, "progress/index.html", "progress.html", progress, nav="progress"
    )
    yield render_page(
        edition, "families/index.html", "families.html", families, nav="families"
    )
    yield render_page(edition, "about/index.html", "about.html", about, nav="about")
    lost = make_lost_page(edition.site.library.settings, edition.cohort.id)
    yield render_page(edition, "404.html", "404.html", lost)
    if has_glossary(edition.site):
        glossary = make_glossary_page(edition)
        yield render_page(
            edition, "glossary/index.html", "glossary.html", glossary, nav="glossary"
        )


def _files(edition: Edition) -> Iterator[Artifact]:
    site, root = edition.site, f"public/{edition.cohort.id}"
    for name, content in site.student_assets.items():
        yield Artifact(f"{root}/assets/{name}", content)
    yield Artifact(f"{root}/assets/path.js", path_script(edition.plan))
    yield render_manifest(edition)
    yield from render_calendar(edition)
    for unit, leaf in edition.leaves.items():
        cover = site.cover(leaf.unit)
        if cover is not None:
            yield Artifact(f"{root}/assets/covers/{unit}.svg", cover)
    for name in sorted(_media(edition)):
        media = site.library.media.get(name)
        if media:
            yield Artifact(f"{root}/media/{name}", media)
    form = json.dumps(student_plan_json(edition.plan), ensure_ascii=False)
    yield Artifact(f"{root}/plan.json", f"{form}\n".encode())


def _media(edition: Edition) -> set[str]:
    library = edition.site.library
    shown: set[PurePosixPath | None] = {library.settings.logo}
    for leaf in edition.leaves.values():
        shown.add(leaf.unit.image)
        for reading in leaf.unit.readings:
            shown |= set(edition.site.body_of(leaf.unit, reading).media)
    for words in library.glossary.values():
        shown |= {entry.picture for entry in words.values()}
    return {str(path) for path in shown if path is not None}
