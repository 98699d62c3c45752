"""The name of a Markdown file → which unit it belongs to, and which reading it is."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.languages import is_language, language_meant
from plgen.model.diagnostic import Diagnostic
from plgen.model.suggest import shown

INDEX = "index"
EASY = "easy"
_RULE = "Names are `id.md`, `id.es.md`, `id.easy.md` or `id.es.easy.md`."


@dataclass(frozen=True, slots=True)
class ReadingName:
    """What the name of a unit's file says."""

    file: SourceFile
    stem: PurePosixPath
    """The path without language, `easy` and ending: the same for all readings."""
    language: str | None
    easy: bool

    @property
    def unit_id(self) -> str:
        """The id that the name gives; empty where `index.md` has no own folder."""
        if self.stem.name != INDEX:
            return self.stem.name
        return self.stem.parent.name if len(self.stem.parts) > 2 else ""  # noqa: PLR2004 — units/x/index

    @property
    def is_original(self) -> bool:
        """Whether it is neither a translation nor an easier reading."""
        return self.language is None and not self.easy


def read_name(file: SourceFile) -> tuple[ReadingName, list[Diagnostic]]:
    """Split the name of a unit's file at its dots."""
    stem, *marks = file.name.name.removesuffix(".md").split(".")
    easy = marks[-1:] == [EASY]
    languages = marks[:-1] if easy else marks
    name = ReadingName(
        file,
        file.name.with_name(stem or "-"),
        languages[0] if languages else None,
        easy,
    )
    if len(languages) > 1 or (languages and not is_language(languages[0])):
        return name, [_bad_name(file, stem, marks)]
    return name, []


def _bad_name(file: SourceFile, stem: str, marks: list[str]) -> Diagnostic:
    wrong = [mark for mark in marks if mark != EASY and not is_language(mark)]
    if wrong:
        message = f"`{shown(wrong[0])}` in the name is no language tag."
        meant = language_meant(wrong[0])
    else:
        message = "The parts of this name stand twice or in the wrong order."
        meant = next((mark for mark in marks if mark != EASY), "")
    easy = ".easy" if EASY in marks else ""
    hint = f"Did you mean `{stem}.{meant}{easy}.md`? {_RULE}" if meant else _RULE
    return diagnose("bad-reading-name", message, file.start, hint)
