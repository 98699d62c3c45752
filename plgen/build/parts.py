"""The parts of a site, each with the digest of all that it is made from.

A part whose digest is that of the last build has the same files as then. Parts that are
made together are a group: those of a cohort, say.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from plgen.build.bodies import Told
from plgen.build.identity import digest_value, digest_values, tool_identity
from plgen.memory import Memory
from plgen.model.artifact import Artifact, Bundle
from plgen.model.pathway import Pathway
from plgen.model.plan import Plan
from plgen.model.site import Theme
from plgen.model.unit import MediaFile, Unit
from plgen.render import (
    Edition,
    Key,
    Site,
    key_of,
    make_edition,
    render_cards,
    render_cohort,
    render_front,
    render_overview,
    render_search_data,
    render_shared,
    render_unit,
    render_why,
)

IN_PARTS = ("units", "pathways", "plans", "media", "kept", "standards")
"""What of a library the parts name themselves; standards are the frameworks'."""
WIDE: Mapping[str, Callable[[Site, Mapping[str, Plan]], Iterator[Artifact]]] = {
    "public": render_front,
    "staff": render_overview,
    "staff/cards": render_cards,
}
"""The parts that speak of all cohorts."""


class Part(NamedTuple):
    """Files that are made together."""

    group: str
    """A cohort's is called as the cohort, after `public/`; others are one part each."""
    piece: str
    """What of its group it is: `units/ID`, `search`, `zip`; empty for the rest."""
    digest: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What every part is made from."""

    site: Site
    plans: Mapping[str, Plan]
    is_preview: bool = False
    zips: bool = False
    """Whether each cohort's folder is packed too."""


class Order(NamedTuple):
    """Parts of one group that are to be made."""

    group: str
    pieces: tuple[str, ...]


def make_parts(ground: Ground, order: Order) -> list[list[Artifact]]:
    """The files of every part that is ordered."""
    if order.group in WIDE:
        return [list(WIDE[order.group](ground.site, ground.plans))]
    site, plan = ground.site, ground.plans[order.group.removeprefix("public/")]
    edition = make_edition(site, site.library.cohorts[plan.cohort], plan)
    return [list(_make_piece(edition, order.group, piece)) for piece in order.pieces]


def _make_piece(edition: Edition, group: str, piece: str) -> Iterator[Artifact]:
    kind, _, unit = piece.partition("/")
    match kind:
        case "units":
            yield from render_unit(edition, unit)
        case "search":
            yield render_search_data(edition)
        case "zip":
            yield Artifact(f"zip/{edition.cohort.id}.zip", Bundle(group))
        case _ if edition.chrome.is_kept:
            yield from render_cohort(edition.site, edition.cohort, edition.plan)
            yield from render_why(edition.site, edition.plan)
        case _:
            yield from render_shared(edition)
            yield from render_why(edition.site, edition.plan)


def parts_of(
    ground: Ground, told: Mapping[Key, Told], memory: Memory
) -> Iterator[Part]:
    """Every part, in the order in which they are written."""
    digests = _Digests(ground, told, memory)
    for cohort in ground.plans:
        yield from digests.of_cohort(cohort)
    yield from (Part(name, "", digests.of_wide(name)) for name in WIDE)


