"""The files of a content folder → files by what they are for; the rest are strays."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile, Tree
from plgen.load.ids import sameness
from plgen.model.diagnostic import Diagnostic
from plgen.model.suggest import nearest

SITE = PurePosixPath("site.yaml")

FORMS: dict[str, tuple[str, ...]] = {
    "units": (".md",),
    "pathways": (".yaml",),
    "plans": (".yaml",),
    "standards": (".yaml", ".json", ".csv"),
    "crosswalks": (".yaml",),
    "glossary": (".yaml",),
}
"""The folders that are read, and the endings of their files."""

PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
_SOUND_AND_FILM = """
    .aac .flac .m4a .mid .midi .mp3 .oga .ogg .opus .wav
    .mp4 .m4v .ogv .webm .vtt .srt
"""
_TEXTS_AND_TABLES = """
    .pdf .epub .txt .rtf .docx .odt .pptx .odp .xlsx .ods .csv .tsv .json .geojson
"""
_WORKS = """
    .musicxml .mxl .mscz .abc .ly .stl .obj .glb .ggb .sb3 .py .ipynb .ino .hex .zip
    .ttf .otf .woff .woff2
"""
MEDIA = PICTURES.union(
    _SOUND_AND_FILM.split(), _TEXTS_AND_TABLES.split(), _WORKS.split()
)
"""Endings of files beside a unit that pages may show or offer."""

_NOTES = """
    README LICENSE LICENCE NOTICE SOURCE SOURCES COPYING CHANGELOG CONTRIBUTING
"""
"""Files about the content itself: left alone everywhere."""
_NO_MEDIA = frozenset({"standards", "crosswalks", "plans"})


@dataclass(frozen=True, slots=True)
class Folders:
    """The files to read, by folder, and the media."""

    site: SourceFile | None = None
    read: dict[str, list[SourceFile]] = field(default_factory=dict)
    media: dict[PurePosixPath, SourceFile] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def sort_files(tree: Tree) -> Folders:
    """Sort files by their folder and ending; say which have no place."""
    folders = Folders(tree.files.get(SITE), {name: [] for name in FORMS})
    strangers: set[str] = set()
    for name, file in tree.files.items():
        top = name.parts[0] if len(name.parts) > 1 else ""
        if name == SITE or name.stem in _NOTES.split():
            continue
        if top in FORMS and name.suffix in FORMS[top]:
            folders.read[top].append(file)
        elif name.suffix.lower() in MEDIA and top not in _NO_MEDIA:
            folders.media[name] = file
        elif top in FORMS or not top:
            folders.diagnostics.append(_stray(file, top))
        elif top not in strangers:
            strangers.add(top)
            folders.diagnostics.extend(_misspelt_folder(file, top))
    folders.diagnostics.extend(_collisions(folders.media))
    return folders


def _stray(file: SourceFile, top: str) -> Diagnostic:
    name = file.name
    if not top:
        kin = nearest(name.name, ["site.yaml"])
        hint = "Did you mean `site.yaml`?" if kin else "Move it into a folder."
    elif name.suffix.lower() in {*FORMS[top], ".yml", ".markdown"}:
        hint = f"Call it `{name.stem}{FORMS[top][0]}`."
    else:
        hint = "Move it out, or rename it if its ending is wrong."
    message = f"Nothing is made of `{name.name}`."
    return diagnose("stray-file", message, file.start, hint)


def _misspelt_folder(file: SourceFile, top: str) -> list[Diagnostic]:
    kin = nearest(top, FORMS)
    if not kin:
        return []
    message = f"Nothing is read from the folder `{top}`."
    return [diagnose("stray-file", message, file.start, f"Did you mean `{kin[0]}`?")]


def _collisions(media: dict[PurePosixPath, SourceFile]) -> list[Diagnostic]:
    """Refuse files whose names are one on some systems, or one with a folder's."""
    first = {sameness(str(name.parent)): name.parent for name in media}
    found = []
    for name, file in sorted(media.items()):
        twin = first.setdefault(sameness(str(name)), name)
        if twin is not name:
            message = f"The name differs from `{twin}` only by letter case or form."
            hint = "Rename one of them."
            found.append(diagnose("file-name-collision", message, file.start, hint))
    return found
