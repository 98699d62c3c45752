"""A file of the site before it is written."""

from dataclasses import dataclass

from plgen.model.unit import MediaFile


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the output, by its path below `site/`, with forward slashes."""

    path: str
    content: bytes | MediaFile
