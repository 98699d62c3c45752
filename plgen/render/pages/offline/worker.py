"""Every file of a cohort's folder → the worker that keeps them on the device."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
import json
from urllib.parse import quote

from markupsafe import Markup

from plgen.model.artifact import Artifact, Bundle, Standing
from plgen.model.unit import MediaFile
from plgen.render.pages.edition import Edition

NAME = "sw.js"
MEDIA_BUDGET = 20_000_000
"""Bytes of media that are kept for the way, the small ones first."""
MEGABYTE = 1_000_000
DIGITS = 16
"""Of a digest: enough to tell two builds of a file apart."""


@dataclass(frozen=True, slots=True)
class Worker:
    """What the worker is told: JavaScript values."""

    files: Markup
    """Digests by address, relative to the cohort's folder."""
    about: Markup
    version: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a cohort's folder, by its path there."""

    name: str
    digest: str
    """Empty where it is not known: such a file is not kept."""
    size: int
    is_media: bool


def kept_file(edition: Edition, artifact: Artifact) -> KeptFile:
    """What a worker has to know of a file of the folder."""
    name = artifact.path.removeprefix(f"public/{edition.cohort.id}/")
    content = artifact.content
    match content:
        case bytes():
            digest = sha256(content).hexdigest()
            return KeptFile(name, digest, len(content), is_media=False)
        case MediaFile(path=path, size=size):
            digest = edition.site.digests.get(str(path), "")
            return KeptFile(name, digest, size, is_media=True)
        case Bundle() | Standing():
            raise ValueError(f"`{artifact.path}` is no file of a cohort's folder")


def render_worker(edition: Edition, files: Sequence[KeptFile]) -> Artifact:
    """The worker of a folder of these files; where none is wanted, the end of any."""
    site, path = edition.site, f"public/{edition.cohort.id}/{NAME}"
    if not site.library.settings.service_worker:
        text = site.environment.get_template("sw-off.js").render()
        return Artifact(path, text.encode())
    worker = _worker(edition, files)
    text = site.environment.get_template(NAME).render(worker=worker)
    return Artifact(path, text.encode())


def _worker(edition: Edition, files: Sequence[KeptFile]) -> Worker:
    kept = list(_within_budget(files))
    digests = {quote(file.name): file.digest[:DIGITS] for file in kept}
    listed = json.dumps(digests, sort_keys=True, separators=(",", ":"))
    size = sum(file.size for file in kept) / MEGABYTE
    about = {"size": edition.t.decimal(size), "left": len(files) - len(kept)}
    return Worker(
        files=Markup(listed),  # noqa: S704 — JSON of digests and encoded addresses
        about=Markup(json.dumps(about)),  # noqa: S704 — JSON of two numbers
        version=sha256(listed.encode()).hexdigest()[:DIGITS],
    )


def _within_budget(files: Sequence[KeptFile]) -> Iterator[KeptFile]:
    """Every page and asset, and of media what the budget holds."""
    left = MEDIA_BUDGET
    for file in sorted(files, key=lambda file: (file.is_media, file.size, file.name)):
        if not file.is_media:
            yield file
        elif file.digest and file.size <= left:
            left -= file.size
            yield file
