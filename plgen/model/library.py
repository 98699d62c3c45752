"""Everything that was loaded: the one value that planning and rendering start from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plgen.model.pathway import Cohort, Pathway
from plgen.model.plan import FrozenPlan, FrozenWeek
from plgen.model.site import GlossaryEntry, SiteSettings
from plgen.model.standard import Crosswalk, Framework, Standards
from plgen.model.unit import MediaFile, Unit


@dataclass(frozen=True, slots=True)
class Library:
    """A whole content folder; every mapping is in the order of its ids."""

    settings: SiteSettings = field(default_factory=SiteSettings)
    units: Mapping[str, Unit] = field(default_factory=dict)
    """By id; drafts are included, with their status."""
    pathways: Mapping[str, Pathway] = field(default_factory=dict)
    frameworks: tuple[Framework, ...] = ()
    standards: Standards = field(default_factory=Standards)
    crosswalks: tuple[Crosswalk, ...] = ()
    glossary: Mapping[str, Mapping[str, GlossaryEntry]] = field(default_factory=dict)
    """By language, then by word."""
    plans: Mapping[str, FrozenPlan] = field(default_factory=dict)
    """Frozen plans, by cohort."""
    media: Mapping[str, MediaFile] = field(default_factory=dict)
    """Files of the content folder that pages may show, by path relative to it."""
    drafts: bool = False
    """Whether draft units take part."""
    kept: Mapping[str, Mapping[int, FrozenWeek]] = field(default_factory=dict)
    """Weeks that stand while the weeks round them are planned: by cohort, by number."""

    @property
    def cohorts(self) -> Mapping[str, Cohort]:
        """All cohorts of all pathways, by id."""
        found = {c.id: c for p in self.pathways.values() for c in p.cohorts}
        return dict(sorted(found.items()))
