"""Every bad input and the exact words it is refused with."""

from pathlib import Path

from load_cases.cases import BASE, Case, all_cases, write_content
import pytest

from plgen.load import load_library

CASES = all_cases()


@pytest.mark.parametrize("case", [c for _, c in CASES], ids=[name for name, _ in CASES])
def test_says(case: Case, content: Path) -> None:
    """Loading says what the case says, in order of file, line and column."""
    _, found = load_library(write_content(content, case.files))
    assert list(case.says) == [str(said) for said in found]


@pytest.mark.parametrize("case", [c for _, c in CASES], ids=[name for name, _ in CASES])
def test_says_the_same_from_elsewhere(case: Case, tmp_path: Path) -> None:
    """Places are given below the root as the user gave it."""
    root = write_content(tmp_path / "my school", case.files)
    _, found = load_library(root)
    assert len(case.says) == len(found)
    assert all(said.location.file.startswith(root.as_posix()) for said in found)


def test_base_is_fine(content: Path) -> None:
    """What every case begins with loads without a word."""
    library, found = load_library(write_content(content, {}))
    assert found == []
    assert len([name for name in BASE if name.startswith("units/")]) == len(
        library.units
    )


def test_cases_have_titles_of_their_own() -> None:
    """No case hides another."""
    names = [name for name, _ in CASES]
    assert len(names) == len(set(names))
