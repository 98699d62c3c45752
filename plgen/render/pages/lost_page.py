"""The page for addresses at which there is nothing: of a cohort, or of all."""

from dataclasses import dataclass

from plgen.model.site import SiteSettings


@dataclass(frozen=True, slots=True)
class LostPage:
    """Where the way on begins; empty where the site does not know its own address."""

    home: str


def make_lost_page(settings: SiteSettings, cohort: str = "") -> LostPage:
    """The view: a host may answer with it at any depth, so links are whole if they can.

    Where they cannot, the page's own script finds the way.
    """
    base = settings.base_url.rstrip("/")
    parts = [base, cohort] if cohort else [base]
    return LostPage("/".join([*parts, ""]) if base else "")
