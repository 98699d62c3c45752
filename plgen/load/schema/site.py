"""The settings of the whole site."""

from typing import ClassVar

from plgen.load.schema.scalars import (
    Accent,
    FileName,
    Host,
    Language,
    Many,
    Text,
    Url,
    Words,
    YesNo,
)
from plgen.load.schema.sheet import Sheet


class BrandSheet(Sheet):
    """Color and logo."""

    noun: ClassVar[str] = "the brand"

    accent: Accent | None = None
    logo: FileName | None = None
    """A picture in the content folder."""


class SiteSheet(Sheet):
    """`site.yaml`."""

    noun: ClassVar[str] = "site.yaml"

    title: Words = "Learning pathways"
    language: Language = "en"
    """Default language of units and of the interface."""
    base_url: Url = ""
    """For QR codes, calendars and canonical links."""
    theme: Words = "default"
    brand: BrandSheet = BrandSheet()
    contact: Text = ""
    """Shown on About and on the page for missing pages."""
    embeds: Many[Host]
    """Hosts whose media a unit may embed, click-to-load."""
    service_worker: YesNo = False
    sorting_words: Many[Words]
    """More words that no cohort's id or title may hold."""
