"""Artifacts on their way to the disk: pictures leave their metadata behind."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plgen.load import publish_media
from plgen.model.artifact import Artifact
from plgen.model.unit import MediaFile


def publish_artifacts(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Read pictures as they are published, one at a time; all else passes through.

    Raises:
        OSError: where one cannot be read, or is not any more what was checked.
    """
    for artifact in artifacts:
        content = artifact.content
        if isinstance(content, MediaFile):
            yield replace(artifact, content=publish_media(content))
        else:
            yield artifact
