"""Frameworks as found in the wild: everything in them is there, counted by hand."""

import csv
import json
from pathlib import Path
import shutil

from load_cases.cases import SHARED
import pytest

from plgen.load import load_library
from plgen.load.documents import without_unwritable
from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.standard import Framework

SAMPLES = SHARED / "data/case-samples"
ITEMS = {
    # file: items, associations, items without a code
    "ccss-math-opensalt-2017.json": (703, 703, 39),
    "opensalt-sample.json": (16, 39, 0),
    "os-AdoptedTestFramework.json": (1, 1, 1),
    "os-EmptyExternalFramework.json": (0, 0, 0),
    "os-ItemTypeTestFramework.json": (1, 1, 1),
    "os-MarkdownFramework.json": (2, 2, 0),
    "os-Ordering.json": (28, 28, 0),
    "os-SequenceNumberFramework.json": (2, 2, 0),
    "os-SmartLevelFramework.json": (14, 14, 14),
    "os-Utf8TestFramework.json": (1, 1, 1),
    "os-test_framework_case.json": (65, 65, 0),
    "sbac-grade3-math-item-spec.json": (48, 67, 45),
    "sbac-math-content-spec.json": (585, 3368, 1),
}

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the CASE samples are not beside this checkout"
)


def load(content: Path, name: str) -> tuple[Library, list[Diagnostic]]:
    (content / "standards").mkdir()
    shutil.copy(SAMPLES / name, content / "standards")
    library, found = load_library(content)
    assert [str(said) for said in found if said.severity is Severity.ERROR] == []
    return library, found


def framework(content: Path, name: str) -> Framework:
    (found,) = load(content, name)[0].frameworks
    return found


def test_every_sample_is_counted() -> None:
    """No file of the samples is passed over."""
    assert set(ITEMS) == {path.name for path in SAMPLES.glob("*.json")}


@pytest.mark.parametrize("name", ITEMS)
def test_counts(content: Path, name: str) -> None:
    """Items and associations are as many as the file states."""
    items, associations, nameless = ITEMS[name]
    library, found = load(content, name)
    (loaded,) = library.frameworks
    assert (items, associations) == (len(loaded.standards), loaded.associations)
    said = [d.message for d in found if d.code == "case-no-code"]
    assert bool(nameless) == bool(said)
    if nameless:
        assert said[0].startswith(f"{nameless} item")
    assert len(library.standards.by_code) == items


@pytest.mark.parametrize("name", ITEMS)
def test_trees(content: Path, name: str) -> None:
    """Parents, statements and what precedes what are those of the file."""
    package = json.loads((SAMPLES / name).read_text("utf-8"))
    items = package["CFItems"]
    code_of = {i["identifier"]: _code(i) for i in items}
    links = package["CFAssociations"]
    parents = dict(_ends(a) for a in links if a["associationType"] == "isChildOf")
    following = {_ends(a) for a in links if a["associationType"] == "precedes"}
    loaded = framework(content, name)
    assert [_code(item) for item in items] == [s.code for s in loaded.standards]
    for item, standard in zip(items, loaded.standards, strict=True):
        parent = code_of.get(parents.get(item["identifier"], ""))
        assert parent == standard.parent
        statement = without_unwritable(item["fullStatement"]).strip()
        assert statement == standard.statement
    known = {(code_of.get(a), code_of.get(b)) for a, b in following}
    assert {(a, b) for a, b in known if a and b} == {
        (s.code, after) for s in loaded.standards for after in s.precedes
    }


def _code(item: dict[str, str]) -> str:
    return item.get("humanCodingScheme") or item["identifier"]


def _ends(link: dict[str, dict[str, str]]) -> tuple[str, str]:
    return (
        link["originNodeURI"]["identifier"],
        link["destinationNodeURI"]["identifier"],
    )


def test_ccss_math(content: Path) -> None:
    """The pre-final dialect of 2017: ids that are no UUIDs, codes of several depths."""
    library, _ = load(content, "ccss-math-opensalt-2017.json")
    standards = library.standards
    found = standards.find("ccss.math.content.6.rp.a.3d")
    assert found is not None
    assert found.grades == (6,)
    lineage = standards.lineage(found.code)
    assert lineage[:3] == (
        "CCSS.Math.Content.6.RP.A.3d",
        "CCSS.Math.Content.6.RP.A.3",
        "CCSS.Math.Content.6.RP.A",
    )
    assert standards.by_code[lineage[-1]].parent is None
    kindergarten = standards.find("CCSS.Math.Content.K.CC.A.1")
    assert kindergarten is not None
    assert kindergarten.grades == (0,)


def test_sbac_grades(content: Path) -> None:
    """Grades come from `educationLevel`, of one or several levels."""
    loaded = framework(content, "sbac-math-content-spec.json")
    grades = {standard.grades for standard in loaded.standards}
    assert {(3,), (6,), (9, 10, 11, 12)} <= grades


def test_opensalt_items(content: Path) -> None:
    """The table of the ELA standards: its tree is read from `smartLevel`."""
    name = "ccss-ela-items-opensalt.csv"
    with (SAMPLES / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    library, found = load(content, name)
    (loaded,) = library.frameworks
    codes = [row["humanCodingScheme"] or row["identifier"] for row in rows]
    twins = {code for code in codes if codes.count(code) > 1}
    assert len(rows) == 1189
    assert twins == {"CCRA.L.6"}
    assert list(dict.fromkeys(codes)) == [s.code for s in loaded.standards]
    assert sorted(said.code for said in found) == ["case-no-code", "standard-twice"]
    assert any(said.message.startswith("288 items") for said in found)
    assert library.standards.lineage("L.1.4")[-1] in codes
    assert library.standards.by_code["RL.9-10.1"].grades == (9, 10)


def test_opensalt_table(content: Path) -> None:
    """The other head of opensalt's tables: `Is Child Of` names codes."""
    library, found = load(content, "sample_case.csv")
    (loaded,) = library.frameworks
    assert found == []
    assert len(loaded.standards) == 10
    parent = library.standards.by_code["M.F.1-2.S1a"].parent
    assert (parent, library.standards.by_code["M.F"].parent) == ("M.F.1-2.S1", "M")


def test_all_together(content: Path) -> None:
    """All samples load side by side; codes that two of them hold are ambiguous."""
    shutil.copytree(SAMPLES, content / "standards")
    library, found = load_library(content)
    assert [str(said) for said in found if said.severity is Severity.ERROR] == []
    total = sum(items for items, _, _ in ITEMS.values()) + 1188 + 10
    assert len(library.standards.by_code) == total
    assert "ccss.math.content.6.rp.a" in library.standards.ambiguous
