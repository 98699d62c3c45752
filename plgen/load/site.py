"""`site.yaml` → the settings of the whole site."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from plgen.load.files import SourceFile
from plgen.load.pictures import find_picture
from plgen.load.schema.site import SiteSheet
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import Diagnostic
from plgen.model.site import SiteSettings


def load_settings(
    file: SourceFile | None, media: Mapping[PurePosixPath, SourceFile]
) -> tuple[SiteSettings, list[Diagnostic]]:
    """Read the settings; without a file, the defaults."""
    if file is None:
        return SiteSettings(), []
    filled, found = read_sheet(SiteSheet, file, {})
    if filled is None:
        return SiteSettings(), found
    sheet = filled.sheet
    logo = None
    if sheet.brand.logo:
        at = filled.at("brand", "logo")
        logo, wrong = find_picture(sheet.brand.logo, PurePosixPath(), media, at)
        found += wrong
    settings = SiteSettings(
        title=sheet.title,
        language=sheet.language,
        base_url=sheet.base_url,
        theme=sheet.theme,
        accent=sheet.brand.accent or "",
        logo=logo,
        contact=sheet.contact,
        embeds=tuple(dict.fromkeys(host.lower() for host in sheet.embeds)),
        service_worker=sheet.service_worker,
        sorting_words=tuple(sheet.sorting_words),
        accent_location=filled.at("brand", "accent"),
        theme_location=filled.at("theme") if filled.has("theme") else None,
    )
    return settings, found
