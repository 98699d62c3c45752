"""GIF: the images and what moves them."""

from picture_factories import GIF, SECRET
import pytest

from plgen.load.metadata.damage import DamageError
from plgen.load.metadata.gif import strip_gif

FIRST_IMAGE = GIF.index(b"\x2c")
TAKEN = {
    "comment": b"\x21\xfe" + bytes([len(SECRET)]) + SECRET + b"\0",
    "xmp": b"\x21\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET + b"\0",
    "plain text": b"\x21\x01\x0c" + bytes(12) + b"\x02Hi\0",
}


@pytest.mark.parametrize("name", TAKEN)
def test_takes_out(name: str) -> None:
    """Before an image and after the last; and what follows the end."""
    said = TAKEN[name]
    torn = GIF[:FIRST_IMAGE] + said + GIF[FIRST_IMAGE:-1] + said + b"\x3b" + SECRET
    assert strip_gif(torn) == GIF


def test_keeps_films() -> None:
    """How often it runs, and how long each image stands."""
    assert strip_gif(GIF) == GIF
    assert b"NETSCAPE2.0" in GIF


def test_what_breaks_off_is_refused() -> None:
    """Cut anywhere, it is refused."""
    for cut in range(6, len(GIF)):
        with pytest.raises(DamageError):
            strip_gif(GIF[:cut])


def test_unknown_blocks_are_refused() -> None:
    """What is neither image nor extension could be anything."""
    with pytest.raises(DamageError):
        strip_gif(GIF[:FIRST_IMAGE] + b"\x99" + GIF[FIRST_IMAGE:])
