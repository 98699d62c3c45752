"""How much of each pixel discs cover."""

from math import pi

import pytest

from plgen.render.pages.brand.coverage import Disc, cover_discs


def area(*discs: Disc, size: int = 40) -> float:
    return sum(sum(row) for row in cover_discs(discs, size))


def test_area_of_a_disc() -> None:
    """All pixels together are as much as the disc."""
    assert area(Disc(20, 20, 10)) == pytest.approx(pi * 100, rel=0.01)


def test_discs_that_overlap_count_once() -> None:
    """The same disc twice is one disc; one within another adds nothing."""
    one = Disc(20, 20, 10)
    assert area(one, one, Disc(21, 20, 3)) == pytest.approx(area(one))


def test_discs_apart_add_up() -> None:
    """Two on the same lines, side by side."""
    left, right = Disc(8, 20, 5), Disc(30, 20, 5)
    assert area(left, right) == pytest.approx(area(left) + area(right))


def test_nothing_is_more_than_covered() -> None:
    """No pixel goes past one, and what lies outside is cut away."""
    rows = list(cover_discs([Disc(0, 0, 8), Disc(2, 2, 8)], 10))
    assert max(max(row) for row in rows) == pytest.approx(1)
    assert len(rows) == 10
    assert rows[9][9] == 0
