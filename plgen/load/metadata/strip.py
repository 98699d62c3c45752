"""A picture → its bytes as they are published: by what it is, not by its name."""

from plgen.load.metadata.avif import check_avif, is_avif
from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.gif import MAGICS as GIFS
from plgen.load.metadata.gif import strip_gif
from plgen.load.metadata.jpeg import MAGIC as JPEG
from plgen.load.metadata.jpeg import strip_jpeg
from plgen.load.metadata.png import MAGIC as PNG
from plgen.load.metadata.png import strip_png
from plgen.load.metadata.webp import is_webp, strip_webp


def strip_picture(raw: bytes) -> bytes:
    """Take out what a picture says of people, places and devices; pixels stay.

    Raises:
        DamageError: where it is no picture, or cannot be read to its end.
        LockedError: where its metadata cannot be taken out.
    """
    if raw.startswith(JPEG):
        return strip_jpeg(raw)
    if raw.startswith(PNG):
        return strip_png(raw)
    if raw.startswith(GIFS):
        return strip_gif(raw)
    if is_webp(raw):
        return strip_webp(raw)
    if is_avif(raw):
        return check_avif(raw)
    raise DamageError("is no JPEG, PNG, WebP, GIF or AVIF")
