"""Words to know: the word, one sentence, the word at home."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plgen.render.pages.card import Card
from plgen.render.pages.edition import Edition
from plgen.render.pages.speech import speak
from plgen.render.pages.words import Word, word_of
from plgen.render.strings import choose_language, find_language


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """What stands on the page of words."""

    title: str
    language: str
    speech: Markup
    words: tuple[Word, ...]


def make_glossary_page(edition: Edition) -> GlossaryPage:
    """The words in the cohort's first language that has any."""
    glossary, t = edition.site.library.glossary, edition.t
    language = _language(edition)
    entries = sorted(glossary[language].items(), key=lambda e: e[0].casefold())
    uses = _uses(edition, language)
    return GlossaryPage(
        title=t("nav-glossary"),
        language=language,
        speech=speak(t, language),
        words=tuple(
            word_of(t, f"p-word-{n}", entry, cards=tuple(uses.get(entry.word, ())))
            for n, (_, entry) in enumerate(entries, 1)
        ),
    )


def _language(edition: Edition) -> str:
    offered = [tag for tag, words in edition.site.library.glossary.items() if words]
    wanted = (*edition.cohort.languages, edition.pathway.language)
    found = choose_language(wanted, offered)
    return found if found in offered else offered[0]


def _uses(edition: Edition, language: str) -> Mapping[str, list[Card]]:
    """The units whose text uses a word of the glossary in `language`, by word."""
    offered = [tag for tag, words in edition.site.library.glossary.items() if words]
    uses: dict[str, list[Card]] = {}
    for leaf in edition.leaves.values():
        if find_language([leaf.reading.language], offered) == language:
            for word in leaf.body.words:
                uses.setdefault(word, []).append(leaf.card)
    return uses
