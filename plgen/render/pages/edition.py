"""One cohort's edition of the site: what all of its pages share, settled once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self, TypeVar, cast

from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import Plan, Reason
from plgen.model.unit import Reading, Unit
from plgen.render.body import Body
from plgen.render.pages.card import Card, card_of
from plgen.render.pages.chrome import Chrome, chrome_of
from plgen.render.pages.frame import Frame
from plgen.render.pages.site import Site
from plgen.render.strings import Strings

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A unit as this cohort reads it."""

    unit: Unit
    reading: Reading
    body: Body
    card: Card

    @property
    def product(self) -> tuple[str, str]:
        """What the student makes, and the language in which that is said."""
        if self.reading.product is not None:
            return self.reading.product, self.reading.language
        return self.unit.product, self.unit.original.language

    @property
    def materials(self) -> tuple[tuple[str, ...], str]:
        """What is needed, and the language in which that is said."""
        if self.reading.materials is not None:
            return self.reading.materials, self.reading.language
        return self.unit.materials, self.unit.original.language


@dataclass(frozen=True)
class Edition:
    """A cohort's whole site before it has pages."""

    site: Site
    cohort: Cohort
    pathway: Pathway
    plan: Plan
    t: Strings
    frame: Frame
    leaves: Mapping[str, Leaf]
    """Every unit the cohort may see: its path's in their order, then the rest."""
    path_units: tuple[str, ...]
    """The units that the plan offers."""
    reasons_against: Mapping[str, tuple[Reason, ...]]
    """Why each other unit that the cohort may see is not on its path."""

    def once(self, make: Callable[[Self], Made]) -> Made:
        """What a function makes of this edition: the same for all of its pages."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def must_units(self) -> Mapping[str, int]:
        """The must-do units in order, each with its place among them."""
        return {unit: place for place, unit in enumerate(self.plan.must_units)}

    @cached_property
    def weeks(self) -> Mapping[str, int]:
        """The first week that offers each unit."""
        weeks: dict[str, int] = {}
        for week in self.plan.weeks:
            musts = [unit for item in week.must for unit in (item.unit, *item.one_of)]
            for unit in (*musts, *(item.unit for item in week.may)):
                weeks.setdefault(unit, week.number)
        return weeks

    @property
    def chrome(self) -> Chrome:
        """Names and navigation."""
        return self.frame.chrome

    def title_of(self, unit: str) -> str:
        """A unit's title as this cohort reads it."""
        if unit in self.leaves:
            return self.leaves[unit].card.title
        known = self.site.library.units.get(unit)
        return reading_of(known, self.cohort).title if known else unit

    def card(self, unit: str) -> Card:
        """The card of a unit that the cohort may see."""
        return self.leaves[unit].card

    def leaf_in(self, unit: str, reading: Reading) -> Leaf:
        """The same unit in another of its readings."""
        return _leaf(self.site, self.t, self.leaves[unit].unit, reading)

    def week_of(self, unit: str) -> int:
        """The first week that offers a unit; 0 where none does."""
        return self.weeks.get(unit, 0)

    def week_href(self, number: int) -> str:
        """The page of a week, from the edition's root."""
        return f"week/{number}/index.html"


def make_edition(site: Site, cohort: Cohort, plan: Plan) -> Edition:
    """Settle language, units and cards of a cohort's site."""
    pathway = site.library.pathways[plan.pathway]
    t = site.strings_for(cohort.languages[0], pathway.language)
    path = tuple(u for u in plan.shown_units if u in site.library.units)
    against = plan.reasons_against if pathway.library == "candidates" else {}
    seen = dict.fromkeys([*path, *against])
    leaves = {
        id_: _leaf(site, t, unit, reading_of(unit, cohort))
        for id_ in seen
        if (unit := site.library.units.get(id_))
    }
    return Edition(
        site=site,
        cohort=cohort,
        pathway=pathway,
        plan=plan,
        t=t,
        frame=Frame(site.environment, chrome_of(site, cohort, pathway, t), t),
        leaves=leaves,
        path_units=path,
        reasons_against=against,
    )


def reading_of(unit: Unit, cohort: Cohort) -> Reading:
    """The words a cohort reads; the original's where none is in its languages."""
    easy = cohort.reading == "easy"
    return unit.reading_for(cohort.languages, easy=easy) or unit.original


def _leaf(site: Site, t: Strings, unit: Unit, reading: Reading) -> Leaf:
    body = site.body_of(unit, reading)
    summary = reading.summary or body.summary
    card = card_of(t, unit, reading, summary)
    return Leaf(unit, reading, body, card)
