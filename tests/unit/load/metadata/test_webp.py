"""WebP: the chunks that make the image; flags say what is there."""

from picture_factories import MOVING_WEBP, SECRET, WEBP, riff, riff_chunk, tiff
import pytest

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import keep_orientation
from plgen.load.metadata.webp import is_webp, strip_webp

IMAGE = WEBP[12:]


def extended(flags: int, *more: bytes) -> bytes:
    """An extended file of 4 by 2 pixels."""
    return riff(riff_chunk(b"VP8X", bytes([flags, 0, 0, 0, 3, 0, 0, 1, 0, 0])), *more)


def test_simple_files_and_films_stay() -> None:
    """Where there is nothing to take out, not a bit changes."""
    assert strip_webp(WEBP) == WEBP
    assert strip_webp(MOVING_WEBP) == MOVING_WEBP


@pytest.mark.parametrize("name", [b"EXIF", b"XMP ", b"C2PA", b"ABCD"])
def test_takes_out(name: bytes) -> None:
    """Around the image and behind the end; the flags know of it."""
    said = riff_chunk(name, SECRET)
    torn = extended(0x3C, said, IMAGE, said) + SECRET
    assert strip_webp(torn) == extended(0x30, IMAGE)


def test_takes_out_of_the_frames_of_a_film() -> None:
    """A chunk that nobody knows may stand in a frame too."""
    frame = bytes(16) + IMAGE
    torn = riff(riff_chunk(b"ANMF", frame + riff_chunk(b"ABCD", SECRET)))
    assert strip_webp(torn) == riff(riff_chunk(b"ANMF", frame))


@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_keeps_the_orientation(prefix: bytes) -> None:
    """Exif that says nothing else, and the flag for it."""
    up = extended(0x18, IMAGE, riff_chunk(b"EXIF", keep_orientation(tiff(3))))
    camera = extended(0x1C, IMAGE, riff_chunk(b"EXIF", prefix + tiff(3)))
    assert strip_webp(camera) == up
    assert strip_webp(up) == up


def test_the_last_padding_may_be_missing() -> None:
    """Some writers forget it; the image is whole."""
    odd = riff(riff_chunk(b"VP8L", b"abc"))
    assert strip_webp(odd[:-1]) == odd


def test_what_breaks_off_is_refused() -> None:
    """Cut anywhere, it is refused."""
    for cut in range(12, len(WEBP) - 1):
        with pytest.raises(DamageError):
            strip_webp(WEBP[:cut])


def test_other_riff_files_are_none() -> None:
    """A sound begins in the same way."""
    assert not is_webp(b"RIFF\x04\0\0\0WAVE")
