"""WebP without Exif, XMP, chunks of applications and what follows its end."""

from collections.abc import Iterator
import struct

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import keep_orientation

RIFF, WEBP = b"RIFF", b"WEBP"
_HEAD, _CHUNK_HEAD = 12, 8
_EXTENDED, _EXIF, _FRAME = b"VP8X", b"EXIF", b"ANMF"
_KEPT = frozenset([b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ICCP"])
"""The image, its colors and its movement."""
_FRAME_HEAD = 16
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
"""Flags of an extended file."""

_Chunk = tuple[bytes, bytes]
"""Name and content."""


def is_webp(raw: bytes) -> bool:
    """Whether it begins as a WebP does."""
    return raw[:4] == RIFF and raw[8:_HEAD] == WEBP


def strip_webp(raw: bytes) -> bytes:
    """Leave out all but the image, its colors and its orientation.

    Raises:
        DamageError: where it cannot be read to its end.
    """
    end = _CHUNK_HEAD + int.from_bytes(raw[4:8], "little")
    if end > len(raw) + 1:  # some writers forget the last byte of padding
        raise DamageError("breaks off, or is damaged")
    chunks = [*_kept(_chunks(raw, _HEAD, min(end, len(raw))))]
    flag = _HAS_EXIF if any(name == _EXIF for name, _ in chunks) else 0
    body = WEBP + b"".join(_laid(name, _flagged(name, c, flag)) for name, c in chunks)
    return RIFF + struct.pack("<I", len(body)) + body


def _kept(chunks: Iterator[_Chunk]) -> Iterator[_Chunk]:
    for name, content in chunks:
        if name in _KEPT or name == _EXTENDED:
            yield name, content
        elif name == _FRAME:
            inner = _chunks(content, _FRAME_HEAD, len(content))
            laid = (_laid(*chunk) for chunk in inner if chunk[0] in _KEPT)
            yield name, content[:_FRAME_HEAD] + b"".join(laid)
        elif name == _EXIF and (exif := keep_orientation(content)):
            yield name, exif


def _chunks(raw: bytes, at: int, end: int) -> Iterator[_Chunk]:
    while at < end:
        size = int.from_bytes(raw[at + 4 : at + _CHUNK_HEAD], "little")
        start = at + _CHUNK_HEAD
        if start + size > end:
            raise DamageError("breaks off, or is damaged")
        yield raw[at : at + 4], raw[start : start + size]
        at = start + size + size % 2


def _laid(name: bytes, content: bytes) -> bytes:
    padding = b"\0" * (len(content) % 2)
    return name + struct.pack("<I", len(content)) + content + padding


def _flagged(name: bytes, content: bytes, flag: int) -> bytes:
    """The content; of an extended file's first chunk, with the flags that are true."""
    if name != _EXTENDED or not content:
        return content
    flags = content[0] & ~(_HAS_EXIF | _HAS_XMP) | flag
    return bytes([flags]) + content[1:]
