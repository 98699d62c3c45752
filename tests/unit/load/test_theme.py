"""A theme is laid over the default one, file by file."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.load import load_theme
from plgen.load.files import walk_files
from plgen.load.theme import _read_strings
from plgen.model.diagnostic import Location


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return write(
        tmp_path / "ours",
        {
            "default/templates/page.html": "ours",
            "default/templates/part/nav.html": "nav",
            "default/assets/site.css": "ours",
            "default/assets/fonts/a.woff2": "\x00\xff",
            "default/translations/en.yaml": "week: Week\nhome: Home\n",
            "default/translations/es.yaml": "week: Semana\nhome: Inicio\n",
            "default/README.md": "Not a part of it",
        },
    )


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return write(
        tmp_path / "theirs",
        {
            "school/templates/page.html": "theirs",
            "school/assets/logo.svg": "<svg/>",
            "school/translations/en.yaml": "week: {one: A week, other: Weeks}\n",
            "school/translations/fr.yaml": "week: Semaine\nhome: Accueil\n",
        },
    )


def test_default(ours: Path) -> None:
    """The default theme is what its folder holds."""
    theme, found = load_theme("default", [ours])
    assert found == []
    assert theme.templates == {"page.html": "ours", "part/nav.html": "nav"}
    assert {"fonts/a.woff2": "\x00\xff".encode(), "site.css": b"ours"} == theme.assets
    assert {"en", "es"} == set(theme.translations)


def test_overlay(ours: Path, theirs: Path) -> None:
    """What a theme lacks the default one has; strings are laid over key by key."""
    for folders in ([theirs, ours], [ours, theirs]):
        theme, found = load_theme("school", folders)
        assert found == []
        assert theme.name == "school"
        assert theme.templates == {"page.html": "theirs", "part/nav.html": "nav"}
        assert list(theme.assets) == ["fonts/a.woff2", "logo.svg", "site.css"]
        assert theme.translations == {
            "en": {"week": {"one": "A week", "other": "Weeks"}, "home": "Home"},
            "es": {"week": "Semana", "home": "Inicio"},
            "fr": {"week": "Semaine", "home": "Accueil"},
        }


def test_first_folder_counts_most(ours: Path, theirs: Path) -> None:
    """A project's own files of the default theme lie over ours."""
    write(theirs, {"default/assets/site.css": "theirs"})
    theme, _ = load_theme("default", [theirs, ours])
    assert theme.assets["site.css"] == b"theirs"
    assert theme.templates["page.html"] == "ours"
    school, _ = load_theme("school", [theirs, ours])
    assert school.assets["site.css"] == b"theirs"


def test_unknown_theme(ours: Path, theirs: Path) -> None:
    """The nearest theme is named; the default one is taken."""
    theme, found = load_theme("scool", [theirs, ours])
    assert theme.templates["page.html"] == "ours"
    place = f"{theirs.as_posix()}:1:1: error[unknown-theme]"
    says = f"{place}: There is no theme `scool`. Did you mean `school`?"
    assert [says] == [str(said) for said in found]


@pytest.mark.parametrize("name", ["../default", "", "/", ".", "a/b", "de\x00fault"])
def test_names_that_climb(ours: Path, name: str) -> None:
    """A theme is the name of a folder, not a path."""
    assert [said.code for said in load_theme(name, [ours])[1]] == ["unknown-theme"]


def test_no_folders(tmp_path: Path) -> None:
    """Without folders there is no theme, and no crash."""
    for folders in ([], [tmp_path / "nothing"]):
        theme, found = load_theme("default", folders)
        assert theme.templates == {}
        assert [said.code for said in found] == ["unknown-theme"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("en.yaml", "week: [a]", "bad-translation"),
        ("en.yaml", "week: {many: a}", "bad-translation"),
        ("en.yaml", "week: {other: a, lots: b}", "bad-translation"),
        ("en.yaml", "week:", "bad-translation"),
        ("en.yaml", "- week", "not-a-mapping"),
        ("en.yaml", 'week: "a', "yaml-syntax"),
        ("english.yaml", "week: a", "bad-translation"),
        ("en.json", "{}", "bad-translation"),
    ],
)
def test_bad_strings(ours: Path, name: str, text: str, code: str) -> None:
    """A broken file of strings is refused at its place; the others stand."""
    write(ours, {f"default/translations/{name}": text})
    theme, found = load_theme("default", [ours])
    assert [code] == [said.code for said in found]
    assert theme.translations["es"] == {"week": "Semana", "home": "Inicio"}


@given(st.binary())
def test_never_raises(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Any bytes are strings or a diagnostic."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "en.yaml").write_bytes(raw)
    (file,) = walk_files(folder).files.values()
    texts, found = _read_strings(file)
    assert isinstance(texts, dict)
    assert all(said.message for said in found)


def test_gaps_of_a_translation_are_filled(ours: Path) -> None:
    """What a language does not say is said in English, with one warning."""
    write(ours, {"default/translations/pt.yaml": "week: Semana\n"})
    theme, found = load_theme("default", [ours])
    assert theme.translations["pt"] == {"week": "Semana", "home": "Home"}
    said = (
        f"{ours.as_posix()}/default/translations/pt.yaml:1:1: warning[missing-string]"
    )
    assert [said] == [str(diagnostic).split(": This")[0] for diagnostic in found]


def test_unknown_theme_is_said_where_it_is_named(ours: Path) -> None:
    """The place of `theme:` in site.yaml, where it is known."""
    place = Location("content/site.yaml", 3, 8)
    _, found = load_theme("scool", [ours], place)
    assert [place] == [said.location for said in found]
