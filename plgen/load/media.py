"""Media files → digests of what they hold."""

from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path

from plgen.model.unit import MediaFile


def digest_media(media: Mapping[str, MediaFile]) -> Mapping[str, str]:
    """SHA-256 by path, in hexadecimal digits; a file that is gone has none."""
    found: dict[str, str] = {}
    for name, file in media.items():
        try:
            with Path(file.source).open("rb") as source:
                found[name] = file_digest(source, "sha256").hexdigest()
        except OSError:
            continue
    return found
