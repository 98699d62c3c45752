"""`python -m benchmarks.scale`: what a build costs, and how that grows.

Districts of several sizes are drawn and built, each from nothing in one process. What
they cost is fitted by least squares: so much to begin with, so much for each unit, each
cohort and each page. One larger district is left out of the fit, to hold it against.
CPU seconds, so that other work on the machine does not count; in memory where a folder
there can be had, so that no disk is measured.

With `--cluster` workers of a cluster on this machine do the work, and what is measured
is the one process that sends, receives and writes, and beside it the scheduler.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
import json
from pathlib import Path
import subprocess
import sys
import tempfile
import time

from distributed import LocalCluster
import numpy as np

from benchmarks.scale.district import Shape, write_district

SHAPES = (
    Shape(40, 20),
    Shape(40, 160, cards=0),
    Shape(80, 80, library="candidates"),
    Shape(160, 20, cards=0),
    Shape(160, 80),
    Shape(320, 40),
    Shape(320, 160, cards=0),
    Shape(640, 20, library="candidates"),
    Shape(640, 80, cards=0),
)
LARGER = Shape(320, 480)
COSTS = {
    "seconds": "CPU, ms",
    "scheduler": "scheduler, ms",
    "memory": "memory, kB",
    "disk": "disk, kB",
    "names": "names / 1000",
    "files": "files / 1000",
    "kept": "kept, kB",
    "sent": "sent, kB",
}
"""What is measured, in s and MB; what one of something takes is a thousandth of it."""
TERMS = ("units", "cohorts", "pages")
STATE = {"units": 2_000, "cohorts": 1_000_000, "pages": 44_000_000}
"""One million personal plans, each with as many pages as those of `LARGER`."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108  # a fresh folder is made there
Row = Mapping[str, float]


def main() -> None:
    """Draw, build, fit, and hold the fit against a larger district."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale")
    parser.add_argument("--cluster", action="store_true")
    parser.add_argument("--folder", type=Path, help="where to build; else in memory")
    parser.add_argument("--json", type=Path, help="write the rows there, too")
    asked = parser.parse_args()
    print(*(f"{name:>9}" for name in (*TERMS, *COSTS)))
    folder = asked.folder or (IN_MEMORY if IN_MEMORY.is_dir() else None)
    with start_cluster(asked.cluster) as address:
        rows = [measure(shape, folder, address) for shape in (*SHAPES, LARGER)]
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1))
    parts = ("to begin", "a unit", "a cohort", "a page", "a state")
    print(f"\n{'':14}", *(f"{part:>10}" for part in parts), sep="")
    *fitted, larger = rows
    for cost, words in COSTS.items():
        fit(fitted, larger, cost, words)


@contextmanager
def start_cluster(is_asked: bool) -> Iterator[str]:  # noqa: FBT001  # a flag of the command
    """Two workers, and their scheduler in this process; empty where none is asked."""
    if not is_asked:
        yield ""
        return
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0"
    ) as cluster:
        yield cluster.scheduler_address


def measure(shape: Shape, where: Path | None, address: str) -> dict[str, float]:
    """Build a district of that shape in a fresh folder and a fresh process."""
    with tempfile.TemporaryDirectory(dir=where) as folder:
        write_district(Path(folder) / "content", shape)
        command = [sys.executable, "-m", "benchmarks.scale.once", folder, address]
        before = time.process_time()
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own module
        own = time.process_time() - before
    if result.returncode:
        sys.exit(result.stderr)
    figures = json.loads(result.stdout)
    shown = {"units": shape.units, "cohorts": shape.cohorts, **figures}
    row = shown | {"scheduler": own if address else 0.0}
    print(*(f"{row[name]:9.6g}" for name in (*TERMS, *COSTS)), flush=True)
    return row


def fit(rows: Sequence[Row], larger: Row, cost: str, words: str) -> None:
    """Fit one kind of cost, with all runs of the same weight."""
    if not any(row[cost] for row in rows):
        return
    known = np.array([_terms(row) for row in rows])
    found = np.array([row[cost] for row in rows])
    parts, *_ = np.linalg.lstsq(known / found[:, None], np.ones(len(rows)), rcond=None)
    off = np.max(np.abs(known @ parts / found - 1))
    ahead = np.dot(_terms(larger), parts) / larger[cost] - 1
    figures = " ".join(f"{part * 1000:9.3f}" for part in parts)
    state = f"{np.dot(_terms(STATE), parts):12,.0f}"
    verdict = f"off by at most {off:.0%}; the larger by {ahead:+.0%}"
    print(f"{words:14} {figures} {state}   {verdict}")


def _terms(row: Row) -> list[float]:
    return [1.0, *(row[term] for term in TERMS)]


if __name__ == "__main__":
    main()
