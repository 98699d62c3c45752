"""JPEG: the image to the bit, its colors, its orientation; nothing else."""

from picture_factories import JPEG, PROGRESSIVE_JPEG, SECRET, segment, tiff
import pytest

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import PREFIX, keep_orientation
from plgen.load.metadata.jpeg import strip_jpeg

JFIF_END = 20
ADDED = {
    "exif": segment(0xE1, PREFIX + tiff(1)),
    "xmp": segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
    "iptc": segment(0xED, b"Photoshop 3.0\0" + SECRET),
    "comment": segment(0xFE, SECRET),
    "thumbnail": segment(0xE0, b"JFXX\0\x10" + SECRET),
    "more pictures": segment(0xE2, b"MPF\0" + SECRET),
    "an application's": segment(0xEC, b"Ducky" + SECRET),
    "an extension": segment(0xF7, SECRET),
    "fill bytes": b"\xff\xff" + segment(0xFE, SECRET),
}


def with_(added: bytes, picture: bytes = JPEG) -> bytes:
    return picture[:JFIF_END] + added + picture[JFIF_END:]


@pytest.mark.parametrize("picture", [JPEG, PROGRESSIVE_JPEG])
@pytest.mark.parametrize("name", ADDED)
def test_takes_out(name: str, picture: bytes) -> None:
    """Whatever is added, the picture is what it was before."""
    assert strip_jpeg(with_(ADDED[name], picture)) == picture


def test_takes_out_between_scans_and_after_the_end() -> None:
    """A comment before the last scan; a film, and another picture, after the end."""
    last = PROGRESSIVE_JPEG.rindex(b"\xff\xda")
    torn = PROGRESSIVE_JPEG[:last] + segment(0xFE, SECRET) + PROGRESSIVE_JPEG[last:]
    assert strip_jpeg(torn + SECRET + with_(ADDED["exif"])) == PROGRESSIVE_JPEG


def test_the_thumbnail_of_jfif_goes() -> None:
    """JFIF itself may hold a small picture of what was there before it was cut."""
    head = JPEG[6 : JFIF_END - 2] + b"\x01\x01" + SECRET[:3]
    assert strip_jpeg(JPEG[:2] + segment(0xE0, head) + JPEG[JFIF_END:]) == JPEG


@pytest.mark.parametrize("orientation", range(2, 9))
def test_keeps_the_orientation(orientation: int) -> None:
    """A picture taken on its side stands up: Exif says that, and nothing more."""
    up = segment(0xE1, PREFIX + keep_orientation(tiff(orientation)))
    camera = with_(segment(0xE1, PREFIX + tiff(orientation)))
    assert strip_jpeg(camera) == with_(up)
    assert strip_jpeg(with_(up)) == with_(up)


def test_keeps_what_colors_depend_on() -> None:
    """A color profile, and what Adobe says of the channels."""
    colors = segment(0xE2, b"ICC_PROFILE\0\x01\x01p") + segment(0xEE, b"Adobe\0d\0\0")
    assert strip_jpeg(with_(colors)) == with_(colors)


@pytest.mark.parametrize("picture", [JPEG, PROGRESSIVE_JPEG])
def test_what_breaks_off_is_refused(picture: bytes) -> None:
    """Cut anywhere, it is refused: nobody knows what would have followed."""
    for cut in range(3, len(picture)):
        with pytest.raises(DamageError):
            strip_jpeg(picture[:cut])


@pytest.mark.parametrize("marker", [0x01, 0x02, 0x4F, 0xBF])
def test_what_no_jpeg_holds_is_refused(marker: int) -> None:
    """A marker that means nothing could hide anything."""
    with pytest.raises(DamageError):
        strip_jpeg(with_(segment(marker, SECRET)))
