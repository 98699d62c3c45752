"""`plgen init` and `plgen new` write what builds, over nothing that is there."""

from pathlib import Path

import pytest

from plgen.scaffold import (
    NewPathway,
    NewUnit,
    ScaffoldRefusedError,
    write_pathway,
    write_starter,
    write_unit,
)
from plgen.scaffold.files import id_for


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sound of a claim", "sound-of-a-claim"),
        ("¿Qué es la energía?", "que-es-la-energia"),
        ("  50 % off!  ", "50-off"),
    ],
)
def test_id_comes_from_the_title(title: str, expected: str) -> None:
    """Accents fold, everything else that is no letter or digit becomes one hyphen."""
    assert id_for(title, None) == expected


def test_title_without_latin_letters_needs_an_id() -> None:
    """A title in another script is asked for an id, not given a bad one."""
    with pytest.raises(ScaffoldRefusedError, match="--id"):
        id_for("دورة الماء", None)
    assert id_for("دورة الماء", "water-cycle") == "water-cycle"


@pytest.mark.parametrize("name", ["Big", "a b", "../up", "a--b", ""])
def test_bad_id_is_refused(name: str) -> None:
    """An id that would not load is not written."""
    with pytest.raises(ScaffoldRefusedError):
        id_for("Title", name)


def test_unit_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """The same id in any folder is refused, and the file keeps its bytes."""
    there = tmp_path / "units" / "music" / "a-beat.md"
    there.parent.mkdir(parents=True)
    there.write_text("mine")
    with pytest.raises(ScaffoldRefusedError, match="there already"):
        write_unit(tmp_path, NewUnit("A beat", 45, "lesson"))
    assert there.read_text() == "mine"


def test_unknown_kind_names_the_nearest(tmp_path: Path) -> None:
    """A misspelt kind is answered with the right one."""
    with pytest.raises(ScaffoldRefusedError, match="Did you mean `project`"):
        write_unit(tmp_path, NewUnit("A beat", 45, "projekt"))


def test_pathway_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """A pathway is never written over."""
    write_pathway(tmp_path, NewPathway("Voices", 3, "Falcons"))
    with pytest.raises(ScaffoldRefusedError, match="there already"):
        write_pathway(tmp_path, NewPathway("Voices", 3, "Falcons"))


def test_starter_needs_an_empty_folder(tmp_path: Path) -> None:
    """A folder with files in it is refused; dotfiles of the template get their dot."""
    written = write_starter(tmp_path / "new", {"unit": {"type": "object"}})
    names = {path.relative_to(tmp_path / "new").as_posix() for path in written}
    assert {".gitignore", ".vscode/settings.json", "content/site.yaml"} <= names
    assert "schemas/unit.json" in names
    with pytest.raises(ScaffoldRefusedError, match="not empty"):
        write_starter(tmp_path / "new", {})
