"""A file of the site before it is written."""

from dataclasses import dataclass

from plgen.model.unit import MediaFile


@dataclass(frozen=True, slots=True)
class Bundle:
    """A zip of all files below a folder of the output, packed when they are written."""

    folder: str
    """Its path below `site/`; the zip holds the folder under its own name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A file of the output that is as it should be, and is carried over."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the output, by its path below `site/`, with forward slashes."""

    path: str
    content: bytes | MediaFile | Bundle | Standing
    """A bundle comes after all that it holds."""
