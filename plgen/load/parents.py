"""Which standard stands above which; circles are opened."""

from collections.abc import Iterator

from plgen.load.codes import diagnose
from plgen.load.spellings import Named
from plgen.model.diagnostic import Diagnostic
from plgen.model.suggest import did_you_mean, shown


def find_parents(named: Named) -> tuple[dict[str, str], list[Diagnostic]]:
    """The parent of each canonical code of a framework."""
    found: list[Diagnostic] = []
    parents = dict(_parents(named, found))
    for circle in _circles(parents):
        item = named.items[circle[0]]
        steps = " → ".join(f"`{shown(code)}`" for code in [*circle, circle[0]])
        message = f"These standards are parents of one another: {steps}."
        at = item.parent_at or item.at
        found.append(diagnose("parent-cycle", message, at, "Take one `parent` out."))
        del parents[circle[-1]]
    return parents, found


def _parents(named: Named, found: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    for code, item in named.items.items():
        if item.parent is None:
            continue
        parent = named.codes.get(item.parent.casefold())
        if parent:
            yield code, parent
        elif named.written.is_whole:
            message = f"The parent `{shown(item.parent)}` is not in this framework."
            known = [other.code for other in named.items.values()]
            hint = did_you_mean(item.parent, known) or "Add it, or leave `parent` out."
            at = item.parent_at or item.at
            found.append(diagnose("unknown-parent", message, at, hint))


def _circles(parents: dict[str, str]) -> list[list[str]]:
    """Each circle of parents once."""
    settled: set[str] = set()
    circles = []
    for code in parents:
        trail: dict[str, None] = {}
        at: str | None = code
        while at is not None and at not in settled and at not in trail:
            trail[at] = None
            at = parents.get(at)
        settled.update(trail)
        if at in trail:
            walked = list(trail)
            circles.append(walked[walked.index(at) :])
    return circles
