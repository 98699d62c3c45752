"""Words to know: the word, one sentence, the word at home."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from plgen.render.pages.edition import Edition
from plgen.render.pages.speech import speak
from plgen.render.strings import choose_language


@dataclass(frozen=True, slots=True)
class HomeWord:
    """A word in another language."""

    language: str
    word: str
    speech: Markup


@dataclass(frozen=True, slots=True)
class Word:
    """A word to know."""

    id: str
    word: str
    means: str
    picture: str
    home: tuple[HomeWord, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """What stands on the page of words."""

    title: str
    speech: Markup
    words: tuple[Word, ...]


def make_glossary_page(edition: Edition) -> GlossaryPage:
    """The words in the cohort's first language that has any."""
    glossary = edition.site.library.glossary
    language = _language(edition)
    entries = sorted(glossary[language].items(), key=lambda e: e[0].casefold())
    return GlossaryPage(
        title=edition.t("nav-glossary"),
        speech=speak(edition.t, language),
        words=tuple(
            Word(
                id=f"p-word-{index}",
                word=entry.word,
                means=entry.means,
                picture=f"media/{quote(str(entry.picture))}" if entry.picture else "",
                home=tuple(_home(edition, entry.home)),
            )
            for index, (_, entry) in enumerate(entries, 1)
        ),
    )


def _language(edition: Edition) -> str:
    offered = [tag for tag, words in edition.site.library.glossary.items() if words]
    wanted = (*edition.cohort.languages, edition.pathway.language)
    found = choose_language(wanted, offered)
    return found if found in offered else offered[0]


def _home(edition: Edition, home: Mapping[str, str]) -> Iterator[HomeWord]:
    for tag, word in home.items():
        name = edition.t.language_name(tag)
        yield HomeWord(name, word, speak(edition.t, tag))
