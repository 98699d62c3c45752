"""Teacher cards: what the authors of units say to their colleagues."""

from collections.abc import Iterable, Iterator, Mapping
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
    used = _uses(site, plans)
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
            used=tuple(used.get(unit.id, ())),
        )


def _facts(unit: Unit) -> str:
    grouping = ", ".join(unit.grouping)
    codes = ", ".join(unit.codes)
    parts = [f"{unit.minutes} min", f"{unit.screen_minutes} on screen", grouping, codes]
    return " · ".join(part for part in parts if part)


def _uses(site: Site, plans: Mapping[str, Plan]) -> Mapping[str, Iterable[str]]:
    """Who meets each unit in which week, and whether they have to."""
    cohorts, uses = site.library.cohorts, dict[str, list[str]]()
    for plan in plans.values():
        title = cohorts[plan.cohort].title
        for week in plan.weeks:
            musts = {unit for item in week.must for unit in (item.unit, *item.one_of)}
            mays = {item.unit for item in week.may} - musts
            for units, mark in ((musts, ""), (mays, " (may do)")):
                for unit in units:
                    said = f"{title}, week {week.number}{mark}"
                    uses.setdefault(unit, []).append(said)
    return uses
