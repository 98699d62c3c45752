"""A cohort's whole path → one page for paper, with all that it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
import re
from typing import Literal

from markupsafe import Markup

from plgen.model.artifact import Artifact
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.render.pages.card import Card
from plgen.render.pages.cohort import render_cohort
from plgen.render.pages.edition import Edition, make_edition
from plgen.render.pages.icons import lay_sprite
from plgen.render.pages.paper.leaflet import Leaflet, Part, join_leaflets
from plgen.render.pages.qr import draw_qr
from plgen.render.pages.site import Site
from plgen.render.pages.speech import EMPTY
from plgen.render.pages.week_page import as_typed, dates_of, options_of, question_of

Paper = Literal["a4", "letter"]
PAGE = "packet.html"
STYLE = "packet.css"
FACES = 6
"""How many covers stand on the first page."""
UNSAFE = re.compile(r'[\\"<>\x00-\x1f\x7f]')
GLOSSARY, PATH = "glossary/index.html", "path/index.html"


@dataclass(frozen=True, slots=True)
class Line:
    """A week in the list of what is inside."""

    label: str
    dates: str
    anchor: str
    tasks: tuple[tuple[Card, ...], ...]


@dataclass(frozen=True, slots=True)
class Packet:
    """What stands on the page, from its cover on."""

    title: str
    question: str
    faces: tuple[Card, ...]
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]
    short_address: str
    qr: Markup


def render_packet(
    site: Site, cohort: Cohort, plan: Plan, paper: Paper = "letter"
) -> Iterator[Artifact]:
    """`packet.html` and every file that it shows, in one folder."""
    edition = make_edition(site, cohort, plan)
    folder, pages = f"public/{cohort.id}/", dict[str, str]()
    for artifact in render_cohort(site, cohort, plan):
        name = artifact.path.removeprefix(folder)
        if name.startswith(("assets/", "media/")):
            yield replace(artifact, path=name)
        elif name.endswith(".html") and isinstance(artifact.content, bytes):
            pages[name] = artifact.content.decode()
    html = site.environment.get_template(PAGE).render(
        page=_packet(edition, tuple(_leaflets(edition, pages))),
        chrome=edition.chrome,
        t=edition.t,
    )
    yield Artifact(PAGE, lay_sprite(html, site.icons).encode())
    yield _style(edition, paper)


def _style(edition: Edition, paper: Paper) -> Artifact:
    """The sheets: their size, and what stands below each."""
    footer = UNSAFE.sub(" ", f"{edition.chrome.brand} · {edition.chrome.strapline}")
    css = edition.site.environment.get_template(STYLE).render(
        paper=paper,
        footer=Markup(footer),  # noqa: S704 — nothing is left that ends a CSS string
        is_rtl=edition.t.dir == "rtl",
    )
    return Artifact(STYLE, css.encode())


def _leaflets(edition: Edition, pages: Mapping[str, str]) -> Iterator[Leaflet]:
    """The map, each week with the units that begin in it, the words to know."""
    yield Leaflet("map", PATH, pages[PATH])
    seen = set[str]()
    for week in edition.plan.weeks:
        path = edition.week_href(week.number)
        yield Leaflet(f"week-{week.number}", path, pages[path])
        for unit in (unit for item in week.must for unit in options_of(item)):
            if unit not in seen and unit in edition.leaves:
                seen.add(unit)
                path = edition.card(unit).href
                yield Leaflet(f"unit-{unit}", path, pages[path])
    if GLOSSARY in pages:
        yield Leaflet("words", GLOSSARY, pages[GLOSSARY])


def _packet(edition: Edition, leaflets: tuple[Leaflet, ...]) -> Packet:
    units = [edition.card(unit) for unit in edition.plan.must_units]
    base = edition.site.library.settings.base_url.rstrip("/")
    address = f"{base}/{edition.cohort.id}/" if base else ""
    return Packet(
        title=edition.pathway.title,
        question=question_of(edition),
        faces=tuple(units[:FACES]),
        lines=tuple(_lines(edition)),
        parts=tuple(join_leaflets(leaflets)),
        short_address=as_typed(address),
        qr=draw_qr(address, edition.t("qr", address=address)) if address else EMPTY,
    )


def _lines(edition: Edition) -> Iterator[Line]:
    for week in edition.plan.weeks:
        yield Line(
            label=edition.t("week", n=week.number),
            dates=dates_of(edition, week),
            anchor=f"week-{week.number}",
            tasks=tuple(
                tuple(edition.card(unit) for unit in options_of(item))
                for item in week.must
            ),
        )
