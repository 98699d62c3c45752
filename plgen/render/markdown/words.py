"""The words of body markup: said to readers of a page, and understood from authors."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
import re
import unicodedata

from plgen.model.vocabulary import Process
from plgen.render.strings import FALLBACK, Strings, find_language

Translations = Mapping[str, Mapping[str, object]]
"""A theme's strings, by language."""

ALERTS = ("note", "tip", "important", "warning", "caution")
_OTHER_PROCESSES: Mapping[Process, str] = {
    "Cr": """créer crée création erschaffen gestalten schaffen entwerfen criar crie
        criação creare crea creazione scheppen maken""",
    "Pr": """présenter présente interpréter produire präsentieren vorführen aufführen
        zeigen apresentar apresente interpretar presentare presenta presenteren
        tonen""",
    "Re": """répondre réagir réponds reagieren antworten responda rispondere rispondi
        reageren""",
    "Cn": """relier relie connecter verbinden verknüpfen conecte collegare collega""",
}
_OTHER_MINUTES = """minuto minutos Minute Minuten minuti minuut мин минута минуты минут
    分钟 分 분"""
"""French, German and other languages that the default theme does not speak."""
_OTHER_QUOTES: Mapping[str, str] = {
    "de": "\u201e \u201c \u201a \u2018",
    "it": "\u201c \u201d \u2018 \u2019",
    "nl": "\u201c \u201d \u2018 \u2019",
    "pt": "\u201c \u201d \u2018 \u2019",
    "ru": "« » „ “",
    "uk": "« » „ “",
}
_MARKS = 4


@dataclass(frozen=True, slots=True)
class Words:
    """Names that assistive technology reads out, and the titles of alerts."""

    table: str
    task: str
    footnote: str
    back: str
    alerts: Mapping[str, str]
    quotes: tuple[str, ...]
    """Double and single, opening and closing; empty where they are not known."""
    processes: Mapping[str, Process]
    """What the first word of a heading means, bare, in any language of the theme."""
    minutes: re.Pattern[str]
    """The minutes at the end of a step, in any language of the theme."""


def primary(language: str) -> str:
    """The language of a BCP 47 tag, without script and region: `es` of `es-MX`."""
    return language.replace("_", "-").split("-", maxsplit=1)[0].casefold()


def words_in(language: str, translations: Translations) -> Words:
    """The words for readers of `language`; those of English where it has none."""
    spoken = find_language([language], translations)
    t = Strings(spoken or FALLBACK, translations[spoken or FALLBACK])
    known = _OTHER_QUOTES.get(primary(language), "")
    return Words(
        table=t("body-table"),
        task=t("body-task"),
        footnote=t("body-footnote"),
        back=t("body-back"),
        alerts={kind: t(f"alert-{kind}") for kind in ALERTS},
        quotes=_quotes(t("body-quotes") if spoken else known),
        processes=_processes(
            *(_said(f"begin-{p}", translations) for p in _OTHER_PROCESSES)
        ),
        minutes=_minutes(_said("write-minutes", translations)),
    )


def bare(word: str) -> str:
    """A word without case, accents and vowel signs."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if c.isalnum())


def _quotes(marks: str) -> tuple[str, ...]:
    """Four marks between blanks; a mark may hold a no-break space, as in French."""
    found = tuple(marks.strip(" ").split(" "))
    return found if len(found) == _MARKS else ()


def _said(key: str, translations: Translations) -> tuple[str, ...]:
    """The words that all languages of a theme give for one thing."""
    said = (str(texts.get(key, "")).split() for texts in translations.values())
    return tuple(dict.fromkeys(word for words in said for word in words))


@cache
def _processes(*words: tuple[str, ...]) -> Mapping[str, Process]:
    found: dict[str, Process] = {}
    for said, (process, others) in zip(words, _OTHER_PROCESSES.items(), strict=True):
        found |= {bare(word): process for word in (*said, *others.split())}
    return found


@cache
def _minutes(words: tuple[str, ...]) -> re.Pattern[str]:
    known = "|".join(re.escape(word) for word in (*words, *_OTHER_MINUTES.split()))
    blank = r"[\s\u200e\u200f]*"
    number = rf"{blank}[(\uff08]{blank}(?P<minutes>\d{{1,4}})\s*"
    ending = rf"(?:{known})\.?{blank}[)\uff09](?P<end>[\s.!?؟。:]*)$"
    return re.compile(number + ending, re.IGNORECASE)
