"""A big library of made-up words: as many, and as often, as in a real language."""

from itertools import accumulate
import random

from page_factories import make_cohort, make_framework, make_library, make_unit

from plgen.model.library import Library
from plgen.model.unit import Unit
from plgen.model.vocabulary import DISCIPLINES

ONSETS = ["", *"bcdfghlmnprstvw", "br", "ch", "cl", "gr", "pl", "sh", "st", "th", "tr"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
CODAS = ["", "", "", "n", "r", "s", "t", "l", "ng", "nd", "st"]
TAGS = ["music", "sports", "nature", "friends", "food", "games", "animals", "space"]
VOCABULARY = 4000
FRAMEWORK = make_framework(
    "ours", **{f"S_{n}_{m}": f"Goal {n} {m}" for n in range(1, 13) for m in range(1, 9)}
)


class Writer:
    """Writes words, a few of them often and most of them seldom."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # no secret
        self.words = list(dict.fromkeys(self._word() for _ in range(VOCABULARY * 2)))
        self.words = self.words[:VOCABULARY]
        ranks = range(1, len(self.words) + 1)
        self.weights = list(accumulate(1 / (rank + 2) for rank in ranks))

    def _word(self) -> str:
        choose = self.chance.choice
        syllables = self.chance.choices((1, 2, 3), (3, 5, 2))[0]
        parts = (choose(ONSETS) + choose(VOWELS) for _ in range(syllables))
        return "".join(parts) + choose(CODAS)

    def phrase(self, least: int, most: int) -> str:
        count = self.chance.randint(least, most)
        words = self.chance.choices(self.words, cum_weights=self.weights, k=count)
        return " ".join(words).capitalize()

    def unit(self, number: int) -> Unit:
        goals = self.chance.sample(FRAMEWORK.standards, 3)
        discipline = self.chance.choice(DISCIPLINES)
        body = "\n\n".join(
            " ".join(f"{self.phrase(8, 18)}." for _ in range(6)) for _ in range(5)
        )
        return make_unit(
            f"unit-{number:04}",
            *(standard.code for standard in goals),
            title=self.phrase(2, 5),
            summary=f"{self.phrase(10, 18)}.",
            body=body,
            arts=(f"{discipline}:Cr1.1.7a",),
            interests=tuple(self.chance.sample(TAGS, 2)),
            minutes=self.chance.choice((15, 30, 45, 90)),
        )


def make_many(count: int, seed: int = 7) -> Library:
    """A library of `count` units of some 400 words."""
    writer = Writer(seed)
    units = [writer.unit(number) for number in range(count)]
    return make_library(units, [make_cohort()], frameworks=[FRAMEWORK])
