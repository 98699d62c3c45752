"""What is packed comes out again, by any reader; the bytes are known in advance."""

import zlib

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.render.pages.brand.deflate import deflate

RUNS = st.lists(st.tuples(st.integers(0, 255), st.integers(1, 700)), max_size=40)


@given(RUNS)
def test_comes_out_as_it_went_in(runs: list[tuple[int, int]]) -> None:
    """zlib reads every stream of runs."""
    content = b"".join(bytes([value]) * length for value, length in runs)
    assert zlib.decompress(deflate(content)) == content


@pytest.mark.parametrize("length", [0, 1, 2, 3, 4, 10, 11, 257, 258, 259, 260, 517])
def test_every_length_of_a_run(length: int) -> None:
    """The lengths at which the codes change."""
    content = b"\xc8" * length
    assert zlib.decompress(deflate(content)) == content


def test_runs_get_short() -> None:
    """A hundred thousand zeros take less than a kilobyte."""
    assert len(deflate(bytes(100_000))) < 1000


def test_bytes_are_settled() -> None:
    """The same bytes on every machine, whatever its zlib: these."""
    assert deflate(b"aaaa").hex() == "78014b04020003ce0185"
