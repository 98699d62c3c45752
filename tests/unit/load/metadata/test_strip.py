"""Pictures by what they are: stripped once, or refused; never anything else."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
from picture_factories import JPEG, PICTURES, PNG, SECRET
import pytest

from plgen.load.metadata.damage import DamageError, LockedError
from plgen.load.metadata.strip import strip_picture


@pytest.mark.parametrize("name", PICTURES)
def test_clean_pictures_stay(name: str) -> None:
    """Nothing to take out, nothing changed."""
    assert strip_picture(PICTURES[name]) == PICTURES[name]


@pytest.mark.parametrize("name", [name for name in PICTURES if name != "avif"])
def test_what_follows_the_end_goes(name: str) -> None:
    """Phones hang films and places onto a picture."""
    assert strip_picture(PICTURES[name] + SECRET) == PICTURES[name]


@pytest.mark.parametrize("raw", [b"", b"A", b"<svg/>", b"%PDF-1.7", b"BM" + bytes(60)])
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    """Its first bytes say what a file is."""
    with pytest.raises(DamageError):
        strip_picture(raw)


@given(st.sampled_from([*PICTURES.values()]), st.data())
def test_any_damage_is_refused_or_settles(picture: bytes, data: st.DataObject) -> None:
    """Bytes changed at will: an answer, and the same again for what came out."""
    raw = bytearray(picture)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place] = data.draw(st.integers(0, 255))
    try:
        stripped = strip_picture(bytes(raw))
    except (DamageError, LockedError):
        return
    assert strip_picture(stripped) == stripped


@given(st.sampled_from([JPEG[:3], PNG[:8], b"GIF89a"]), st.binary(max_size=80))
def test_any_bytes_after_a_magic(magic: bytes, rest: bytes) -> None:
    """Whatever follows, there is an answer, and only damage is refused."""
    with suppress(DamageError):
        assert strip_picture(magic + rest).startswith(magic[:2])
