"""One build in a process of its own: what it costs, printed as JSON."""

import json
from pathlib import Path
import pickle
import resource
import sys
import time

from plgen.build import Options, build_site, keep_quiet
from plgen.build.crew import LocalCrew
from plgen.build.parts import Ground
from plgen.build.site import prepare_site
from plgen.model.diagnostic import Severity

BLOCK = 512
"""Bytes in which a file's room on the disk is counted."""


class Clock:
    """CPU seconds of this process, by what is being done."""

    def __init__(self) -> None:
        self.doing = "Loading plgen"
        self.spent: dict[str, float] = {}
        self.since = 0.0

    def say(self, words: str, done: int = 0, of: int = 0) -> None:  # noqa: ARG002  # not asked here
        now = time.process_time()
        self.spent[self.doing] = self.spent.get(self.doing, 0.0) + now - self.since
        self.doing, self.since = words, now


def main(folder: Path, cluster: str) -> None:
    """Build `folder/content` into `folder/site`, alone or with a cluster's workers."""
    clock, site = Clock(), folder / "site"
    options = Options(folder / "content", site, cluster=cluster)
    checked = build_site(options, clock.say)
    clock.say("")
    if checked.report is None:
        errors = [d for d in checked.diagnostics if d.severity is Severity.ERROR]
        sys.exit("\n".join(map(str, errors[:5])))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    names, rooms = look_at(site)
    _, kept = look_at(folder / ".plgen")
    figures = {
        "pages": checked.report.pages,
        "seconds": sum(clock.spent.values()),
        "memory": peak / 1024,
        "disk": sum(rooms.values()) / 1e6,
        "names": names,
        "files": len(rooms),
        "kept": sum(kept.values()) / 1e6,
        "sent": len(pickle.dumps(ground_of(options))) / 1e6,
        "stages": clock.spent,
    }
    print(json.dumps(figures))


def look_at(folder: Path) -> tuple[int, dict[tuple[int, int], int]]:
    """How many names there are below it, and the room that each file behind them takes.

    What cohorts share is one file with many names.
    """
    found = [path.stat() for path in folder.rglob("*") if path.is_file()]
    return len(found), {(s.st_dev, s.st_ino): s.st_blocks * BLOCK for s in found}


def ground_of(options: Options) -> Ground:
    """What all parts of the site are made from; what was computed is still kept."""
    stage = prepare_site(options, keep_quiet, LocalCrew(1, keep_quiet))
    return Ground(stage.site, stage.plans)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:] or [""])
