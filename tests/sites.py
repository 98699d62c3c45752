"""Sites that several tests look at: built once, then only read."""

from pathlib import Path
import subprocess
import sys

from plgen.build import Checked, Options, build_site

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def build_sample(out: Path) -> Checked:
    """Build the sample curriculum of this repository."""
    return build_site(Options(content=ROOT / "content", out=out))


def convert_cs_unplugged(out: Path) -> Path:
    """Turn the real curriculum beside this repository into a content folder."""
    converter, source = SHARED / "tools/cs_unplugged.py", SHARED / "data/cs-unplugged"
    subprocess.run([sys.executable, str(converter), str(source), str(out)], check=True)
    return out


def pages_of(site: Path) -> list[Path]:
    """Every HTML page of a built site."""
    return sorted(site.rglob("*.html"))


def tree_of(folder: Path) -> dict[str, bytes]:
    """What every file below a folder holds, by its path there."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
