"""JPEG without Exif, XMP, IPTC, comments, thumbnails and what follows its end."""

from collections.abc import Iterator
import re
from typing import NamedTuple

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import PREFIX, keep_orientation

MAGIC = b"\xff\xd8\xff"
_END, _SCAN = 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14 = 0xE0, 0xE1, 0xE2, 0xEE
_IMAGE = frozenset([*range(0xC0, 0xD0), *range(0xDA, 0xE0)])
"""What an image is made of: frames, tables, scans."""
_SAID = frozenset(range(0xE0, 0xFF))
"""What applications and people say of it."""
_COLORS = {_APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
"""Of that, what its colors depend on."""
_JFIF, _BARE_JFIF = b"JFIF\0", 12
"""How long what JFIF says is without its thumbnail's size."""
_NEXT = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
"""The marker after a scan; within one, 0xFF is followed by 0 or restarts it."""


class _Segment(NamedTuple):
    marker: int
    payload: bytes
    scan: bytes = b""
    """The image that follows, between the marker's payload and the next marker."""

    @property
    def raw(self) -> bytes:
        """As it stands in a file."""
        size = (len(self.payload) + 2).to_bytes(2, "big")
        return bytes([0xFF, self.marker]) + size + self.payload + self.scan


def strip_jpeg(raw: bytes) -> bytes:
    """Leave out all but the image, its colors and its orientation.

    Raises:
        DamageError: where it cannot be read to its end.
    """
    first: list[bytes] = []
    kept: list[bytes] = []
    exif = b""
    for segment in _segments(raw):
        marker, payload = segment.marker, segment.payload
        if marker in _IMAGE or _is_of_colors(segment):
            kept.append(segment.raw)
        elif marker == _APP0 and payload.startswith(_JFIF):
            bare = payload[:_BARE_JFIF] + b"\0\0"
            first = [_Segment(_APP0, bare).raw]
        elif marker == _APP1 and payload.startswith(PREFIX):
            exif = exif or keep_orientation(payload)
    if exif:
        first.append(_Segment(_APP1, PREFIX + exif).raw)
    return b"".join([raw[:2], *first, *kept, bytes([0xFF, _END])])


def _is_of_colors(segment: _Segment) -> bool:
    begins = _COLORS.get(segment.marker)
    return begins is not None and segment.payload.startswith(begins)


def _segments(raw: bytes) -> Iterator[_Segment]:
    """All segments up to the end of the image."""
    at = 2
    while (marker := _marker(raw, at)) != _END:
        at = raw.index(marker, at) + 1
        size = int.from_bytes(raw[at : at + 2], "big")
        payload = raw[at + 2 : at + size]
        if marker not in _IMAGE | _SAID or len(payload) != size - 2:
            raise DamageError("breaks off, or is damaged")
        at += size
        scan = _scan(raw, at) if marker == _SCAN else b""
        at += len(scan)
        yield _Segment(marker, payload, scan)


def _marker(raw: bytes, at: int) -> int:
    found = _NEXT.match(raw, at)
    if found is None:
        raise DamageError("breaks off, or is damaged")
    return found[0][-1]


def _scan(raw: bytes, at: int) -> bytes:
    found = _NEXT.search(raw, at)
    if found is None:
        raise DamageError("breaks off, or is damaged")
    return raw[at : found.start()]
