"""A curriculum with hostile texts at every place where authors write.

A text that Markdown refuses at a place, with an error, is left out there: nothing of it
could be built. What was laid where, and what was refused, is counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
import json
from pathlib import Path, PurePosixPath
import re
from urllib.parse import quote

from page_factories import default_theme
from payloads import WRITABLE

from plgen.model.diagnostic import Diagnostic, Severity
from plgen.model.library import Library
from plgen.model.site import SiteSettings
from plgen.model.unit import MediaFile, Reading, Unit
from plgen.render.markdown.desk import Desk, lay_desk
from plgen.render.markdown.reading import render_reading

HOST = "player.example"
FOLDER = PurePosixPath("units")
A_UNIT = 8
"""How many hostile texts a unit holds."""
PLACES = {
    "text": "{0}",
    "heading": "## {0}",
    "emphasis": "**{0}** *{0}* ~~{0}~~",
    "item": "- {0}",
    "task": "- [ ] {0}",
    "quotation": "> {0}",
    "alert": "> [!NOTE]\n> {0}",
    "kind of alert": "> [!{0}]\n> a",
    "cell": "| {0} | b |\n|---|---|\n| c | {0} |",
    "term": "{0}\n: {0}",
    "code": "`{0}`",
    "double code": "`` {0} ``",
    "block of code": "```\n{0}\n```",
    "language of code": "```{0}\na\n```",
    "indented code": "    {0}",
    "comment": "<!-- {0} -->",
    "attribute of HTML": '<p title="{0}" {0}>{0}</p>',
    "words of a link": "[{0}](https://a.example/)",
    "words of a link to a unit": "[{0}](unit:safe)",
    "target": "[a]({0})",
    "bracketed target": "[a](<{0}>)",
    "encoded target": "[a]({1})",
    "target after a host": "[a](https://a.example/{1})",
    "fragment": "[a](#{1})",
    "file": "[a](m.svg#{1})",
    "title of a link": '[a](https://a.example/ "{0}")',
    "title in apostrophes": "[a](https://a.example/ '{0}')",
    "title in brackets": "[a](https://a.example/ ({0}))",
    "reference": '[a][r{2}]\n\n[r{2}]: {0} "{0}"',
    "label of a reference": "[{0}][]\n\n[{0}]: https://a.example/",
    "autolink": "<{0}>",
    "autolink after a host": "<https://a.example/{0}>",
    "address in the text": "https://a.example/{0}",
    "words of a picture": "![{0}](m.svg)",
    "title of a picture": '![a](m.svg "{0}")',
    "target of a picture": "![a]({0})",
    "words of an embed": "![{0}](https://player.example/a)",
    "title of an embed": '![a](https://player.example/a "{0}")',
    "address of an embed": "![a](https://player.example/{1})",
    "bare address of an embed": "![a](https://player.example/{0})",
    "attributes": "[a]{{{0}}}",
    "value of an attribute": '[a]{{title="{0}" lang="{0}" dir="{0}"}}',
    "id and class": "[a]{{#{0} .{0}}}",
    "attributes of a block": "{{{0}}}\na",
    "note": "a[^n{2}]\n\n[^n{2}]: {0}",
    "label of a note": "a[^{0}]\n\n[^{0}]: b",
    "name of a fence": "::: {0}\na\n:::",
    "words of a fence": "::: way read {0}\na\n:::",
    "kind of a way": "::: way {0}\na\n:::",
    "goal": "::: goal\n- {0}\n:::",
    "way": "::: way listen\n{0}\n:::",
    "step": "::: steps\n- {0} (5 min)\n:::",
    "check": ":::: check\n{0}\n\n- [x] {0}\n- [ ] {0}\n\n> {0}\n\n::: hint\n{0}\n:::\n"
    "::: answer\n{0}\n:::\n::::",
    "make": "::: make\n{0}\n\n### Create {0}\n\n{0}\n:::",
    "rubric": "::: rubric\n- {0}\n:::",
    "reflect": "::: reflect\n- {0}\n:::",
    "teacher": "::: teacher\n{0}\n\n![{0}](m.svg)\n:::",
    "family": "::: family\n{0}\n:::",
}
"""Where Markdown takes a text: {0} as it is, {1} in an address, {2} its number."""
KEYS = (
    *("unit title", "unit summary", "product", "materials", "authors", "source"),
    *("image alt", "evidence", "translation", "site title", "contact"),
    *("framework title", "framework source", "statement", "crosswalk title"),
    *("crosswalk source", "crosswalk note", "glossary word", "glossary meaning"),
    *("glossary home", "pathway title", "pathway summary", "cohort title"),
    *("support exit", "week note", "search query"),
)
"""Where YAML, and the reader, take one."""
NAMES = (
    *("it's onerror=run.svg", "a b#c&d.svg", "100%22onload=run.svg", "{{77}}.svg"),
    *("javascript%3Arun.svg", "'-run-'.svg", "a;b=c,d.svg", "\u202egvs.exe.svg"),
    *("&quot; onerror=run.svg", "$(run)`run`.svg", "__proto__.svg", "%2e%2e.svg"),
    *("a\u2028b.svg", "-rf.svg", "a..svg", "\u0627\u0644\u0635\u0648\u062a.svg"),
)
"""Names of files that systems take, and pages could stumble over."""


@dataclass
class Laid:
    """What stands where, and what was refused by which code."""

    at: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    units: int = 0


def write_hostile(folder: Path) -> Laid:
    """Write the curriculum; what is left out is what Markdown refuses."""
    laid = Laid()
    groups = [WRITABLE[n : n + A_UNIT] for n in range(0, len(WRITABLE), A_UNIT)]
    laid.units = len(groups)
    for number, group in enumerate(groups):
        _write(folder / f"units/u{number}.md", _unit(number, group, laid))
        if number % A_UNIT == 0:
            head = _yaml(title=_words(group, number), summary=_words(group))
            _write(folder / f"units/u{number}.es.md", f"---\n{head}---\n\nHola.\n")
    _write(folder / "units/safe.md", "---\ntitle: Safe\nminutes: 5\n---\n\nA claim.\n")
    _write(folder / "units/m.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    _write_names(folder)
    _write_rest(folder, len(groups))
    laid.at.update(dict.fromkeys(KEYS, len(WRITABLE)))
    return laid


def places_of(payload: str, number: int) -> Iterator[tuple[str, str]]:
    """(place, Markdown with the text at that place)."""
    for place, form in PLACES.items():
        yield place, form.format(payload, quote(payload), number)


@cache
def _desk() -> Desk:
    unit = Unit("safe", FOLDER, (_reading(""),))
    media = {"units/m.svg": MediaFile(FOLDER / "m.svg", "m.svg", 1)}
    library = Library(SiteSettings(embeds=(HOST,)), {"safe": unit}, media=media)
    return lay_desk(library, default_theme().translations)


def _reading(body: str) -> Reading:
    return Reading("en", False, "U", None, body, "content/units/u.md", 1)  # noqa: FBT003 - not the easier one


def render_alone(text: str) -> list[Diagnostic]:
    """What is found in a text that is all of a unit."""
    return render_reading(_reading(text), FOLDER, _desk())[1]


def _unit(number: int, group: Sequence[str], laid: Laid) -> str:
    head = _yaml(
        title=_words(group, number),
        summary=_words(group),
        minutes=5,
        standards=["A.1"] if number % 2 else [],
        arts=[{"code": "MU:Cr1.1.7a", "evidence": _words(group)}],
        product=_words(group),
        materials=[" ".join(payload.split()) for payload in group],
        authors=_words(group),
        source=_words(group),
        image=NAMES[number % len(NAMES)],
        image_alt=_words(group),
    )
    body = []
    for nth, payload in enumerate(group, number * A_UNIT):
        for place, text in places_of(payload, nth):
            errors = _errors(text)
            laid.refused.update(error.code for error in errors)
            if not errors:
                laid.at[place] += 1
                body.append(text)
    return f"---\n{head}---\n\n" + _settled(body)


def _errors(text: str) -> list[Diagnostic]:
    return [d for d in render_alone(text) if d.severity is Severity.ERROR]


def _settled(body: list[str]) -> str:
    """The parts in one, without those that are an error only beside the others."""
    kept = sorted(body, key=_is_open)
    while True:
        whole = "\n\n".join(kept) + "\n"
        lines = {error.location.line for error in _errors(whole)}
        if not lines:
            return whole
        starts = list(accumulate((text.count("\n") + 2 for text in kept), initial=1))
        ends = zip(kept, starts, starts[1:], strict=False)
        kept = [text for text, one, end in ends if not lines & {*range(one, end)}]


def _is_open(text: str) -> bool:
    """Code that nothing closes takes in all that follows, so it comes last."""
    return bool(re.search(r"^(?:[ >:-]|\[[^\]]*\]:)*(?:```|~~~)", text, re.MULTILINE))


def _write_names(folder: Path) -> None:
    shown = "\n\n".join(f"![a]({quote(name)}) [b]({quote(name)})" for name in NAMES)
    _write(
        folder / "units/names.md", f"---\ntitle: Names\nminutes: 5\n---\n\n{shown}\n"
    )
    for name in NAMES:
        _write(folder / "units" / name, '<svg xmlns="http://www.w3.org/2000/svg"/>\n')


def _write_rest(folder: Path, units: int) -> None:
    every = _words(WRITABLE)
    words = {" ".join(p.split()): {"means": p, "home": {"es": p}} for p in WRITABLE}
    items = [{"code": "A.1", "statement": every}]
    arts = [{"code": "MU:Cr1.1.7a", "statement": every}]
    pair = {"from": "A.1", "to": "MU:Cr1.1.7a", "strength": "strong", "note": every}
    falcons = {
        "title": every,
        "listed": True,
        "languages": ["en"],
        "support": {"review": "2026-10-02", "exit": every},
    }
    about = {"title": every, "source": every}
    files = {
        "site.yaml": {"title": every, "contact": every, "embeds": [HOST]},
        "standards/ours.yaml": {**about, "items": items},
        "standards/arts.yaml": {**about, "items": arts},
        "crosswalks/c.yaml": {**about, "pairs": [pair]},
        "glossary/en.yaml": words | {"claim": {"means": every}},
        "pathways/p.yaml": {
            "title": every,
            "summary": every,
            "calendar": {"weeks": 2},
            "goals": ["A.1", {"code": "MU:Cr1.1.7a", "evidence": 1}],
            "cohorts": {"falcons": falcons},
        },
        "plans/falcons.yaml": {
            "weeks": [
                {"must": [f"u{n}" for n in range(1, units, 2)], "note": every},
                {"must": ["safe", ["names", "u0"]], "note": every},
            ],
        },
    }
    for name, content in files.items():
        _write(folder / name, json.dumps(content, ensure_ascii=False))


def _words(group: Sequence[str], number: int | None = None) -> str:
    """All of them on one line; with a number, behind a word that finds them."""
    first = () if number is None else (f"Hostile{number}",)
    return " ".join(" ".join(text.split()) for text in (*first, *group))


def _yaml(**values: object) -> str:
    """Keys and values on lines of their own: JSON is YAML."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in values.items()
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
