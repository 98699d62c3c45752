"""The files of `glossary/` → words to know, by language."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile
from plgen.load.languages import is_language, language_meant
from plgen.load.pictures import find_picture
from plgen.load.schema.glossary import GlossarySheet
from plgen.load.sheets import Filled
from plgen.load.yaml_files import read_sheet
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.site import GlossaryEntry
from plgen.model.suggest import shown

Media = Mapping[PurePosixPath, SourceFile]


def load_glossary(
    files: Iterable[SourceFile], media: Media
) -> tuple[dict[str, dict[str, GlossaryEntry]], list[Diagnostic]]:
    """Read all words to know; the file's name is their language."""
    glossary: dict[str, dict[str, GlossaryEntry]] = {}
    found: list[Diagnostic] = []
    for file in files:
        found += _check_language(file.name.stem, file.start)
        filled, wrong = read_sheet(GlossarySheet, file, {})
        found += wrong
        if filled:
            folder = file.name.parent
            words = {e.word: e for e in _entries(filled, folder, media, found)}
            glossary.setdefault(file.name.stem, {}).update(sorted(words.items()))
    return dict(sorted(glossary.items())), found


def _entries(
    filled: Filled[GlossarySheet],
    folder: PurePosixPath,
    media: Media,
    found: list[Diagnostic],
) -> Iterator[GlossaryEntry]:
    for word, entry in filled.sheet.root.items():
        for tag in entry.home:
            found.extend(_check_language(tag, filled.key_at(word, "home", tag)))
        picture = None
        if entry.picture:
            at = filled.at(word, "picture")
            picture, wrong = find_picture(entry.picture, folder, media, at)
            found.extend(wrong)
        home = dict(entry.home)
        yield GlossaryEntry(word, entry.means, home, picture, entry.inline)


def _check_language(tag: str, at: Location) -> Iterator[Diagnostic]:
    if not is_language(tag):
        meant = language_meant(tag)
        hint = f"Did you mean `{meant}`?" if meant else "Write a tag: `en`, `es`."
        message = f"`{shown(tag)}` is no language tag."
        yield diagnose("bad-language", message, at, hint)
