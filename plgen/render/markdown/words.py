"""The few words that body markup needs for readers of a page, by language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Names that assistive technology reads out, and the titles of alerts."""

    table: str
    task: str
    footnote: str
    back: str
    alerts: Mapping[str, str]


_ENGLISH = Words(
    table="Table",
    task="To do",
    footnote="Note",
    back="Back to the text",
    alerts={
        "note": "Note",
        "tip": "Tip",
        "important": "Important",
        "warning": "Warning",
        "caution": "Caution",
    },
)
_SPANISH = Words(
    table="Tabla",
    task="Por hacer",
    footnote="Nota",
    back="Volver al texto",
    alerts={
        "note": "Nota",
        "tip": "Consejo",
        "important": "Importante",
        "warning": "Atención",
        "caution": "Cuidado",
    },
)
_ARABIC = Words(
    table="جدول",
    task="مهمة",
    footnote="ملاحظة",
    back="العودة إلى النص",
    alerts={
        "note": "ملاحظة",
        "tip": "نصيحة",
        "important": "مهم",
        "warning": "تنبيه",
        "caution": "احذر",
    },
)
_WORDS = {"en": _ENGLISH, "es": _SPANISH, "ar": _ARABIC}


def primary(language: str) -> str:
    """The language of a BCP 47 tag, without script and region: `es` of `es-MX`."""
    return language.replace("_", "-").split("-", maxsplit=1)[0].casefold()


def words_for(language: str) -> Words:
    """The words in `language`; English where it has none."""
    return _WORDS.get(primary(language), _ENGLISH)
