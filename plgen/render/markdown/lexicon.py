"""The glossary's words as they are found in a text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import re
import unicodedata

_JOINTS = "-'\u2010\u2011\u2019"
"""Between letters they make one word of two: there is no `claim` in `counter-claim`."""
_UNSPACED = (
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "TIBETAN",
)
"""How the names of letters begin whose scripts put no spaces between words."""
_ARTICLE = "(?:[وفبك]?ال)?"
"""Arabic writes its article, and a short word before that, onto the word."""
_ARABIC = re.compile(r"[\u0621-\u064a]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words to know in one language."""

    known: Mapping[str, str]
    """Every word as the glossary writes it, by its folded form."""
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, word) of every whole word; the longest where several begin."""
        place = 0
        while found := self.pattern.search(text, place):
            start, end = found.span()
            folded = _folded(found[0])
            word = self.known.get(folded) or self.known.get(_without_article(folded))
            if word and _begins(text, start) and _ends(text, end):
                yield start, end, word
                place = end
            else:
                place = start + 1


def make_lexicon(words: Iterable[str]) -> Lexicon:
    """A lexicon that finds `words`, whatever their case."""
    known = {_folded(word): word for word in words if word.strip()}
    longest = sorted(known.values(), key=lambda word: (-len(word), word))
    forms = (r"\s+".join(map(_form, word.split())) for word in longest)
    return Lexicon(known, re.compile("|".join(forms) or r"(?!)", re.IGNORECASE))


def _form(part: str) -> str:
    return f"{_ARTICLE if _ARABIC.match(part) else ''}{re.escape(part)}"


def _without_article(word: str) -> str:
    return " ".join(re.sub(f"^{_ARTICLE}", "", part) for part in word.split())


def _folded(word: str) -> str:
    return " ".join(unicodedata.normalize("NFC", word).casefold().split())


def _begins(text: str, start: int) -> bool:
    """Whether no letter before `start` belongs to the word that begins there."""
    before = text[start - 1 : start]
    if before and before in _JOINTS:
        before = text[max(0, start - 2) : start - 1]
    return not _is_letter(before) or _is_unspaced(text[start])


def _ends(text: str, end: int) -> bool:
    """The same for what follows; a sign above or below a letter is a part of it."""
    after = text[end : end + 1]
    if after and unicodedata.category(after)[0] == "M":
        return False
    if after and after in _JOINTS:
        after = text[end + 1 : end + 2]
    return not _is_letter(after) or _is_unspaced(text[end - 1])


def _is_letter(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "LMN"


def _is_unspaced(character: str) -> bool:
    return unicodedata.name(character, "").startswith(_UNSPACED)
