"""What stands round every page of an edition."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from plgen.model.pathway import Cohort, Pathway
from plgen.render.pages.site import Site
from plgen.render.pages.speech import EMPTY, speak
from plgen.render.strings import Strings

ICON = "assets/icon.svg"
"""The mark of a site without a logo."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place to go, from the root of the edition."""

    id: str
    label: str
    icon: str
    href: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """Names and navigation of an edition."""

    lang: str
    dir: str
    brand: str
    strapline: str
    nav: tuple[NavItem, ...]
    footer: tuple[NavItem, ...]
    logo: str = ""
    icon: str = ICON
    """What stands on the tab."""
    is_kept: bool = False
    """Whether a browser is to keep the pages for the way."""
    cohort: str = ""
    """Under this name a cohort's pages keep what a student saves on the device."""
    speech: Markup = EMPTY
    """`lang` and `dir` of the pathway's own words, where they are not the page's."""


def chrome_of(site: Site, cohort: Cohort, pathway: Pathway, t: Strings) -> Chrome:
    """The frame of a cohort's pages."""
    settings = site.library.settings
    logo = f"media/{quote(str(settings.logo))}" if settings.logo else ""
    words = [NavItem("glossary", t("nav-glossary"), "book-a", "glossary/index.html")]
    return Chrome(
        lang=t.language,
        dir=t.dir,
        brand=cohort.title,
        strapline=pathway.title,
        nav=(
            NavItem("week", t("nav-week"), "house", "index.html"),
            NavItem("path", t("nav-path"), "route", "path/index.html"),
            NavItem("library", t("nav-library"), "library", "library/index.html"),
            NavItem(
                "progress", t("nav-progress"), "list-checks", "progress/index.html"
            ),
        ),
        footer=(
            NavItem("families", t("nav-families"), "users", "families/index.html"),
            *(words if has_glossary(site) else []),
            NavItem("about", t("nav-about"), "info", "about/index.html"),
        ),
        logo=logo,
        icon=logo or ICON,
        is_kept=settings.service_worker,
        cohort=cohort.id,
        speech=speak(t, pathway.language),
    )


def has_glossary(site: Site) -> bool:
    """Whether there are words to know at all."""
    return any(site.library.glossary.values())
