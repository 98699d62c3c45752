"""About: privacy and accessibility in plain words, from what the build found."""

from collections.abc import Iterator
from dataclasses import dataclass

from plgen.render.body import Embed
from plgen.render.pages.edition import Edition
from plgen.render.pages.embeds import outside_of
from plgen.render.pages.families_page import family_embeds


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What stands on About."""

    title: str
    units: str
    languages: str
    easy: str
    outside: str
    """The hosts from which pages can load media; empty where there is none."""
    contact: str
    credits: tuple[str, ...]
    version: str


def make_about_page(edition: Edition) -> AboutPage:
    """The view of About."""
    t, leaves = edition.t, edition.leaves.values()
    languages = sorted({leaf.reading.language for leaf in leaves})
    easy = sum(leaf.reading.easy for leaf in leaves)
    return AboutPage(
        title=t("nav-about"),
        units=t("units-count", n=len(edition.leaves)),
        languages=t.list(t.language_name(tag) for tag in languages),
        easy=t("easy-count", n=easy) if easy else "",
        outside=t.list(outside_of(_embeds(edition)).hosts),
        contact=edition.site.library.settings.contact,
        credits=tuple(_credits(edition)),
        version=edition.site.version,
    )


def _embeds(edition: Edition) -> Iterator[Embed]:
    """What of other hosts any page of the cohort can load."""
    yield from family_embeds(edition)
    for leaf in edition.leaves.values():
        for reading in leaf.unit.readings:
            yield from edition.site.body_of(leaf.unit, reading).embeds


def _credits(edition: Edition) -> Iterator[str]:
    t = edition.t
    named: dict[tuple[str, str], int] = {}
    for leaf in edition.leaves.values():
        key = (leaf.unit.authors, leaf.unit.license)
        if any(key):
            named[key] = named.get(key, 0) + 1
    for (authors, license_), count in sorted(named.items()):
        who = authors or t("credit-nobody")
        terms = license_ or t("credit-no-license")
        yield t("credit-content", n=count, authors=who, license=terms)
