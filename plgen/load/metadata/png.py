"""PNG without texts, Exif, times, chunks of applications and what follows its end."""

from collections.abc import Iterator
import struct
import zlib

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import keep_orientation

MAGIC = b"\x89PNG\r\n\x1a\n"
_FIRST, _END, _EXIF = b"IHDR", b"IEND", b"eXIf"
_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs"
    b" sPLT acTL fcTL fdAT".split()
)
"""The image, its colors, size on paper and movement."""
_AROUND = 12
"""Bytes of a chunk beside its content: length, name, checksum."""


def strip_png(raw: bytes) -> bytes:
    """Leave out all but the image, its colors and its orientation.

    Raises:
        DamageError: where it cannot be read to its end.
    """
    kept = [MAGIC]
    for name, chunk in _chunks(raw):
        if len(kept) == 1 and name != _FIRST:
            raise DamageError("does not begin as a PNG does")
        if name in _KEPT:
            kept.append(chunk)
        elif name == _EXIF:
            kept.append(_exif(chunk))
    return b"".join(kept)


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names, and whole chunks, up to the end of the image."""
    at, name = len(MAGIC), b""
    while name != _END:
        size = int.from_bytes(raw[at : at + 4], "big") + _AROUND
        name, chunk = raw[at + 4 : at + 8], raw[at : at + size]
        if len(chunk) != size:
            raise DamageError("breaks off, or is damaged")
        at += size
        yield name, chunk


def _exif(chunk: bytes) -> bytes:
    exif = keep_orientation(chunk[8:-4])
    if not exif:
        return b""
    sealed = _EXIF + exif
    return struct.pack(">I", len(exif)) + sealed + struct.pack(">I", zlib.crc32(sealed))
