"""Of Exif, only which side of a picture is up."""

from picture_factories import tiff
import pytest

from plgen.load.metadata.exif import keep_orientation

SIX = bytes.fromhex("4d4d002a000000080001011200030000000100060000" + "00000000")


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_keeps_the_orientation_alone(order: str, prefix: bytes) -> None:
    """Written by a camera of either order of bytes, with the prefix or without."""
    assert keep_orientation(prefix + tiff(6, order)) == SIX


@pytest.mark.parametrize("orientation", [0, 1, 9, 500])
def test_nothing_where_nothing_is_to_be_turned(orientation: int) -> None:
    """None, the usual one, and those that there are not."""
    assert keep_orientation(tiff(orientation)) == b""


@pytest.mark.parametrize("cut", range(len(tiff(6))))
def test_what_breaks_off_turns_nothing_or_the_same(cut: int) -> None:
    """Cut anywhere, it is read as far as it goes."""
    assert keep_orientation(tiff(6)[:cut]) in (b"", SIX)


def test_is_itself_when_read_again() -> None:
    """What is left says the same the second time."""
    assert keep_orientation(SIX) == SIX
