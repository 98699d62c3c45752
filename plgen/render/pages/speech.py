"""Which language a passage is in, where it is not the page's own."""

from markupsafe import Markup

from plgen.render.strings import Strings, direction_of

EMPTY = Markup()


def speak(t: Strings, language: str) -> Markup:
    """`lang` and `dir` of a passage, where they are not the page's own."""
    if language.casefold() == t.language.casefold():
        return EMPTY
    return Markup(' lang="{}" dir="{}"').format(language, direction_of(language))
