"""The settings of a whole site, its glossary and its theme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from plgen.model.diagnostic import Location


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """`site.yaml`, with its defaults."""

    title: str = "Learning pathways"
    language: str = "en"
    base_url: str = ""
    theme: str = "default"
    accent: str = ""
    logo: PurePosixPath | None = None
    """Relative to the content folder."""
    contact: str = ""
    embeds: tuple[str, ...] = ()
    service_worker: bool = False
    sorting_words: tuple[str, ...] = ()
    accent_location: Location | None = field(compare=False, default=None)
    theme_location: Location | None = field(compare=False, default=None)
    """Where the theme is named; None where it is the default."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word to know, in one sentence, with the word in other languages."""

    word: str
    means: str
    home: Mapping[str, str] = field(default_factory=dict)
    picture: PurePosixPath | None = None
    """Relative to the content folder."""
    inline: bool = True
    """Whether it is marked in the text of units."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's files by name: a project's theme laid over the default one."""

    name: str
    templates: Mapping[str, str]
    """Jinja2 sources by path below `templates/`."""
    assets: Mapping[str, bytes]
    """Files by path below `assets/`, to be published as they are."""
    translations: Mapping[str, Mapping[str, object]]
    """Strings by language; a string is text, or forms by CLDR plural category."""
