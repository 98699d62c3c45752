"""A drawn district as a content folder: the same seed gives the same on any machine.

Every forty units share eight goals of their own, as those of a grade and subject would;
each pathway takes one such set. Cohorts differ in interests, arts and time.
"""

from dataclasses import dataclass
import json
from pathlib import Path
from random import Random

SET = 40
"""Units that share their goals."""
GOALS = 8
"""Of each set."""
PER_PATHWAY = 20
"""Cohorts, at most."""
WEEKS = 6
SECOND = 4
"""Of five units, the one that goes on from the unit before it."""
INTERESTS = ("animals", "books", "comics", "dance", "maps", "music", "space", "sports")
ARTS = ("DA", "MA", "MU", "TH", "VA")
PROCESS = "Cr1"
"""The one thing of each art that is taught: making up ideas."""
VERBS = ("build", "compare", "draw", "explain", "measure", "perform", "sort", "test")
NOUNS = (
    *("bridge", "canvas", "chorus", "circuit", "climate", "drum", "echo", "energy"),
    *("fabric", "fraction", "garden", "graph", "island", "lens", "letter", "machine"),
    *("map", "market", "melody", "mural", "orbit", "pattern", "pendulum", "planet"),
    *("poem", "pulse", "ratio", "river", "rhythm", "scale", "shadow", "signal"),
    *("sketch", "stage", "story", "table", "tempo", "texture", "tide", "tower"),
)


@dataclass(frozen=True)
class Shape:
    """How much there is of what a build goes over."""

    units: int
    cohorts: int
    cards: int = 3
    """May-do cards a week; more of them make more pages."""
    library: str = "path"
    """Which units a cohort has pages for: those of its path, or all `candidates`."""


class Author:
    """Writes units and pathways by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def sentence(self) -> str:
        words = self.chance.choices(NOUNS, k=self.chance.randint(5, 9))
        verb = self.chance.choice(VERBS).capitalize()
        marked = self.chance.choice((words[0], f"**{words[0]}**"))
        return f"{verb} the {marked} and the {' '.join(words[1:])}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.randint(3, 5)))

    def unit(self, number: int) -> str:
        """A unit of some 350 words, with a list, a table and steps."""
        strand, place = divmod(number, SET)
        codes = [f"S{strand}.{(place + n) % GOALS}" for n in range(2)]
        pick = self.chance.sample
        known = [f"unit-{number - 1:05}"] if place % 5 == SECOND else []
        keys = {
            "title": f"{' '.join(pick(NOUNS, 3)).capitalize()} {number}",
            "summary": self.sentence().replace("*", ""),
            "minutes": self.chance.choice((30, 45, 60)),
            "screen_minutes": self.chance.choice((0, 0, 15)),
            "standards": [
                {"code": codes[0], "role": "assesses"},
                codes[1],
            ],
            "arts": [f"{self.chance.choice(ARTS)}:{PROCESS}"],
            "requires": known,
            "interests": pick(INTERESTS, 2),
            "modality": ["visual", "kinesthetic"],
            "grouping": ["group"],
        }
        rows = "\n".join(
            f"| {n} | {self.chance.choice(NOUNS)} | {self.chance.randint(1, 30)} |"
            for n in range(5)
        )
        steps = "\n".join(f"- {self.sentence()} ({n} min)" for n in (5, 10, 15))
        parts = [
            self.paragraph(),
            f"## Make\n\n{self.paragraph()}",
            "\n".join(f"- {self.sentence()}" for _ in range(4)),
            f"| No. | What | How many |\n| --- | --- | ---: |\n{rows}",
            f"::: steps\n{steps}\n:::",
            f"## Look back\n\n{self.paragraph()}\n\n> {self.sentence()}",
        ]
        return _front_matter(keys) + "\n\n".join(parts) + "\n"

    def pathway(self, number: int, shape: Shape) -> dict[str, object]:
        """A pathway, with its share of the cohorts."""
        strand = number % max(1, shape.units // SET)
        first = number * PER_PATHWAY
        last = min(shape.cohorts, first + PER_PATHWAY)
        return {
            "title": f"Pathway {number}",
            "calendar": {"weeks": WEEKS},
            "time": {"minutes": 120, "screen_minutes": 60},
            "goals": [
                {"code": f"S{strand}.{n}", "evidence": n % 2} for n in range(GOALS)
            ],
            "units": {"only": [f"unit-{strand * SET + n:05}" for n in range(SET)]},
            "choices": shape.cards,
            "library": shape.library,
            "cohorts": {f"c{n:07}": self.cohort(n) for n in range(first, last)},
        }

    def cohort(self, number: int) -> dict[str, object]:
        return {
            "title": f"Path {number}",
            "size": 1,
            "interests": self.chance.sample(INTERESTS, 2),
            "arts": self.chance.sample(ARTS, 1),
            "time": {"minutes": self.chance.choice((110, 120, 130, 150))},
        }


def write_district(folder: Path, shape: Shape, seed: int = 7) -> None:
    """Write a content folder; one seed and shape, one content."""
    author = Author(seed)
    for name in ("units", "standards", "pathways"):
        (folder / name).mkdir(parents=True)
    for number in range(shape.units):
        path = folder / f"units/unit-{number:05}.md"
        path.write_text(author.unit(number), encoding="utf-8")
    codes = [f"S{s}.{n}" for s in range(-(-shape.units // SET)) for n in range(GOALS)]
    codes += [f"{art}:{PROCESS}" for art in ARTS]
    items = [{"code": code, "statement": f"Statement of {code}"} for code in codes]
    _write(folder / "standards/drawn.yaml", {"title": "Drawn", "items": items})
    for number in range(-(-shape.cohorts // PER_PATHWAY)):
        written = author.pathway(number, shape)
        _write(folder / f"pathways/path-{number:05}.yaml", written)
    _write(folder / "site.yaml", {"title": "District", "language": "en"})


def _write(path: Path, value: dict[str, object]) -> None:
    """As YAML, each key on a line of its own: JSON is YAML."""
    lines = (f"{key}: {json.dumps(held)}\n" for key, held in value.items())
    path.write_text("".join(lines), encoding="utf-8")


def _front_matter(keys: dict[str, object]) -> str:
    lines = (f"{key}: {json.dumps(held)}\n" for key, held in keys.items())
    return f"---\n{''.join(lines)}---\n\n"
