"""Every page of the sample is valid HTML, by the Nu HTML checker."""

import json
from pathlib import Path
import shutil
import subprocess

from needs import require
import pytest

JAR = Path(__file__).parent.parent / "tools/node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.mark.parametrize("site", ["sample_site"])
def test_every_page_is_valid(site: str, request: pytest.FixtureRequest) -> None:
    """The checker finds no error on any page."""
    java = shutil.which("java")
    require(java, "no Java here")
    require(JAR if JAR.is_file() else None, "no HTML checker here")
    folder = request.getfixturevalue(site)
    command = [str(java), "-jar", str(JAR), "--errors-only", "--format", "json"]
    result = subprocess.run(
        [*command, "--skip-non-html", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(result.stderr)["messages"]
    listed = [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in found]
    assert listed == []
