"""The library: every unit the cohort may see, by subject, whole without JavaScript."""

from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.unit import Unit
from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.facets import Facet, facets_of_library, facets_of_unit
from plgen.render.pages.speech import speak
from plgen.render.pages.why import why_of_unit

FILING = "units"


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit of the library: its card, and where it stands or why it does not."""

    card: Card
    standing: str
    why: str
    is_on_path: bool
    facets: str
    """By what it can be chosen, as an address says it: `interest=music&arts=MU`."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A subject."""

    id: str
    title: str
    speech: Markup
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """What stands on the library's page."""

    title: str
    lead: str
    total: int
    """How many units there are."""
    count: str
    shelves: tuple[Shelf, ...]
    facets: tuple[Facet, ...]


def make_library_page(edition: Edition) -> LibraryPage:
    """The view of the library."""
    t, by_subject = edition.t, dict[str, list[str]]()
    for id_ in sorted(edition.leaves, key=lambda i: edition.card(i).title.casefold()):
        subject = _subject(edition, edition.leaves[id_].unit)
        by_subject.setdefault(subject, []).append(id_)
    shelves = [
        Shelf(
            id=f"p-shelf-{index}",
            title=_title(edition, subject),
            speech=_speech(edition, subject),
            entries=tuple(_entry(edition, id_) for id_ in by_subject[subject]),
        )
        for index, subject in enumerate(sorted(by_subject, key=_last_if_none), 1)
    ]
    return LibraryPage(
        title=t("nav-library"),
        lead=t("library-lead"),
        total=len(edition.leaves),
        count=t("units-count", n=len(edition.leaves)),
        shelves=tuple(shelves),
        facets=facets_of_library(edition),
    )


def _entry(edition: Edition, unit: str) -> Entry:
    t, week = edition.t, edition.week_of(unit)
    why = () if week else why_of_unit(edition, unit)[:1]
    must = unit in edition.must_units
    standing = t("standing-must" if must else "standing-may", n=week) if week else ""
    return Entry(
        card=edition.card(unit),
        standing=standing or t("standing-off"),
        why=why[0].sentence if why else "",
        is_on_path=bool(week),
        facets=facets_of_unit(edition, edition.leaves[unit].unit),
    )


def _subject(edition: Edition, unit: Unit) -> str:
    """Where the team has filed it, else the framework of its first standard."""
    parts = unit.folder.parts
    if len(parts) > 1 and parts[0] == FILING and parts[1] != unit.id:
        return parts[1]
    for use in unit.standards:
        standard = edition.site.library.standards.find(use.code)
        if standard:
            return standard.framework
    return ""


def _title(edition: Edition, subject: str) -> str:
    frameworks = {f.id: f.title for f in edition.site.library.frameworks}
    if edition.t.has(f"subject-{subject}"):
        return edition.t(f"subject-{subject}")
    words = frameworks.get(subject) or subject.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:] if words else edition.t("more-units")


def _speech(edition: Edition, subject: str) -> Markup:
    if not subject or edition.t.has(f"subject-{subject}"):
        return Markup("")
    return speak(edition.t, edition.site.library.settings.language)


def _last_if_none(subject: str) -> tuple[bool, str]:
    return (not subject, subject)
