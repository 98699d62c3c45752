"""Words that sort students into better and worse: no cohort is called by one."""

from collections.abc import Iterable
import re

ENGLISH = """
    advanced average behind below bottom bright dull elite failing fast gifted
    high-fliers honors honours inferior lagging lazy low lower remedial retained slow
    slower smart special-needs struggling superior talented underachieving weak weaker
"""
SPANISH = """
    adelantado adelantada adelantados adelantadas atrasado atrasada atrasados atrasadas
    aventajado aventajada aventajados aventajadas avanzado avanzada avanzados avanzadas
    bajo baja bajos bajas brillante brillantes débil débiles flojo floja flojos flojas
    inteligente inteligentes lento lenta lentos lentas rezagado rezagada rezagados
    rezagadas superdotado superdotada superdotados superdotadas talentoso talentosa
    talentosos talentosas torpe torpes
"""
SORTING_WORDS = frozenset([*ENGLISH.split(), *SPANISH.split()])
"""Built in; a site adds its own under `sorting_words`."""


def find_sorting_word(text: str, more: Iterable[str] = ()) -> str:
    """The first sorting word that `text` holds as a word of its own, or nothing."""
    spoken = _spoken(text)
    for word in [*sorted(SORTING_WORDS), *more]:
        plain = _spoken(word)
        if plain.strip() and plain in spoken:
            return word
    return ""


def _spoken(text: str) -> str:
    """The words of a text, small, between single spaces."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return f" {' '.join(words)} "
