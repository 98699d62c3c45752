"""The registry of codes: complete, documented, and the only source of codes."""

from pathlib import Path
import re

from load_cases.cases import ROOT, all_cases
import pytest

from plgen.load import CODES
from plgen.load.codes import SEVERITIES, diagnose
from plgen.model.diagnostic import Location

DOCS = ROOT / "docs/diagnostics.md"
ELSEWHERE = {
    "active-drawing": "test_media",
    "bad-file-name": "test_files",
    "bad-translation": "test_theme",
    "damaged-picture": "test_media",
    "file-too-big": "test_text",
    "link-broken": "test_files",
    "link-loop": "test_files",
    "link-outside": "test_files",
    "missing-string": "test_theme",
    "no-content": "test_files",
    "no-pathways": "test_library",
    "not-utf-8": "test_text",
    "path-too-long": "test_paths",
    "picture-metadata": "test_media",
    "progress-count": "test_progress",
    "progress-damaged": "test_progress",
    "progress-name": "test_progress",
    "progress-none": "test_progress",
    "progress-other-cohort": "test_progress",
    "progress-row": "test_progress",
    "progress-state": "test_progress",
    "progress-twice": "test_progress",
    "progress-unknown-key": "test_progress",
    "progress-unknown-standard": "test_progress",
    "progress-unknown-unit": "test_progress",
    "progress-unreadable": "test_progress",
    "progress-version": "test_progress",
    "text-too-long": "test_length",
    "unknown-theme": "test_theme",
    "unreadable-file": "test_files",
    "weeks-share-lines": "test_written_plan",
}
"""Codes that need a disk rather than texts, and the tests that raise them."""


def test_every_code_has_a_case() -> None:
    """Each code stands in a golden case, or in a test that needs a disk."""
    lines = [line for _, case in all_cases() for line in case.says]
    said = {
        match for line in lines for match in re.findall(r"\[([a-z0-9-]+)\]: ", line)
    }
    assert sorted(CODES) == sorted(said | set(ELSEWHERE))


@pytest.mark.parametrize(("code", "module"), ELSEWHERE.items())
def test_other_codes_are_tested(code: str, module: str) -> None:
    """The named test speaks of the code."""
    text = (Path(__file__).parent / f"{module}.py").read_text("utf-8")
    assert re.search(rf"(?<![a-z-]){code}(?![a-z-])", text)


def test_every_code_is_written_in_one_place() -> None:
    """Each registered code is used by loading."""
    folder = ROOT / "plgen/load"
    texts = [p.read_text("utf-8") for p in folder.rglob("*.py") if p.name != "codes.py"]
    source = "\n".join(texts)
    assert [code for code in sorted(CODES) if f'"{code}"' not in source] == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_code_is_documented(code: str) -> None:
    """Each code has a section with a wrong and a right example."""
    text = DOCS.read_text("utf-8")
    section = re.search(
        rf"^## {code}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE
    )
    assert section is not None
    assert section[1].count("```") >= 4


def test_sections_are_in_order() -> None:
    """Codes are found by the alphabet, in the chapter of this room."""
    chapters = re.split(r"^# (\w+)$", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    chapter = dict(zip(chapters[1::2], chapters[2::2], strict=True))["load"]
    heads = re.findall(r"^## ([a-z0-9-]+)$", chapter, re.MULTILINE)
    assert sorted(CODES) == heads


def test_diagnose_knows_the_weight() -> None:
    """A diagnostic weighs what its code weighs."""
    said = diagnose("stray-file", "A", Location("f"))
    assert SEVERITIES["stray-file"] is said.severity


def test_diagnose_refuses_other_codes() -> None:
    """There are no codes but those of the table."""
    with pytest.raises(KeyError):
        diagnose("made-up", "A", Location("f"))
