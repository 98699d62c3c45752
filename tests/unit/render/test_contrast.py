"""Ratios are WCAG's, and the nearest readable color keeps its hue."""

from colorsys import rgb_to_hls

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.render.contrast import READABLE, contrast, long_form, mix, nearest, worst

COLORS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast(one: str, other: str, expected: float) -> None:
    """The figures that other tools give."""
    assert expected == round(contrast(one, other), 2)
    assert contrast(other, one) == contrast(one, other)


def test_worst() -> None:
    """The ground on which a color is hardest to read."""
    assert worst("#000000", ["#FFFFFF", "#333333"])[1] == "#333333"


def test_mix_and_long_form() -> None:
    assert mix("#000000", "#FF8000", 0.5) == "#804000"
    assert (long_form("#abc"), long_form("#a1b2c3")) == ("#AABBCC", "#A1B2C3")


def hue(color: str) -> float:
    red, green, blue = (value / 255 for value in bytes.fromhex(color[1:]))
    return rgb_to_hls(red, green, blue)[0]


@given(COLORS)
def test_nearest_is_readable(color: str) -> None:
    """On white, a readable color is found for every color; one that is, stays."""
    found = nearest(color, lambda c: contrast(c, "#FFFFFF") >= READABLE)
    assert contrast(found, "#FFFFFF") >= READABLE
    assert (found == color) == (contrast(color, "#FFFFFF") >= READABLE)


def test_nearest_keeps_the_hue() -> None:
    """A yellow becomes a darker yellow, no grey."""
    found = nearest("#F7B93E", lambda c: contrast(c, "#FFFFFF") >= READABLE)
    assert abs(hue(found) - hue("#F7B93E")) < 0.01


def test_nothing_is_near() -> None:
    """Where nothing is right, the color itself is told."""
    assert nearest("#123456", lambda _: False) == "#123456"
