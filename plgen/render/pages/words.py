"""A word to know as pages show it: its sentence, its picture, the word of home."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from plgen.model.site import GlossaryEntry
from plgen.render.pages.card import Card
from plgen.render.pages.speech import speak
from plgen.render.strings import Strings, find_language


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
    cards: tuple[Card, ...] = ()
    """The units that use it."""


def word_of(
    t: Strings,
    id_: str,
    entry: GlossaryEntry,
    languages: Collection[str] | None = None,
    cards: tuple[Card, ...] = (),
) -> Word:
    """The view of a word; of its words of home, those in `languages` or all."""
    return Word(
        id=id_,
        word=entry.word,
        means=entry.means,
        picture=f"media/{quote(str(entry.picture))}" if entry.picture else "",
        home=tuple(_home(t, entry, languages)),
        cards=cards,
    )


def _home(
    t: Strings, entry: GlossaryEntry, languages: Collection[str] | None
) -> Iterator[HomeWord]:
    for tag, word in entry.home.items():
        if languages is None or find_language(languages, [tag]):
            yield HomeWord(t.language_name(tag), word, speak(t, tag))
