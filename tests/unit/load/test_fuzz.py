"""The last resort: whatever a file holds, loading returns."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from load_cases.cases import all_cases, write_content
import pytest

from plgen.load import CODES, load_library
from plgen.model.library import Library

NAMES = [
    "site.yaml",
    "units/a.md",
    "units/a.es.easy.md",
    "units/b/index.md",
    "pathways/p.yaml",
    "plans/falcons.yaml",
    "standards/more.yaml",
    "standards/more.csv",
    "standards/more.json",
    "crosswalks/c.yaml",
    "glossary/en.yaml",
]
TEXTS = sorted({text for _, case in all_cases() for text in case.files.values()})
KEYS = """
    title summary id language grades minutes screen_minutes standards requires arts sel
    modality interests settings kind image status calendar start weeks skip time goals
    units only except floors choices cohorts falcons languages pin avoid known support
    review exit goals_later items code statement parent precedes prefix pairs from to
    must may note means home picture brand accent logo embeds evidence role talk SL.1
"""
WORDS = st.sampled_from(
    [*KEYS.split(), "1", "-1", "2026-09-07", "K-2", "x", "MU:Cr2.1.7a"]
)
VALUES = st.recursive(
    WORDS | st.just("") | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(WORDS, inner, max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs.items()) + "}"
        )
    ),
    max_leaves=8,
)
MAPPINGS = st.dictionaries(WORDS, VALUES, max_size=6).map(
    lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs.items())
)


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """The bytes of a good or bad file, with a piece of it lost, doubled or other."""
    raw = draw(st.sampled_from(TEXTS)).encode()
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 20)))
    piece = draw(st.binary(max_size=8) | st.just(raw[start:end] * 2))
    return raw[:start] + piece + raw[end:]


CONTENTS = (
    st.binary(max_size=60)
    | broken()
    | MAPPINGS.map(str.encode)
    | MAPPINGS.map(lambda text: f"---\n{text}---\nText".encode())
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(NAMES), CONTENTS, min_size=1, max_size=4))
def test_never_raises(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    """Any files are a library and sentences that can be printed."""
    root = write_content(tmp_path_factory.mktemp("fuzz"), {})
    for name, raw in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(raw)
    library, found = load_library(root)
    for said in found:
        assert said.code in CODES
        assert str(said).encode()
        assert "\n" not in str(said)
        assert said.location.line >= 1
        assert said.location.column >= 1
    _check_references(library)


def _check_references(library: Library) -> None:
    """What is named in a library is in it."""
    codes, units = library.standards.by_code, library.units
    for unit in units.values():
        assert set(unit.codes) <= set(codes)
        assert set(unit.requires_standards) <= set(codes)
        assert set(unit.requires_units) <= set(units)
        assert unit.screen_minutes <= unit.minutes
    for cohort in library.cohorts.values():
        assert {unit for _, unit in cohort.pins} <= set(units)
        assert set(cohort.avoid) | set(cohort.known_units) <= set(units)
        assert cohort.languages


def test_a_path_that_cannot_be(tmp_path: Path) -> None:
    """A root that no system could hold is a folder that is not there."""
    for name in ("a\x00b", "x" * 5000):
        _, found = load_library(tmp_path / name)
        assert [said.code for said in found] == ["no-content"]
