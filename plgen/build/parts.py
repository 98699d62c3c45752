"""The parts of a site, each with the digest of all that it is made from.

A part whose digest is that of the last build has the same files as then.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path

from plgen.build.identity import digest_values, tool_identity
from plgen.model.artifact import Artifact, Bundle
from plgen.model.library import Library
from plgen.model.plan import Plan
from plgen.model.site import Theme
from plgen.render import (
    Site,
    render_cards,
    render_cohort,
    render_front,
    render_overview,
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


@dataclass(frozen=True, slots=True)
class Part:
    """Files that are made together."""

    name: str
    """A cohort's part is called as the cohort, after `public/`."""
    digest: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What every part is made from."""

    site: Site
    plans: Mapping[str, Plan]
    is_preview: bool = False
    zips: bool = False
    """Whether each cohort's folder is packed too."""


def make_part(ground: Ground, name: str) -> list[Artifact]:
    """The files of one part."""
    if name in WIDE:
        return list(WIDE[name](ground.site, ground.plans))
    site, plan = ground.site, ground.plans[name.removeprefix("public/")]
    cohort = site.library.cohorts[plan.cohort]
    zips = [Artifact(f"zip/{cohort.id}.zip", Bundle(name))] if ground.zips else []
    return [*render_cohort(site, cohort, plan), *render_why(site, plan), *zips]


def parts_of(ground: Ground) -> Iterator[Part]:
    """Every part, in the order in which they are written."""
    digests = _Digests(ground)
    for cohort in ground.plans:
        yield Part(f"public/{cohort}", digests.of_cohort(cohort))
    yield from (Part(name, digests.of_wide(name)) for name in WIDE)


class _Digests:
    """Digests of what parts are made from, each taken once."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.library = ground.site.library
        self.cohorts = self.library.cohorts
        self.plans = {name: digest_values([p]) for name, p in ground.plans.items()}
        self.units = {
            name: digest_values([unit]) for name, unit in self.library.units.items()
        }

    def of_cohort(self, name: str) -> str:
        """What a cohort's folder and its page for the staff are made from."""
        cohort, plan = self.cohorts[name], self.ground.plans[name]
        pathway = replace(self.library.pathways[cohort.pathway], cohorts=())
        shown = set(plan.shown_units)
        if pathway.library != "path":
            shown.update(plan.reasons_against)
        units = [self.units[unit] for unit in sorted(shown) if unit in self.units]
        return digest_values([self.shared, pathway, cohort, self.plans[name], units])

    def of_wide(self, name: str) -> str:
        """What a part of all cohorts is made from; only cards show units' words."""
        units = self.units if name == "staff/cards" else self.facts
        return digest_values(
            [self.shared, self.library.pathways, self.plans, sorted(units.items())]
        )

    @cached_property
    def facts(self) -> dict[str, str]:
        """What units are beside their words."""
        return {
            name: digest_values([replace(unit, readings=(), marks={})])
            for name, unit in self.library.units.items()
        }

    @cached_property
    def shared(self) -> str:
        """What all parts are made from."""
        library, site = self.library, self.ground.site
        names = [field.name for field in fields(library) if field.name not in IN_PARTS]
        titles = [
            (
                unit.id,
                unit.status,
                [(r.language, r.easy, r.title) for r in unit.readings],
            )
            for unit in library.units.values()
        ]
        asked = self.ground.zips, self.ground.is_preview, site.version
        return digest_values(
            [
                tool_identity(),
                *(getattr(library, name) for name in names),
                titles,
                digest_values(_states_of(library)),
                _digest_theme(site.theme),
                asked,
                site.digests,
            ]
        )


def _states_of(library: Library) -> Iterator[object]:
    for path, file in library.media.items():
        state = Path(file.source).stat()
        yield path, state.st_size, state.st_mtime_ns


def _digest_theme(theme: Theme) -> str:
    return digest_values([theme.templates, theme.assets, theme.translations])
