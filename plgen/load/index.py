"""Frameworks as written → one index in which every code is found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plgen.load.codes import diagnose
from plgen.load.parents import find_parents
from plgen.load.spellings import Named, Spellings, join_spellings, name_codes
from plgen.load.standards.written import WrittenItem, WrittenStandards
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.standard import Framework, Standard, Standards
from plgen.model.suggest import did_you_mean, either, shown


@dataclass(frozen=True, slots=True)
class Index:
    """Every standard, and what is needed to say why a code is none."""

    standards: Standards = field(default_factory=Standards)
    frameworks: tuple[Framework, ...] = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)
    is_whole: bool = True
    """False where a file of standards could not be read: then no code is unknown."""

    def find(self, text: str, at: Location) -> tuple[Standard | None, list[Diagnostic]]:
        """Find the standard that `text` names, or say why there is none."""
        found = self.standards.find(text)
        if found:
            return found, []
        rivals = self.standards.ambiguous.get(text.casefold())
        if rivals:
            return None, [_say_ambiguous(text, rivals, at)]
        if not self.is_whole:
            return None, []
        message = f"No framework holds the code `{shown(text)}`."
        hint = self.suggest(text) or "Add its framework to `standards`."
        return None, [diagnose("unknown-standard", message, at, hint)]

    def suggest(self, text: str) -> str:
        """Ask for the nearest known codes."""
        codes = self.standards.by_code
        near = did_you_mean(text, codes, 3)
        return near or did_you_mean(text, self.standards.aliases)


def index_standards(written: WrittenStandards) -> Index:
    """Give every standard its one code, and find it by every spelling."""
    named, found = name_codes(written.frameworks)
    whole = written.is_whole
    spellings = join_spellings(named)
    frameworks = []
    for framework in named:
        made, wrong = _framework(framework, spellings, whole=whole)
        frameworks.append(made)
        found += wrong
    by_code = {s.code: s for framework in frameworks for s in framework.standards}
    standards = Standards(by_code, spellings.aliases, spellings.ambiguous)
    return Index(standards, tuple(frameworks), found, whole)


def _framework(
    named: Named, spellings: Spellings, *, whole: bool
) -> tuple[Framework, list[Diagnostic]]:
    parents, found = find_parents(named)
    written = named.written
    standards = []
    for code, item in named.items.items():
        later = list(_later(named, item, spellings))
        found += [said for _, said in later if said] if whole else []
        precedes = tuple(dict.fromkeys(name for name, _ in later if name))
        standards.append(
            Standard(
                code,
                item.statement,
                written.id,
                parents.get(code),
                item.grades,
                precedes,
                item.language,
            )
        )
    framework = Framework(
        written.id,
        written.title,
        written.source,
        written.prefix,
        tuple(standards),
        written.associations,
        written.location,
    )
    return framework, found


def _later(
    named: Named, item: WrittenItem, spellings: Spellings
) -> Iterator[tuple[str | None, Diagnostic | None]]:
    """The codes that a standard precedes; one that is not known is said."""
    for text, at in item.precedes:
        key = text.casefold()
        code = named.codes.get(key) or spellings.aliases.get(key)
        if code:
            yield code, None
        elif key in spellings.ambiguous:
            yield None, _say_ambiguous(text, spellings.ambiguous[key], at)
        else:
            message = f"`precedes` names `{shown(text)}`, which no framework holds."
            known = set(spellings.aliases.values())
            hint = did_you_mean(text, sorted(known)) or "Add it, or take it out."
            yield None, diagnose("unknown-precedes", message, at, hint)


def _say_ambiguous(text: str, rivals: tuple[str, ...], at: Location) -> Diagnostic:
    message = f"`{shown(text)}` stands in more than one framework."
    return diagnose("ambiguous-standard", message, at, f"Write {either(rivals)}.")