class _Digests:
    """Digests of what parts are made from, each taken once."""

    def __init__(
        self, ground: Ground, told: Mapping[Key, Told], memory: Memory
    ) -> None:
        self.ground = ground
        self.library = ground.site.library
        self.cohorts = self.library.cohorts
        self.memory, self.call = memory, memory.call
        self.plans = {
            name: self.call(digest_value, plan) for name, plan in ground.plans.items()
        }
        pathways = self.library.pathways.items()
        self.pathways = {id_: self.call(digest_value, path) for id_, path in pathways}
        self.courses = {id_: self.call(_digest_course, path) for id_, path in pathways}
        self.words: dict[str, list[str]] = {}
        self.briefs: dict[str, str] = {}
        self.facts: dict[str, str] = {}
        self.notes: list[str] = []
        for name, unit in self.library.units.items():
            bodies = [told[key_of(unit, reading)] for reading in unit.readings]
            facts, readings = self.call(_digest_unit, unit)
            self.facts[name] = facts
            self.words[name] = [body.made_from for body in bodies]
            shown = (body.shown for body in bodies)
            self.briefs[name] = digest_values([facts, readings, *shown])
            self.notes += [facts, *(body.teacher for body in bodies)]

    def of_cohort(self, name: str) -> Sequence[Part]:
        """What a cohort's folder and its page for the staff are made from.

        Where a browser keeps the folder, the list of its files is one of them: then
        the whole folder is one part.
        """
        cohort, plan = self.cohorts[name], self.ground.plans[name]
        pathway = self.library.pathways[cohort.pathway]
        shown = dict.fromkeys(plan.shown_units)
        if pathway.library == "candidates":
            shown |= dict.fromkeys(plan.reasons_against)
        units = [unit for unit in shown if unit in self.library.units]
        around = self.courses[pathway.id], self.call(digest_value, cohort)
        briefs = [self.briefs[unit] for unit in units]
        rest = digest_values([self.shared, *around, self.plans[name], *briefs])
        words = [digest for unit in units for digest in self.words[unit]]
        whole = digest_values([rest, *words])
        key = ("parts", name, whole)
        known = self.memory.find(key)
        if known is None:
            known = list(self._split(f"public/{name}", units, rest, whole))
            self.memory.keep(key, known)
        return cast("list[Part]", known)

    def _split(
        self, group: str, units: Sequence[str], rest: str, whole: str
    ) -> Iterator[Part]:
        if self.library.settings.service_worker:
            yield Part(group, "", whole)
        else:
            yield Part(group, "", rest)
            for unit in units:
                own = digest_values([rest, *self.words[unit]])
                yield Part(group, f"units/{unit}", own)
            yield Part(group, "search", whole)
        if self.ground.zips:
            yield Part(group, "zip", whole)

    def of_wide(self, name: str) -> str:
        """What a part of all cohorts is made from; cards show teachers' words."""
        units = self.notes if name == "staff/cards" else self.facts.values()
        return digest_values(
            [self.shared, *self.pathways.values(), *self.plans.values(), *units]
        )

    @cached_property
    def shared(self) -> str:
        """What all parts are made from."""
        library, site, call = self.library, self.ground.site, self.call
        names = [field.name for field in fields(library) if field.name not in IN_PARTS]
        return digest_values(
            [
                tool_identity(),
                *(call(digest_value, getattr(library, name)) for name in names),
                *(call(_digest_titles, unit) for unit in library.units.values()),
                call(_digest_states, library.media),
                call(_digest_theme, site.theme),
                [self.ground.zips, self.ground.is_preview, site.version],
                site.digests,
            ]
        )


def _digest_course(pathway: Pathway) -> str:
    """Of what a pathway is beside its cohorts."""
    return digest_value(replace(pathway, cohorts=()))


def _digest_unit(unit: Unit) -> tuple[str, str]:
    """Of what a unit is beside its words, and of its readings beside their text."""
    readings = [replace(reading, body="", first_line=0) for reading in unit.readings]
    facts = digest_value(replace(unit, readings=(), marks={}))
    return facts, digest_value(readings)


def _digest_titles(unit: Unit) -> str:
    titles = [
        (reading.language, reading.easy, reading.title) for reading in unit.readings
    ]
    return digest_values([unit.id, unit.status, titles])


def _digest_states(media: Mapping[str, MediaFile]) -> str:
    return digest_values(_states_of(media))


def _states_of(media: Mapping[str, MediaFile]) -> Iterator[object]:
    for path, file in media.items():
        state = Path(file.source).stat()
        yield path, state.st_size, state.st_mtime_ns


def _digest_theme(theme: Theme) -> str:
    return digest_values([theme.templates, theme.assets, theme.translations])
