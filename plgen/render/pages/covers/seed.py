"""Numbers that look like chance and are not: the same for the same words, anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from typing import TypeVar

T = TypeVar("T")
SPREAD = 65536


@dataclass
class Seed:
    """A stream of numbers drawn from words."""

    words: str
    _drawn: "count[int]" = field(default_factory=count)

    def below(self, limit: int) -> int:
        """The next number from 0 to `limit` - 1."""
        digest = sha256(f"{self.words}/{next(self._drawn)}".encode()).digest()
        return int.from_bytes(digest[:4], "big") % limit

    def between(self, low: float, high: float) -> float:
        """The next number from `low` to `high`."""
        return low + (high - low) * self.below(SPREAD) / SPREAD

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.below(len(options))]
