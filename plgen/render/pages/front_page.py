"""The front door: the cohorts that want to be named there, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.artifact import Artifact
from plgen.model.plan import Plan
from plgen.render.pages.chrome import Chrome
from plgen.render.pages.frame import Frame
from plgen.render.pages.lost_page import make_lost_page
from plgen.render.pages.page import render_bare_page
from plgen.render.pages.site import Site
from plgen.render.pages.speech import speak
from plgen.render.strings import Strings


@dataclass(frozen=True, slots=True)
class Door:
    """The way into a cohort's site."""

    title: str
    pathway: str
    summary: str
    href: str
    speech: Markup
    """`lang` and `dir` of the pathway's own words, where they are not the page's."""


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What stands on the front door."""

    title: str
    doors: tuple[Door, ...]


def render_front(site: Site, plans: Mapping[str, Plan]) -> Iterator[Artifact]:
    """`public/index.html`, the page for lost addresses, and what they show."""
    settings, t = (
        site.library.settings,
        site.strings_for(site.library.settings.language),
    )
    chrome = Chrome(t.language, t.dir, settings.title, "", (), ())
    page = FrontPage(t("front-title"), tuple(_doors(site, plans, t)))
    frame, lost = Frame(site.environment, chrome, t), make_lost_page(settings)
    yield render_bare_page(site, "public/index.html", "front.html", frame, page)
    yield render_bare_page(site, "public/404.html", "404.html", frame, lost)
    for name, content in site.student_assets.items():
        yield Artifact(f"public/assets/{name}", content)


def _doors(site: Site, plans: Mapping[str, Plan], t: Strings) -> Iterator[Door]:
    for cohort in site.library.cohorts.values():
        if cohort.listed and cohort.id in plans:
            pathway = site.library.pathways[cohort.pathway]
            yield Door(
                title=cohort.title,
                pathway=pathway.title,
                summary=pathway.summary,
                href=f"{cohort.id}/index.html",
                speech=speak(t, pathway.language),
            )
