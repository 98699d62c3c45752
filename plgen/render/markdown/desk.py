"""What lies ready for every reading: where links may lead, words, the glossary."""

from collections.abc import Mapping
from dataclasses import dataclass

from plgen.model.library import Library
from plgen.render.markdown.lexicon import Lexicon, make_lexicon
from plgen.render.markdown.targets import Targets, targets_of
from plgen.render.markdown.words import Translations, Words, words_in
from plgen.render.strings import find_language

NO_WORDS = make_lexicon(())


@dataclass(frozen=True, slots=True)
class Desk:
    """Laid once for a whole library."""

    targets: Targets
    words: Mapping[str, Words]
    """By language of a reading."""
    lexicons: Mapping[str, Lexicon]
    """By language of the glossary."""

    def lexicon_for(self, language: str) -> Lexicon:
        """The words to know in a language; none where it has no glossary."""
        return self.lexicons.get(find_language([language], self.lexicons), NO_WORDS)


def lay_desk(library: Library, translations: Translations) -> Desk:
    """All that the readings of a library have in common."""
    languages = {r.language for unit in library.units.values() for r in unit.readings}
    return Desk(
        targets=targets_of(library),
        words={language: words_in(language, translations) for language in languages},
        lexicons={
            language: make_lexicon(e.word for e in words.values() if e.inline)
            for language, words in library.glossary.items()
            if words
        },
    )
