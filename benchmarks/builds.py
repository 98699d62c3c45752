"""How long builds take: `python -m benchmarks.builds`.

Drawn districts are built as from the shell, each time in a process of its own; in
memory, where a folder there can be had. Medians of several runs:

cold     no output, no cache
nothing  the same again, nothing changed
edit     a line added to one unit
cp -r    a copy of the output
"""

import argparse
from collections.abc import Callable
from pathlib import Path
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from benchmarks.scale.district import Shape, write_district

SIZES = {"S": Shape(200, 10), "M": Shape(1_000, 100), "L": Shape(5_000, 500)}
BUILD = [sys.executable, "-m", "plgen", "build", "--quiet"]
IN_MEMORY = Path("/dev/shm")  # noqa: S108  # a fresh folder is made there


def main() -> None:
    """Draw, build, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.builds")
    parser.add_argument("--sizes", default="SM", help="some of S, M and L")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    print(f"{'':4}{'pages':>8}{'cold s':>9}{'cpu s':>8}{'nothing s':>11}", end="")
    print(f"{'edit s':>8}{'cp -r s':>9}{'MiB':>6}")
    for size in asked.sizes:
        place = IN_MEMORY if IN_MEMORY.is_dir() else None
        with tempfile.TemporaryDirectory(dir=place) as folder:
            print_size(size, Path(folder), asked.runs)


def print_size(size: str, folder: Path, runs: int) -> None:
    """Time a district of one size, and print its line."""
    write_district(folder / "content", SIZES[size])
    unit = folder / "content/units/unit-00001.md"

    def wipe() -> None:
        for name in ("site", ".site.new", ".plgen", "copy"):
            shutil.rmtree(folder / name, ignore_errors=True)

    def edit() -> None:
        unit.write_text(f"{unit.read_text('utf-8')}\nOne more line.\n", "utf-8")

    def drop_copy() -> None:
        shutil.rmtree(folder / "copy", ignore_errors=True)

    cold, processor = time_runs(BUILD, folder, runs, wipe)
    pages = sum(1 for _ in (folder / "site/public").rglob("*.html"))
    subprocess.run(BUILD, cwd=folder, check=True)  # noqa: S603  # plgen itself
    nothing, _ = time_runs(BUILD, folder, runs, lambda: None)
    edited, _ = time_runs(BUILD, folder, runs, edit)
    copied, _ = time_runs(["cp", "-r", "site", "copy"], folder, runs, drop_copy)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{size:4}{pages:8}{cold:9.2f}{processor:8.2f}{nothing:11.2f}", end="")
    print(f"{edited:8.2f}{copied:9.2f}{most:6.0f}", flush=True)


def time_runs(
    command: list[str], folder: Path, runs: int, prepare: Callable[[], None]
) -> tuple[float, float]:
    """Median seconds of wall and of processor time, children's children included."""
    walls, processors = [], []
    for _ in range(runs):
        prepare()
        before, began = _spent(), time.perf_counter()
        subprocess.run(command, cwd=folder, check=True)  # noqa: S603  # named above
        walls.append(time.perf_counter() - began)
        processors.append(_spent() - before)
    return statistics.median(walls), statistics.median(processors)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
