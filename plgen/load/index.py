"""Frameworks as written → one index in which every code is found."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from plgen.load.codes import diagnose
from plgen.load.standards.written import WrittenFramework, WrittenItem
from plgen.load.suggest import did_you_mean, either, shown
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.standard import Framework, Standard, Standards


@dataclass(frozen=True, slots=True)
class Index:
    """Every standard, and what is needed to say why a code is none."""

    standards: Standards = Standards()
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
            message = f"`{shown(text)}` stands in more than one framework."
            hint = f"Write {either(rivals)}."
            return None, [diagnose("ambiguous-standard", message, at, hint)]
        if not self.is_whole:
            return None, []
        message = f"No framework holds the code `{shown(text)}`."
        hint = self.suggest(text) or "Add its framework to `standards`."
        return None, [diagnose("unknown-standard", message, at, hint)]

    def suggest(self, text: str) -> str:
        """Ask for the nearest known codes."""
        return did_you_mean(text, self._spellings(), 3)

    def _spellings(self) -> Iterator[str]:
        yield from self.standards.by_code
        yield from self.standards.aliases


@dataclass(frozen=True, slots=True)
class _Named:
    """A written framework with the canonical code of each of its items."""

    written: WrittenFramework
    codes: Mapping[str, str]
    """Canonical codes by case-folded spelling within the framework."""
    items: tuple[tuple[str, WrittenItem], ...]
    """(canonical code, item), each code once."""


def index_standards(written: Iterable[WrittenFramework], *, whole: bool) -> Index:
    """Give every standard its one code, and find it by every spelling."""
    frameworks = list(written)
    found: list[Diagnostic] = []
    items = {f.id: list(_each_once(f, found)) for f in frameworks}
    shared = _shared_spellings(frameworks, items)
    named = [_name_codes(f, items[f.id], shared) for f in frameworks]
    aliases, ambiguous = _aliases(named)
    frozen = [_framework(n, aliases, ambiguous, found) for n in named]
    by_code = {s.code: s for f in frozen for s in f.standards}
    standards = Standards(by_code, aliases, ambiguous)
    return Index(standards, tuple(frozen), found, whole)


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


def _shared_spellings(
    frameworks: list[WrittenFramework], items: Mapping[str, list[WrittenItem]]
) -> frozenset[str]:
    """Case-folded spellings that more than one framework would claim."""
    claims: Counter[str] = Counter()
    for framework in frameworks:
        for item in items[framework.id]:
            bare = _bare(item.code, framework.prefix)
            spellings = {item.code, bare, framework.prefix + bare}
            claims.update({spelling.casefold() for spelling in spellings})
    return frozenset(spelling for spelling, count in claims.items() if count > 1)


def _name_codes(
    framework: WrittenFramework, items: list[WrittenItem], shared: frozenset[str]
) -> _Named:
    codes: dict[str, str] = {}
    named = []
    for item in items:
        bare = _bare(item.code, framework.prefix)
        full = framework.prefix + bare
        ways = (item.code, full, f"{framework.id}:{bare}")
        code = next((w for w in ways if w.casefold() not in shared), ways[-1])
        named.append((code, item))
        for spelling in (item.code, bare, full, code):
            codes.setdefault(spelling.casefold(), code)
    return _Named(framework, codes, tuple(named))


def _aliases(
    named: list[_Named],
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    claims: dict[str, dict[str, None]] = defaultdict(dict)
    for framework in named:
        for spelling, code in framework.codes.items():
            claims[spelling][code] = None
    aliases = {s: next(iter(codes)) for s, codes in claims.items() if len(codes) == 1}
    ambiguous = {s: tuple(codes) for s, codes in claims.items() if len(codes) > 1}
    return aliases, ambiguous


def _framework(
    named: _Named,
    aliases: Mapping[str, str],
    ambiguous: Mapping[str, tuple[str, ...]],
    found: list[Diagnostic],
) -> Framework:
    parents = dict(_parents(named, found))
    _cut_cycles(named, parents, found)
    written = named.written
    return Framework(
        written.id,
        written.title,
        written.source,
        written.prefix,
        tuple(
            Standard(
                code,
                item.statement,
                written.id,
                parents.get(code),
                item.grades,
                tuple(_following(named, item, aliases, ambiguous, found)),
                item.language,
            )
            for code, item in named.items
        ),
        written.associations,
        written.location,
    )


def _parents(named: _Named, found: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    for code, item in named.items:
        if item.parent is None:
            continue
        parent = named.codes.get(item.parent.casefold())
        if parent:
            yield code, parent
        elif named.written.is_whole:
            message = f"The parent `{shown(item.parent)}` is not in this framework."
            known = [i.code for _, i in named.items]
            hint = did_you_mean(item.parent, known) or "Add it, or leave `parent` out."
            at = item.parent_at or item.at
            found.append(diagnose("unknown-parent", message, at, hint))


def _cut_cycles(
    named: _Named, parents: dict[str, str], found: list[Diagnostic]
) -> None:
    """Say each circle of parents once, and open it."""
    settled: set[str] = set()
    for code, item in named.items:
        trail: list[str] = []
        at: str | None = code
        while at is not None and at not in settled and at not in trail:
            trail.append(at)
            at = parents.get(at)
        settled.update(trail)
        if at in trail:
            circle = trail[trail.index(at) :]
            steps = " → ".join(f"`{shown(c)}`" for c in [*circle, circle[0]])
            message = f"These standards are parents of one another: {steps}."
            where = {c: i for c, i in named.items}.get(circle[0], item)
            hint = "Take one `parent` out."
            place = where.parent_at or where.at
            found.append(diagnose("parent-cycle", message, place, hint))
            del parents[circle[-1]]


def _following(
    named: _Named,
    item: WrittenItem,
    aliases: Mapping[str, str],
    ambiguous: Mapping[str, tuple[str, ...]],
    found: list[Diagnostic],
) -> Iterator[str]:
    for text, at in item.precedes:
        key = text.casefold()
        code = named.codes.get(key) or aliases.get(key)
        if code:
            yield code
        elif key in ambiguous:
            message = f"`{shown(text)}` stands in more than one framework."
            hint = f"Write {either(ambiguous[key])}."
            found.append(diagnose("ambiguous-standard", message, at, hint))
        else:
            message = f"`precedes` names `{shown(text)}`, which no framework holds."
            hint = did_you_mean(text, aliases) or "Add it, or take it out."
            found.append(diagnose("unknown-precedes", message, at, hint))
