"""Words that sort students into better and worse: no cohort is called by one."""

from collections.abc import Iterable
from itertools import product
import re
import unicodedata

ENGLISH = """
    accelerated advanced average backward behind below bottom bright brightest catch-up
    catching-up deficient delayed disabled dull elite failing fast fastest gifted
    handicapped high-achieving high-fliers high-flyers high-performing honors honours
    iep impaired inferior laggards lagging lazy learning-support low lower lowest
    needs-improvement poor-readers remedial retained retarded slow slower slowest smart
    smarter smartest special-ed special-education special-needs strugglers struggling
    stupid superior talented tier-1 tier-2 tier-3 underachievers underachieving
    underperforming weak weaker weakest
"""
SPANISH = """
    adelantado adelantada adelantados adelantadas altas-capacidades atrasado atrasada
    atrasados atrasadas aventajado aventajada aventajados aventajadas avanzado avanzada
    avanzados avanzadas bajo-nivel bajo-rendimiento brillante brillantes débil débiles
    deficiente deficientes flojo floja flojos flojas grupo-alto grupo-bajo inteligente
    inteligentes lento lenta lentos lentas necesidades-especiales nivel-alto nivel-bajo
    repetidor repetidora repetidores repetidoras retrasado retrasada retrasados
    retrasadas rezagado rezagada rezagados rezagadas superdotado superdotada
    superdotados superdotadas talentoso talentosa talentosos talentosas tonto tonta
    tontos tontas torpe torpes
"""
ARABIC = """
    ضعيف ضعيفة ضعفاء ضعاف بطيء بطيئة بطيئون بطيئين متأخر متأخرة متأخرون متأخرين متعثر
    متعثرة متعثرون متعثرين راسب راسبة راسبون راسبين كسول كسالى غبي أغبياء متفوق متفوقة
    متفوقون متفوقين متفوقات موهوب موهوبة موهوبون موهوبين موهوبات متقدم متقدمة متقدمون
    متقدمين نابغة نوابغ ذكي ذكية أذكياء
"""
ARABIC_PAIRS = "دون-المستوى صعوبات-التعلم ذوو-الاحتياجات ذوي-الاحتياجات"
FRENCH = """
    attardé attardée attardés attardées douée doués douées faible faibles
    rattrapage retardataires surdoué surdouée surdoués surdouées
"""
GERMAN = """
    begabt begabte begabten dumm dumme dummen förderschüler fortgeschritten
    fortgeschrittene hochbegabt hochbegabte hochbegabten langsam langsame langsamen
    leistungsschwach leistungsschwache leistungsstark leistungsstarke nachzügler schwach
    schwache schwachen
"""
PORTUGUESE = """
    atrasado atrasada avançado avançada avançados avançadas fraco fraca fracos fracas
    superdotado superdotada
"""
HIGH = ("basic", "best", "high", "special", "strong", "top")
GROUPS = """
    ability achievers attainers class group kids learners performers pupils readers set
    stream students track writers
"""
"""Harmless words, which sort as soon as they stand together: `top`, `set`."""

SORTING_WORDS = frozenset(
    [
        *f"{ENGLISH} {SPANISH} {ARABIC} {ARABIC_PAIRS}".split(),
        *f"{FRENCH} {GERMAN} {PORTUGUESE}".split(),
        *(f"ال{word}" for word in ARABIC.split()),
        *("-".join(pair) for pair in product(HIGH, GROUPS.split())),
    ]
)
"""Built in; a site adds its own under `sorting_words`."""


def _spoken(text: str) -> str:
    """The words of a text, small and without accents, between single spaces."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c) and c != "ـ")
    words = re.findall(r"[^\W_]+", bare)
    return f" {' '.join(words)} "


_SPOKEN = tuple((_spoken(word), word) for word in sorted(SORTING_WORDS))


def find_sorting_word(text: str, more: Iterable[str] = ()) -> str:
    """The first sorting word that `text` holds as a word of its own, or nothing.

    Harmless words that sort alone, such as `top`, are found where the name is no more.
    """
    name = _spoken(text)
    for plain, word in (*_SPOKEN, *((_spoken(word), word) for word in more)):
        if plain.strip() and plain in name:
            return word
    return name.strip() if name.strip() in HIGH else ""
