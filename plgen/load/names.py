"""Ids of one kind: well formed, each once, and not to be taken for another."""

from collections.abc import Iterable
from typing import NamedTuple

from plgen.load.codes import diagnose
from plgen.load.ids import id_hint, is_id, sameness
from plgen.load.suggest import shown
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.standard import Standards


class Named(NamedTuple):
    """An id and where it is given."""

    id: str
    at: Location


def check_ids(
    named: Iterable[Named], standards: Standards, kind: str
) -> tuple[set[int], list[Diagnostic]]:
    """Check the ids of one kind; the numbers of those that may stand come back."""
    first: dict[str, Named] = {}
    right: set[int] = set()
    found: list[Diagnostic] = []
    for number, name in enumerate(named):
        twin = first.setdefault(sameness(name.id), name)
        wrong = _check(name, twin, standards, kind)
        found += wrong
        if not wrong:
            right.add(number)
    return right, found


def _check(
    name: Named, twin: Named, standards: Standards, kind: str
) -> list[Diagnostic]:
    if twin is not name and twin.id == name.id:
        message = f"The {kind} `{name.id}` stands in `{twin.at.file}` too."
        return [diagnose("id-twice", message, name.at, "Rename one of the two.")]
    if twin is not name:
        message = (
            f"`{shown(name.id)}` differs from `{shown(twin.id)}` in `{twin.at.file}`"
            " only by letter case or form."
        )
        return [diagnose("id-collision", message, name.at, id_hint(name.id))]
    if not name.id:
        message = "`index.md` needs a folder of its own: the folder's name is the id."
        return [diagnose("bad-id", message, name.at, "Move it to `units/<id>/`.")]
    if not is_id(name.id):
        message = f"`{shown(name.id)}` cannot be the id of a {kind}."
        return [diagnose("bad-id", message, name.at, id_hint(name.id))]
    code = standards.find(name.id)
    if code or name.id in standards.ambiguous:
        message = f"`{name.id}` is the code of a standard and cannot be an id as well."
        return [diagnose("id-is-code", message, name.at, "Choose another id.")]
    return []
