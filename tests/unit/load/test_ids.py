"""Ids: small letters, digits and single hyphens."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load.ids import id_like, is_id, is_tag, sameness


@pytest.mark.parametrize("text", ["a", "a1", "sound-of-rain", "1-2-3", "index"])
def test_ids(text: str) -> None:
    """These may name something."""
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "A", "a b", "a--b", "-a", "a-", "../a", "a/b", "a.b", "ä", "a\n", "a" * 101],
)
def test_no_ids(text: str) -> None:
    """These may not."""
    assert not is_id(text)


def test_tags() -> None:
    """Tags are a little freer than ids."""
    assert is_tag("hip-hop")
    assert is_tag("-")
    assert not is_tag("Hip hop")


@given(st.text())
def test_id_like(text: str) -> None:
    """What is proposed is an id, or nothing."""
    meant = id_like(text)
    assert not meant or is_id(meant)


def test_sameness() -> None:
    """Letter case and Unicode form make no difference."""
    assert sameness("Ma\u0303o") == sameness("M\u00e3o".upper())
