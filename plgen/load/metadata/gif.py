"""GIF without comments, XMP, extensions of applications and what follows its end."""

from collections.abc import Iterator

from plgen.load.metadata.damage import DamageError

MAGICS = (b"GIF87a", b"GIF89a")
_HEAD, _IMAGE_HEAD = 13, 10
_END, _EXTENSION, _IMAGE = 0x3B, 0x21, 0x2C
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")
"""How often it runs; all else that applications say is left out."""


def strip_gif(raw: bytes) -> bytes:
    """Leave out all but the image and its movement.

    Raises:
        DamageError: where it cannot be read to its end.
    """
    if len(raw) < _HEAD:
        raise DamageError("breaks off, or is damaged")
    start = _HEAD + _colors(raw[10])
    return b"".join([raw[:start], *_blocks(raw, start), bytes([_END])])


def _blocks(raw: bytes, at: int) -> Iterator[bytes]:
    """The images and what moves them, whole, up to the end."""
    while (kind := _byte(raw, at)) != _END:
        if kind == _IMAGE:
            end = _after(raw, at + _IMAGE_HEAD + _colors(_byte(raw, at + 9)) + 1)
            yield raw[at:end]
        elif kind == _EXTENSION:
            end = _after(raw, at + 2)
            if _is_kept(raw, at):
                yield raw[at:end]
        else:
            raise DamageError("breaks off, or is damaged")
        at = end


def _is_kept(raw: bytes, at: int) -> bool:
    label = raw[at + 1]
    return label == _CONTROL or (
        label == _APPLICATION and raw.startswith(_LOOPS, at + 2)
    )


def _colors(flags: int) -> int:
    """How many bytes the table of colors has that flags speak of."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after(raw: bytes, at: int) -> int:
    """The place after a row of blocks that an empty one ends."""
    while size := _byte(raw, at):
        at += size + 1
    return at + 1


def _byte(raw: bytes, at: int) -> int:
    if at >= len(raw):
        raise DamageError("breaks off, or is damaged")
    return raw[at]
