"""`plgen new`: a unit or a pathway that builds as it stands, with notes in it."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from plgen.model.suggest import did_you_mean
from plgen.model.vocabulary import KINDS
from plgen.scaffold.files import ScaffoldRefusedError, id_for, quote, write_new


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What an author answers about a new unit."""

    title: str
    minutes: int
    kind: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class NewPathway:
    """What a teacher answers about a new pathway."""

    title: str
    weeks: int
    cohort: str
    id: str | None = None


def write_unit(content: Path, answers: NewUnit) -> Path:
    """Write `units/<id>.md`.

    Raises:
        ScaffoldRefusedError: where it is there already, or an answer is of no use.
    """
    if answers.kind not in KINDS:
        hint = did_you_mean(answers.kind, KINDS, or_else=True)
        raise ScaffoldRefusedError(f"`{answers.kind}` is no kind of unit. {hint}")
    name = id_for(answers.title, answers.id)
    taken = [path for path in content.glob(f"units/**/{name}*") if path.stem == name]
    if taken:
        raise ScaffoldRefusedError(
            f"The unit `{name}` is there already: `{taken[0]}`. Choose another `--id`."
        )
    text = _template("unit.md").format(
        title=quote(answers.title), minutes=answers.minutes, kind=answers.kind
    )
    return write_new(content / "units" / f"{name}.md", text)


def write_pathway(content: Path, answers: NewPathway) -> Path:
    """Write `pathways/<id>.yaml`, with one cohort.

    Raises:
        ScaffoldRefusedError: where it is there already, or an answer is of no use.
    """
    name = id_for(answers.title, answers.id)
    text = _template("pathway.yaml").format(
        title=quote(answers.title),
        weeks=answers.weeks,
        cohort=id_for(answers.cohort, None),
        cohort_title=quote(answers.cohort),
    )
    return write_new(content / "pathways" / f"{name}.yaml", text)


def _template(name: str) -> str:
    return files("plgen.scaffold").joinpath("template", name).read_text("utf-8")
