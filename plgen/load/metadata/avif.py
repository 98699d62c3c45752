"""AVIF: whether it holds metadata; they cannot be taken out without its boxes."""

from collections.abc import Iterator
import re

from plgen.load.metadata.damage import DamageError, LockedError

_BRANDS = (b"avif", b"avis")
_IMAGES = b"mdat"
_HEAD, _LONG_HEAD = 8, 16
_SAID = re.compile(rb"infe.{8,10}(?:Exif|mime|uri )|uuid", re.DOTALL)
"""The entry of an item that is Exif or XMP, in a list of items; boxes of others."""


def is_avif(raw: bytes) -> bool:
    """Whether it begins as an AVIF does."""
    size = int.from_bytes(raw[:4], "big")
    return raw[4:8] == b"ftyp" and any(brand in raw[8:size] for brand in _BRANDS)


def check_avif(raw: bytes) -> bytes:
    """Give it back as it is.

    Raises:
        DamageError: where it cannot be read to its end.
        LockedError: where it holds Exif or XMP.
    """
    if any(_SAID.search(box) for box in _boxes(raw)):
        raise LockedError("Exif or XMP")
    return raw


def _boxes(raw: bytes) -> Iterator[bytes]:
    """The outermost boxes but those that hold the image itself."""
    at = 0
    while at < len(raw):
        size, name = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + _HEAD]
        if size == 1:
            size = int.from_bytes(raw[at + _HEAD : at + _LONG_HEAD], "big")
        elif size == 0:
            size = len(raw) - at
        if size < _HEAD or at + size > len(raw):
            raise DamageError("breaks off, or is damaged")
        if name != _IMAGES:
            yield raw[at : at + size]
        at += size
