"""Five hundred damaged files: none raises, none counts what is not in it."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_factories import make_library, make_unit, the_cohort
from progress_factories import make_export
import pytest

from plgen.load import CODES, load_progress
from plgen.model.evidence import Record

LIBRARY = make_library(
    [make_unit("talk", "SL.1"), make_unit("song", "SL.2")], goals=["SL.1"], size=4
)
GOOD = [
    make_export("talk", said={"SL.1": "got-it", "SL.2": "not-yet"}),
    make_export("talk", "song", reflections={"talk": "I sang. \N{PARTY POPPER}"}),
    make_export(units={"song": {"state": "started", "day": "2026-09-09"}}),
]
_WORDS = """
    format version cohort units goals state plgen-progress c talk song SL.1 sl.2 done
    started got-it went-beyond not-yet name what of unit standard 1 3 / , ; " { } [ ]
"""
WORDS = st.sampled_from(_WORDS.split())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(WORDS | st.text(), inner),
    max_leaves=8,
)


@st.composite
def replaced(draw: st.DrawFn) -> bytes:
    """A good file with another value, or another key, somewhere in it."""
    value = json.loads(json.dumps(draw(st.sampled_from(GOOD))))
    at = value
    while draw(st.booleans()):
        inner = [it for it in at.values() if isinstance(it, dict) and it]
        if not inner:
            break
        at = draw(st.sampled_from(inner))
    at[draw(st.sampled_from(sorted(at)) | WORDS)] = draw(VALUES)
    return json.dumps(value).encode("utf-8", "surrogatepass")


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """The bytes of a good file, with a piece of it lost, doubled or other."""
    raw = json.dumps(draw(st.sampled_from(GOOD))).encode()
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 20)))
    words = WORDS.map(str.encode)
    piece = draw(st.binary(max_size=8) | words | st.just(raw[start:end] * 2))
    return raw[:start] + piece + raw[end:]


TABLES = st.lists(st.lists(WORDS, max_size=4).map(",".join), max_size=6).map(
    lambda rows: "\n".join(["what,state,of", *rows]).encode()
)


def read_plainly(raw: bytes) -> Record:
    """What an export says, read without a thought for anything that may be wrong."""
    value = json.loads(raw.decode("utf-8-sig"))
    states: dict[str, set[str]] = {}
    for code, entry in value.get("goals", {}).items():
        if isinstance(entry, dict):
            states.setdefault(code.upper(), set()).add(str(entry.get("state")))
    units = value.get("units", {})
    return Record(
        tuple(
            unit
            for unit in ("song", "talk")
            if isinstance(units.get(unit), dict) and units[unit].get("state") == "done"
        ),
        tuple(
            code
            for code in ("SL.1", "SL.2")
            if states.get(code, set()) & {"got-it", "went-beyond"}
            and "not-yet" not in states[code]
        ),
        tuple(c for c in ("SL.1", "SL.2") if "not-yet" in states.get(c, set())),
    )


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(broken() | replaced() | TABLES, st.sampled_from([".json", ".csv", ".txt"]))
def test_never_raises_and_never_adds(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str
) -> None:
    """Sentences that can be printed, and counts that the file itself bears out."""
    path: Path = tmp_path_factory.mktemp("fuzz") / f"f{suffix}"
    path.write_bytes(raw)
    evidence, found = load_progress([path], LIBRARY, the_cohort(LIBRARY))
    for said in found:
        assert said.code in CODES
        assert str(said).isprintable()
        assert said.location.line >= 1
    assert len(evidence.records) + evidence.tables + evidence.refused == 1
    for record in evidence.records:
        assert record == read_plainly(raw)
    for tally in evidence.table:
        assert tally.what.casefold().encode() in raw.lower()
        assert 0 <= tally.shown + tally.not_yet <= tally.of
        assert tally.not_yet == 0 or b"not-yet" in raw
        assert tally.shown == 0 or {b"done", b"got-it", b"went-beyond"} & {
            cell.strip(b' "') for row in raw.splitlines() for cell in row.split(b",")
        }
