"""Digests of media: of what a file holds, not of its name or time."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from plgen.load import digest_media
from plgen.model.unit import MediaFile


def test_digests(tmp_path: Path) -> None:
    """SHA-256 in hexadecimal digits; what has gone meanwhile has none."""
    (tmp_path / "a.png").write_bytes(b"picture")
    media = {
        name: MediaFile(PurePosixPath(name), str(tmp_path / name), 7)
        for name in ("a.png", "gone.png")
    }
    assert digest_media(media) == {"a.png": sha256(b"picture").hexdigest()}
