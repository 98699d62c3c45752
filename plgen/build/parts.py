"""The parts of a site, each with the digest of all that it is made from.

A part whose digest is that of the last build has the same files as then.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import chain
from pathlib import Path

from plgen.build.identity import digest_values, tool_identity
from plgen.build.options import Options
from plgen.model.artifact import Artifact, Bundle
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.model.site import Theme
from plgen.render import Site, render_cohort, render_front, render_staff, render_why

IN_PARTS = ("units", "pathways", "plans", "media", "kept", "standards")
"""What of a library a cohort's part names itself; standards are the frameworks'."""


@dataclass(frozen=True, slots=True)
class Part:
    """Files that are made together."""

    name: str
    digest: str
    make: Callable[[], Iterator[Artifact]]


@dataclass(frozen=True)
class Ground:
    """What every part of a site stands on."""

    site: Site
    options: Options
    common: str
    """The digest of what all parts share."""
    units: dict[str, str]
    """The digest of each unit, its words and the files beside it included."""


def parts_of(site: Site, plans: Mapping[str, Plan], options: Options) -> Iterator[Part]:
    """Every part, in the order in which they are written."""
    ground, cohorts = lay_ground(site, options), site.library.cohorts
    for name, plan in plans.items():
        cohort = cohorts[name]
        yield Part(
            f"public/{name}",
            _digest_cohort(ground, cohort, plan),
            partial(_make_cohort, ground, cohort, plan),
        )
    whole = digest_values(
        [ground.common, *ground.units.values(), site.library.pathways, plans]
    )
    yield Part(
        "front and staff",
        whole,
        lambda: chain(render_front(site, plans), render_staff(site, plans)),
    )


def lay_ground(site: Site, options: Options) -> Ground:
    """Digest what all parts share, and each unit."""
    library = site.library
    names = [field.name for field in fields(library) if field.name not in IN_PARTS]
    shared = [getattr(library, name) for name in names]
    titles = [
        (unit.id, unit.status, [(r.language, r.easy, r.title) for r in unit.readings])
        for unit in library.units.values()
    ]
    media = digest_values(_states_of(library))
    common = [tool_identity(), *shared, titles, media, _digest_theme(site.theme)]
    asked = (options.zips, options.is_preview, site.version)
    units = {name: digest_values([unit]) for name, unit in library.units.items()}
    return Ground(site, options, digest_values([*common, asked, site.digests]), units)


def _digest_cohort(ground: Ground, cohort: Cohort, plan: Plan) -> str:
    library = ground.site.library
    pathway = replace(library.pathways[cohort.pathway], cohorts=())
    shown = {*plan.shown_units, *(out.unit for out in plan.left_out)}
    if pathway.library == "path":
        shown = set(plan.shown_units)
    units = [ground.units[unit] for unit in sorted(shown) if unit in ground.units]
    return digest_values([ground.common, pathway, cohort, plan, units])


def _make_cohort(ground: Ground, cohort: Cohort, plan: Plan) -> Iterator[Artifact]:
    yield from render_cohort(ground.site, cohort, plan)
    yield from render_why(ground.site, plan)
    if ground.options.zips:
        yield Artifact(f"zip/{cohort.id}.zip", Bundle(f"public/{cohort.id}"))


def _states_of(library: Library) -> Iterator[object]:
    for path, file in library.media.items():
        state = Path(file.source).stat()
        yield path, state.st_size, state.st_mtime_ns


def _digest_theme(theme: Theme) -> str:
    return digest_values([theme.templates, theme.assets, theme.translations])
