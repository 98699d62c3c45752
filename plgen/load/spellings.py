"""Frameworks as written → the one code of every standard, and all its spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plgen.load.codes import diagnose
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.model.diagnostic import Diagnostic
from plgen.model.suggest import shown


@dataclass(frozen=True, slots=True)
class Named:
    """A written framework with the canonical code of each of its items."""

    written: WrittenFramework
    codes: Mapping[str, str]
    """Canonical codes by case-folded spelling within the framework."""
    items: Mapping[str, WrittenItem]
    """By canonical code, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Case-folded spellings over all frameworks."""

    aliases: Mapping[str, str]
    """To the canonical code."""
    ambiguous: Mapping[str, tuple[str, ...]]
    """To the canonical codes that share the spelling."""


def name_codes(
    written: Iterable[WrittenFramework],
) -> tuple[list[Named], list[Diagnostic]]:
    """Give every standard its one code: with the prefix only where two share it."""
    found: list[Diagnostic] = []
    items = [(framework, list(_each_once(framework, found))) for framework in written]
    shared = _shared(items)
    return [_name(framework, own, shared) for framework, own in items], found


def join_spellings(named: Iterable[Named]) -> Spellings:
    """Join the spellings of all frameworks; those that two claim name nothing alone."""
    claims: dict[str, dict[str, None]] = defaultdict(dict)
    for framework in named:
        for spelling, code in framework.codes.items():
            claims[spelling][code] = None
    return Spellings(
        {s: next(iter(codes)) for s, codes in claims.items() if len(codes) == 1},
        {s: tuple(codes) for s, codes in claims.items() if len(codes) > 1},
    )


def _each_once(
    framework: WrittenFramework, found: list[Diagnostic]
) -> Iterator[WrittenItem]:
    first: dict[str, WrittenItem] = {}
    for item in framework.items:
        key = _bare(item.code, framework.prefix).casefold()
        twin = first.setdefault(key, item)
        if twin is item:
            yield item
            continue
        message = f"The code `{shown(item.code)}` stands on line {twin.at.line} too."
        hint = "The first one counts; take the other out."
        found.append(diagnose("standard-twice", message, item.at, hint))


def _bare(code: str, prefix: str) -> str:
    if prefix and code.casefold().startswith(prefix.casefold()):
        return code[len(prefix) :] or code
    return code


def _shared(
    items: list[tuple[WrittenFramework, list[WrittenItem]]],
) -> frozenset[str]:
    """Case-folded spellings that more than one standard would have."""
    claims: Counter[str] = Counter()
    for framework, own in items:
        for item in own:
            bare = _bare(item.code, framework.prefix)
            spellings = {item.code, bare, framework.prefix + bare}
            claims.update({spelling.casefold() for spelling in spellings})
    return frozenset(spelling for spelling, count in claims.items() if count > 1)


def _name(
    framework: WrittenFramework, items: list[WrittenItem], shared: frozenset[str]
) -> Named:
    codes: dict[str, str] = {}
    named: dict[str, WrittenItem] = {}
    for item in items:
        bare = _bare(item.code, framework.prefix)
        full = framework.prefix + bare
        ways = (item.code, full, f"{framework.id}:{bare}")
        code = next((w for w in ways if w.casefold() not in shared), ways[-1])
        named[code] = item
        for spelling in (item.code, bare, full, code):
            codes.setdefault(spelling.casefold(), code)
    return Named(framework, codes, named)
