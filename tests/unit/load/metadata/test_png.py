"""PNG: the chunks that make the image; no others."""

from picture_factories import HEAD, PIXELS, PNG, SECRET, chunk, tiff
import pytest

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.exif import keep_orientation
from plgen.load.metadata.png import MAGIC, strip_png

END = chunk(b"IEND", b"")
TAKEN = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX", b"prVW", b"vpAg")
KEPT = (b"PLTE", b"tRNS", b"gAMA", b"iCCP", b"sRGB", b"pHYs", b"acTL", b"fcTL", b"fdAT")


@pytest.mark.parametrize("name", TAKEN)
def test_takes_out(name: bytes) -> None:
    """Before the image, after it, and behind its end."""
    said = chunk(name, SECRET)
    torn = MAGIC + HEAD + said + PIXELS + said + END + SECRET
    assert strip_png(torn) == PNG


@pytest.mark.parametrize("name", KEPT)
def test_keeps(name: bytes) -> None:
    """Colors, size on paper and movement stay to the bit."""
    picture = MAGIC + HEAD + chunk(name, b"\1\2\3") + PIXELS + END
    assert strip_png(picture) == picture


def test_keeps_the_orientation() -> None:
    """With a checksum of its own."""
    up = MAGIC + HEAD + chunk(b"eXIf", keep_orientation(tiff(8))) + PIXELS + END
    assert strip_png(MAGIC + HEAD + chunk(b"eXIf", tiff(8)) + PIXELS + END) == up
    assert strip_png(up) == up


def test_what_breaks_off_is_refused() -> None:
    """Cut anywhere, it is refused."""
    for cut in range(len(MAGIC), len(PNG)):
        with pytest.raises(DamageError):
            strip_png(PNG[:cut])


def test_what_does_not_begin_with_its_head_is_refused() -> None:
    """Browsers show no such file, so nobody has looked at it."""
    with pytest.raises(DamageError):
        strip_png(MAGIC + PIXELS + HEAD + END)
