"""Whole content folders: the sample curriculum and a real one."""

from pathlib import Path
import shutil
import subprocess
import sys

from load_cases.cases import ROOT, SHARED, write_content
import pytest

from plgen.load import check_pathways, load_library
from plgen.model.diagnostic import Severity
from plgen.model.library import Library

CONVERTER = SHARED / "tools/cs_unplugged.py"
SOURCE = SHARED / "data/cs-unplugged"


def test_sample_curriculum() -> None:
    """Our own content is without errors and warnings."""
    library, found = load_library(ROOT / "content")
    assert [str(said) for said in found if said.severity is not Severity.NOTICE] == []
    assert library.units
    assert library.cohorts


def test_cs_unplugged(tmp_path: Path) -> None:
    """A real curriculum in six languages is without errors."""
    if not CONVERTER.is_file():
        pytest.skip("CS Unplugged is not beside this checkout")
    out = tmp_path / "content"
    command = [sys.executable, str(CONVERTER), str(SOURCE), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    units, translations, cohorts = (
        int(word) for word in done.stdout.split() if word.isdecimal()
    )
    library, found = load_library(out)
    assert [str(said) for said in found if said.severity is Severity.ERROR] == []
    assert (units, cohorts) == (len(library.units), len(library.cohorts))
    readings = sum(len(unit.readings) for unit in library.units.values())
    assert units + translations == readings


def test_errors_of_all_files_in_order(content: Path) -> None:
    """One run says everything, sorted by file, line and column."""
    files = {
        "units/z.md": "---\ntitle: Z\nminutes: -1\nkind: x\n---\n",
        "pathways/p.yaml": "titel: P\n",
        "standards/more.yaml": "titel: M\n",
        "site.yaml": "titel: S\n",
        "units/a.md": "---\nminutes: x\n---\n",
    }
    _, found = load_library(write_content(content, files))
    places = [said.location for said in found]
    assert sorted(places) == places
    assert len({place.file for place in places}) == 5


def test_a_thousand_wrong_units(content: Path) -> None:
    """Every one of their mistakes is told, at once."""
    page = (ROOT / "content/units/science/where-water-goes/index.md").read_text("utf-8")
    page = page.replace("[MS-ESS2-4]", "[SL.1, NO.{}]").replace(
        "minutes: 50", "minutes: x"
    )
    files = {f"units/u-{n}.md": page.replace("{}", str(n)) for n in range(1000)}
    root = write_content(content, files)
    items = "".join(f"  - {{code: NO.X.{n}, statement: A}}\n" for n in range(2000))
    (root / "standards/many.yaml").write_text(f"title: Many\nitems:\n{items}")
    _, found = load_library(root)
    assert len(found) >= 2000
    shutil.rmtree(root)


def test_units_without_a_pathway() -> None:
    """A site for nobody is a warning (`no-pathways`), at the folder of pathways."""
    found = check_pathways(Library(), Path("content"))
    assert [(said.code, said.location.file) for said in found] == [
        ("no-pathways", "content/pathways")
    ]
    library, _ = load_library(ROOT / "content")
    assert check_pathways(library, ROOT / "content") == []
