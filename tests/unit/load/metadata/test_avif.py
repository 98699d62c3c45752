"""AVIF: taken as it is, or refused where it holds metadata."""

from picture_factories import AVIF, SECRET
import pytest

from plgen.load.metadata.avif import check_avif, is_avif
from plgen.load.metadata.damage import DamageError, LockedError

ITEM = bytes.fromhex("0000001a696e66650200000000010000") + b"av01Color\0"


@pytest.mark.parametrize("kind", [b"Exif", b"mime", b"uri "])
def test_metadata_are_refused(kind: bytes) -> None:
    """An item of Exif or XMP in the list of items."""
    assert ITEM in AVIF
    with pytest.raises(LockedError):
        check_avif(AVIF.replace(ITEM, ITEM.replace(b"av01", kind)))


def test_boxes_of_others_are_refused() -> None:
    """A box with an id of its own may hold anything."""
    box = (24 + len(SECRET)).to_bytes(4, "big") + b"uuid" + bytes(16) + SECRET
    with pytest.raises(LockedError):
        check_avif(AVIF + box)


def test_the_rest_stays() -> None:
    """Without metadata, not a bit changes."""
    assert is_avif(AVIF)
    assert check_avif(AVIF) == AVIF


@pytest.mark.parametrize("behind", [b"\0\0\0\x04mdat", b"\0\0\0\xffmdat", b"abc"])
def test_what_breaks_off_is_refused(behind: bytes) -> None:
    """A box that is longer than the file, or too short to be one."""
    with pytest.raises(DamageError):
        check_avif(AVIF + behind)


def test_films_are_none() -> None:
    """A film begins in the same way."""
    assert not is_avif(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42")
