"""A theme's folder, laid over the default theme → templates, assets, translations."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
import re

from plgen.load.codes import diagnose
from plgen.load.files import SourceFile, Tree, walk_files
from plgen.load.languages import is_language
from plgen.load.text import read_text
from plgen.load.yaml_reader import read_yaml
from plgen.model.diagnostic import Diagnostic, Location, location_of
from plgen.model.site import Theme
from plgen.model.suggest import did_you_mean, shown

DEFAULT = "default"
FALLBACK = "en"
MOST_NAMED = 3

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The plural categories of CLDR."""

Strings = dict[str, dict[str, object]]
"""Strings by language and name."""


def load_theme(
    name: str, folders: Sequence[Path], named_at: Location | None = None
) -> tuple[Theme, list[Diagnostic]]:
    """Load the theme `name`: what it lacks, the default theme has.

    Folders are searched in order; where two hold a theme, the files of the first count.
    """
    own = _layers(name, folders)
    found = [] if own else [_unknown(name, folders, named_at)]
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    strings: Strings = {}
    places: dict[str, Location] = {}
    for layer in [*([] if name == DEFAULT else _layers(DEFAULT, folders)), *own]:
        tree = walk_files(layer)
        found += tree.diagnostics
        found += _lay_templates(tree, templates)
        found += _lay_assets(tree, assets)
        found += _lay_strings(tree, strings)
        places |= _translations(tree)
    found += _fill_gaps(strings, places)
    theme = Theme(
        name,
        dict(sorted(templates.items())),
        dict(sorted(assets.items())),
        dict(sorted(strings.items())),
    )
    return theme, sorted(found, key=lambda said: (said.location, said.code))


def _layers(name: str, folders: Sequence[Path]) -> list[Path]:
    """The folders of a theme, the one that counts most last."""
    if not _NAME.fullmatch(name):
        return []
    return [folder / name for folder in reversed(folders) if (folder / name).is_dir()]


def _unknown(
    name: str, folders: Sequence[Path], named_at: Location | None
) -> Diagnostic:
    known = sorted({theme for folder in folders for theme in _themes(folder)})
    at = named_at or Location((folders[0] if folders else Path("themes")).as_posix())
    message = f"There is no theme `{shown(name)}`."
    hint = did_you_mean(name, known) or "Check `theme` in site.yaml."
    return diagnose("unknown-theme", message, at, hint)


def _themes(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir() if entry.is_dir()]
    except OSError:
        return []


def _below(tree: Tree, folder: str) -> Iterator[tuple[str, SourceFile]]:
    for name, file in tree.files.items():
        if name.parts[0] == folder and len(name.parts) > 1:
            yield str(PurePosixPath(*name.parts[1:])), file


def _lay_templates(tree: Tree, templates: dict[str, str]) -> Iterator[Diagnostic]:
    for name, file in _below(tree, "templates"):
        text, wrong = read_text(file)
        yield from wrong
        if text is not None:
            templates[name] = text


def _lay_assets(tree: Tree, assets: dict[str, bytes]) -> Iterator[Diagnostic]:
    for name, file in _below(tree, "assets"):
        try:
            assets[name] = file.path.read_bytes()
        except OSError as error:
            message = f"This cannot be read: {error.strerror or 'unknown reason'}."
            hint = "Check its permissions."
            yield diagnose("unreadable-file", message, file.start, hint)


def _lay_strings(tree: Tree, strings: Strings) -> Iterator[Diagnostic]:
    for name, file in _below(tree, "translations"):
        language = name.removesuffix(".yaml")
        if language == name or not is_language(language):
            message = f"`{shown(name)}` is no `<language>.yaml`."
            hint = "Call it after a language tag: `es.yaml`."
            yield diagnose("bad-translation", message, file.start, hint)
            continue
        texts, wrong = _read_strings(file)
        yield from wrong
        strings[language] = {**strings.get(language, {}), **texts}


def _translations(tree: Tree) -> dict[str, Location]:
    """Where each language of a layer is written."""
    files = _below(tree, "translations")
    return {name.removesuffix(".yaml"): file.start for name, file in files}


def _fill_gaps(strings: Strings, places: dict[str, Location]) -> Iterator[Diagnostic]:
    """Say in English what a language does not say, with a warning."""
    whole = strings.get(FALLBACK, {})
    for language, texts in strings.items():
        missing = [name for name in whole if name not in texts]
        if missing:
            named = ", ".join(f"`{name}`" for name in missing[:MOST_NAMED])
            more = len(missing) - MOST_NAMED
            rest = f" and {more} more" if more > 0 else ""
            message = f"This translation lacks {named}{rest}: English stands there."
            hint = "Add them, after `en.yaml` of the default theme."
            yield diagnose("missing-string", message, places[language], hint)
            strings[language] = {**whole, **texts}


def _read_strings(file: SourceFile) -> tuple[dict[str, object], list[Diagnostic]]:
    """Read texts by name; a text may have forms by plural category."""
    text, found = read_text(file)
    if text is None:
        return {}, found
    document = read_yaml(text, file.shown)
    found = list(document.diagnostics)
    if not isinstance(document.value, dict):
        if document.is_readable and document.value is not None:
            message = "Names and texts are wanted here."
            hint = "Write one `name: text` on each line."
            found.append(diagnose("not-a-mapping", message, file.start, hint))
        return {}, found
    texts: dict[str, object] = {}
    for name, value in document.value.items():
        if _is_string(value):
            texts[name] = value if isinstance(value, dict) else str(value)
        else:
            at = location_of(document.marks, (name,), file.start)
            message = f"`{shown(name)}` is neither a text nor its plural forms."
            hint = "Write a text, or `{one: …, other: …}`."
            found.append(diagnose("bad-translation", message, at, hint))
    return texts, found


def _is_string(value: object) -> bool:
    if isinstance(value, dict):
        texts = all(isinstance(text, str) for text in value.values())
        return texts and "other" in value and set(value) <= _PLURALS
    return isinstance(value, str)
