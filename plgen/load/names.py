"""Ids of one kind: well formed, each once, and not to be taken for another."""

from collections.abc import Iterable
from typing import NamedTuple

from plgen.load.codes import diagnose
from plgen.load.ids import id_hint, is_device, is_id, sameness
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.standard import Standards
from plgen.model.suggest import shown

OWN_FOLDERS = frozenset({"assets"})
"""Folders of a site that stand beside those of the cohorts."""


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
        if twin is name:
            wrong = _check_form(name, kind) or _check_codes(name, standards)
        else:
            wrong = _say_twin(name, twin, kind)
        if wrong:
            found.append(wrong)
        else:
            right.add(number)
    return right, found


def _say_twin(name: Named, twin: Named, kind: str) -> Diagnostic:
    if twin.id == name.id:
        place = f"`{twin.at.file}`, line {twin.at.line},"
        message = f"The {kind} `{shown(name.id)}` stands in {place} too."
        return diagnose("id-twice", message, name.at, "Rename one of the two.")
    message = (
        f"`{shown(name.id)}` differs from `{shown(twin.id)}` in `{twin.at.file}`"
        " only by letter case or form."
    )
    hint = "Rename one of the two." if is_id(name.id) else id_hint(name.id)
    return diagnose("id-collision", message, name.at, hint)


def _check_form(name: Named, kind: str) -> Diagnostic | None:
    if not name.id:
        message = "`index.md` needs a folder of its own: the folder's name is the id."
        return diagnose("bad-id", message, name.at, "Move it to `units/<id>/`.")
    message = f"`{shown(name.id)}` cannot be the id of a {kind}."
    if is_device(name.id):
        hint = "Windows keeps this name for itself. Choose another one."
        return diagnose("bad-id", message, name.at, hint)
    if kind == "cohort" and name.id in OWN_FOLDERS:
        hint = "A folder of the site is called so. Choose another one."
        return diagnose("bad-id", message, name.at, hint)
    if is_id(name.id):
        return None
    return diagnose("bad-id", message, name.at, id_hint(name.id))


def _check_codes(name: Named, standards: Standards) -> Diagnostic | None:
    if not standards.find(name.id) and name.id not in standards.ambiguous:
        return None
    message = f"`{name.id}` is the code of a standard and cannot be an id as well."
    return diagnose("id-is-code", message, name.at, "Choose another id.")
