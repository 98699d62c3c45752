"""Curricula that ask too much, as text, with what planning says about each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
import re

from plan_cases.changes import Curriculum, Keys
import yaml

CASES = Path(__file__).parent

STANDARDS = """\
title: Core
items:
  - {code: READING, statement: Read}
  - {code: WRITING, statement: Write}
  - {code: TALKING, statement: Talk}
  - {code: DRAWING, statement: Draw}
  - {code: COUNTING, statement: Count}
"""
ARTS = """\
title: Arts
items:
  - {code: "VA:Cr1.1.7a", statement: Find ideas}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A pathway, its units by id as front matter, and the problems as lines."""

    title: str
    pathway: str
    units: Mapping[str, Keys]
    says: tuple[str, ...]

    def curriculum(self) -> Curriculum:
        """The case as values that can be changed."""
        return Curriculum(yaml.safe_load(self.pathway), dict(self.units))


def read_cases(path: Path) -> Iterator[Case]:
    """Read `### title`, `=== pathway`, `=== units` and `=== says` from a file."""
    for block in re.split(r"^### ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = block.partition("\n")
        parts = re.split(r"^=== (.*)\n", rest, flags=re.MULTILINE)[1:]
        texts = dict(zip(parts[::2], parts[1::2], strict=True))
        says = texts["says"].strip("\n")
        yield Case(
            title,
            texts["pathway"],
            yaml.safe_load(texts["units"]) or {},
            tuple(says.split("\n")) if says else (),
        )


def all_cases() -> list[Case]:
    """Every case of every file."""
    return [case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)]


def write_curriculum(root: Path, pathway: str, units: Mapping[str, Keys]) -> Path:
    """Write a content folder with one pathway `p`; the text of a unit is its title."""
    files = {
        "standards/core.yaml": STANDARDS,
        "standards/arts.yaml": ARTS,
        "pathways/p.yaml": pathway,
    }
    for name, keys in units.items():
        titled = {"title": name.title(), "screen_minutes": 0, **keys}
        for language in titled.pop("readings", [titled.get("language", "en")]):
            own = {**titled, "language": language}
            suffix = "" if language == titled.get("language", "en") else f".{language}"
            front = yaml.safe_dump(own, allow_unicode=True)
            files[f"units/{name}{suffix}.md"] = f"---\n{front}---\n{name}.\n"
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root / "content"
