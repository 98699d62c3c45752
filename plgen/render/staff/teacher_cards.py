"""Teacher cards: what the authors of units say to their colleagues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.plan import Plan
from plgen.model.unit import Unit
from plgen.render.pages.site import Site
from plgen.render.pages.trust import trust


@dataclass(frozen=True, slots=True)
class TeacherCard:
    """A unit's words for teachers, and who meets it when."""

    id: str
    title: str
    language: str
    facts: str
    html: Markup
    media: tuple[str, ...]
    used: tuple[str, ...]


def make_cards(site: Site, plans: Mapping[str, Plan]) -> tuple[TeacherCard, ...]:
    """The cards of all units that have words for teachers, in a plan or not."""
    return tuple(_cards(site, plans))


def _cards(site: Site, plans: Mapping[str, Plan]) -> Iterator[TeacherCard]:
    for unit in site.library.units.values():
        body = site.body_of(unit, unit.original)
        if not body.teacher:
            continue
        yield TeacherCard(
            id=unit.id,
            title=unit.original.title,
            language=unit.original.language,
            facts=_facts(unit),
            html=trust("".join(body.teacher)),
            media=tuple(str(path) for path in body.teacher_media),
            used=tuple(_used(site, plans, unit.id)),
        )


def _facts(unit: Unit) -> str:
    grouping = ", ".join(unit.grouping)
    codes = ", ".join(unit.codes)
    parts = [f"{unit.minutes} min", f"{unit.screen_minutes} on screen", grouping, codes]
    return " · ".join(part for part in parts if part)


def _used(site: Site, plans: Mapping[str, Plan], unit: str) -> Iterator[str]:
    for plan in plans.values():
        title = site.library.cohorts[plan.cohort].title
        for week in plan.weeks:
            if any(item.unit == unit or unit in item.one_of for item in week.must):
                yield f"{title}, week {week.number}"
            elif any(item.unit == unit for item in week.may):
                yield f"{title}, week {week.number} (may do)"
