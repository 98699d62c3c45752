"""A folder to load from, named as a user would name it: `content`."""

from collections.abc import Callable
from pathlib import Path

from load_cases.cases import write_content
import pytest

from plgen.load import load_library
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library

Load = Callable[[dict[str, str]], Library]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty content folder in the current directory."""
    monkeypatch.chdir(tmp_path)
    root = Path("content")
    root.mkdir()
    return root


@pytest.fixture
def load(content: Path) -> Load:
    """Load the base with some files; errors fail the test."""

    def load_files(files: dict[str, str]) -> Library:
        library, found = load_library(write_content(content, files))
        assert errors_of(found) == []
        return library

    return load_files


def errors_of(found: list[Diagnostic]) -> list[str]:
    return [str(said) for said in found if said.severity is Severity.ERROR]
