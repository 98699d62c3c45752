"""Small content folders as text, with what loading says about each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
import re

CASES = Path(__file__).parent
ROOT = CASES.parents[1]
SHARED = ROOT.parent / "shared"
"""Real data beside this checkout; tests that need it skip without it."""

BASE = {
    "standards/core.yaml": """\
title: Core
prefix: CORE.
items:
  - {code: SL.1, statement: Talk}
  - {code: SL.1.a, statement: Talk well, parent: SL.1}
  - {code: SL.2, statement: Listen}
  - {code: W.1, statement: Write}
""",
    "standards/arts.yaml": """\
title: Arts
items:
  - {code: "MU:Cr2.1.7a", statement: Make a song}
  - {code: "MA:Cr1.1.7a", statement: Find ideas}
""",
    "units/talk.md": """\
---
title: Talk
minutes: 30
interests: [music]
careers: [law]
standards: [SL.1]
---
""",
    "units/song.md": """\
---
title: Song
minutes: 30
arts: ["MU:Cr2.1.7a"]
---
""",
}
"""What every case begins with; it loads without a word."""


@dataclass(frozen=True, slots=True)
class Case:
    """A title, files by path, and the diagnostics as lines."""

    title: str
    files: dict[str, str]
    says: tuple[str, ...]


def read_cases(path: Path) -> Iterator[Case]:
    """Read `### title`, `=== file` and `=== says` from a file of cases."""
    for block in re.split(r"^### ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = block.partition("\n")
        parts = re.split(r"^=== (.*)\n", rest, flags=re.MULTILINE)[1:]
        files = dict(zip(parts[::2], parts[1::2], strict=True))
        says = files.pop("says", "").strip("\n")
        texts = {name: re.sub(r"\n+\Z", "\n", text) for name, text in files.items()}
        yield Case(title, texts, tuple(says.split("\n")) if says else ())


def all_cases() -> list[tuple[str, Case]]:
    """Every case of every file, with an id for the test."""
    return [
        (f"{path.stem}: {case.title}", case)
        for path in sorted(CASES.glob("*.txt"))
        for case in read_cases(path)
    ]


def write_content(root: Path, files: dict[str, str]) -> Path:
    """Write the base and the files of a case below `root`."""
    for name, text in {**BASE, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8", newline="")
    return root
