"""Interests and careers that a cohort names and no unit bears."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plgen.load.codes import diagnose
from plgen.model.diagnostic import Diagnostic, location_of
from plgen.model.pathway import Pathway
from plgen.model.suggest import did_you_mean
from plgen.model.unit import Unit


def check_tags(
    pathways: Mapping[str, Pathway], offered: Sequence[Unit] | None
) -> Iterator[Diagnostic]:
    """Warn of tags that match nothing, with the nearest that would."""
    if offered is None:
        return
    borne = {
        "interests": sorted({tag for unit in offered for tag in unit.interests}),
        "careers": sorted({tag for unit in offered for tag in unit.careers}),
    }
    for pathway in pathways.values():
        for cohort in pathway.cohorts:
            named = {"interests": cohort.interests, "careers": cohort.careers}
            for key, tags in named.items():
                yield from _unborne(pathway, (cohort.id, key), tags, borne[key])


def _unborne(
    pathway: Pathway, path: tuple[str, str], tags: Iterable[str], borne: list[str]
) -> Iterator[Diagnostic]:
    for nth, tag in enumerate(tags):
        if tag not in borne:
            at = location_of(pathway.marks, ("cohorts", *path, nth), pathway.location)
            message = f"No unit bears `{tag}` under `{path[1]}`."
            hint = did_you_mean(tag, borne) or "It changes nothing until one does."
            yield diagnose("unknown-tag", message, at, hint)
