"""A unit's other readings, one press away: other languages, easier and full words."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plgen.model.unit import Reading
from plgen.render.pages.edition import Edition, Leaf
from plgen.render.pages.speech import speak
from plgen.render.strings import find_language


@dataclass(frozen=True, slots=True)
class Switch:
    """A way to another reading of the same unit."""

    icon: str
    words: str
    """A language by its own name, or what is different in the same language."""
    href: str
    language: str
    speech: Markup


def pages_of(edition: Edition, unit_id: str) -> Iterator[tuple[str, Leaf]]:
    """(path, leaf) of every reading of a unit, the cohort's own first."""
    own = edition.leaves[unit_id]
    yield _path(own, own.reading), own
    for reading in own.unit.readings:
        if reading != own.reading:
            yield _path(own, reading), edition.leaf_in(unit_id, reading)


def switches_of(edition: Edition, leaf: Leaf) -> Iterator[Switch]:
    """The other reading level of a leaf's language, then every other language."""
    own, t = edition.leaves[leaf.unit.id], edition.t
    for reading in _offered(edition, leaf):
        is_other = reading.language != leaf.reading.language
        level = ("book-open", "sprout")[reading.easy]
        yield Switch(
            icon="languages" if is_other else level,
            words=t.own_name(reading.language)
            if is_other
            else t("easier-words" if reading.easy else "full-words"),
            href=_path(own, reading),
            language=reading.language,
            speech=speak(t, reading.language) if is_other else Markup(),
        )


def edition_words(edition: Edition, leaf: Leaf) -> str:
    """What sets a leaf apart from the cohort's own reading; nothing on that."""
    t, own = edition.t, edition.leaves[leaf.unit.id].reading
    said: list[str] = []
    if leaf.reading.language != own.language:
        said.append(t.own_name(leaf.reading.language))
    if leaf.reading.easy != own.easy:
        said.append(t("easier-words" if leaf.reading.easy else "full-words"))
    return ", ".join(said)


def waiting_words(edition: Edition, leaf: Leaf) -> str:
    """On the cohort's own reading: that its first language has none yet."""
    t, wanted = edition.t, edition.cohort.languages[0]
    is_own = leaf.reading == edition.leaves[leaf.unit.id].reading
    if not is_own or leaf.unit.reading_for([wanted]):
        return ""
    here = t.language_name(leaf.reading.language)
    return t("not-translated", wanted=t.language_name(wanted), here=here)


def _offered(edition: Edition, leaf: Leaf) -> Iterator[Reading]:
    """One reading of each language, of the level that is open where there is one."""
    level, here = leaf.reading.easy, leaf.reading.language
    found: dict[str, Reading] = {}
    for reading in leaf.unit.readings:
        if reading.language == here:
            if reading.easy != level:
                yield reading
        elif reading.language not in found or reading.easy == level:
            found[reading.language] = reading
    for language in edition.cohort.languages:
        if tag := find_language([language], found):
            yield found.pop(tag)
    yield from found.values()


def _path(own: Leaf, reading: Reading) -> str:
    if reading == own.reading:
        return own.card.href
    level = "-easy" if reading.easy else ""
    return f"units/{own.unit.id}/{reading.language.lower()}{level}/index.html"
