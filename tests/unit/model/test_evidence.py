"""How many it takes, and when so many say `not yet` that it cannot be enough."""

import pytest

from plgen.model.evidence import Tally


@pytest.mark.parametrize(
    ("of", "threshold", "needed"),
    [(18, 80, 15), (10, 80, 8), (24, 75, 18), (3, 50, 2), (1, 1, 1), (0, 80, 1)],
)
def test_needed_is_rounded_up(of: int, threshold: int, needed: int) -> None:
    """A part of a student is a whole one, and nobody's files show nothing."""
    assert needed == Tally("a", 0, of).needed(threshold)


def test_shown() -> None:
    """Enough is the threshold, or more."""
    found = [n for n in range(19) if Tally("a", n, 18).is_shown(80)]
    assert found == [15, 16, 17, 18]


def test_open() -> None:
    """Where four of eighteen have not got it, fifteen cannot have."""
    found = [n for n in range(19) if Tally("a", 0, 18, n).stays_open(80)]
    assert found == list(range(4, 19))


def test_never_both() -> None:
    """Nothing is shown and open at once."""
    for of in range(1, 30):
        for shown in range(of + 1):
            tally = Tally("a", shown, of, of - shown)
            assert not (tally.is_shown(80) and tally.stays_open(80))
            assert tally.is_shown(80) or tally.stays_open(80)
