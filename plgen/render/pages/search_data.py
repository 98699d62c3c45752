"""What search knows of an edition: a script, loaded when search first opens."""

from collections.abc import Iterator
import json

from plgen.model.artifact import Artifact
from plgen.render.pages.chrome import has_glossary
from plgen.render.pages.edition import Edition, Leaf
from plgen.render.pages.glossary_page import make_glossary_page
from plgen.render.pages.search_words import FoundBy, KeyWords, choose_key_words
from plgen.render.pages.why import statement_of
from plgen.render.strings import direction_of

ROOM = 132_000
"""Characters of all titles, summaries and further words; with the rest of it the file
of a thousand units is about 75 kB by gzip."""
SUMMARIES = 100_000
"""Characters of all summaries; longer ones are cut so that they keep to it."""
SHORT, LONG = 80, 200
"""A summary is never cut shorter, and never left longer."""

Columns = dict[str, object]


def render_search_data(edition: Edition) -> Artifact:
    """`search-data.js`: one global, so that it loads from a folder too."""
    data = {**_columns(edition), "words": list(_glossary(edition))}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    script = f"window.plgenSearch={text};\n"
    return Artifact(f"public/{edition.cohort.id}/search-data.js", script.encode())


def _columns(edition: Edition) -> Columns:
    """A list for each field, units in one order: like stands by like, which packs."""
    leaves = list(edition.leaves.values())
    summaries = _summaries(leaves)
    topics = [_topics(edition, leaf) for leaf in leaves]
    keys = _key_words(edition, leaves, summaries, topics)
    weeks = [edition.week_of(leaf.unit.id) for leaf in leaves]
    return {
        "ids": [leaf.unit.id for leaf in leaves],
        "titles": [leaf.card.title for leaf in leaves],
        "topics": topics,
        "summaries": summaries,
        "keys": list(keys.by_unit),
        "common": keys.common,
        "weeks": weeks,
        "places": _places(edition, weeks),
        "minutes": [leaf.card.minutes for leaf in leaves],
        "kinds": [leaf.card.kind for leaf in leaves],
        "speech": [_speech(edition, leaf.reading.language) for leaf in leaves],
    }


def _places(edition: Edition, weeks: list[int]) -> list[str]:
    """What to call the library, and each week up to the last one."""
    t = edition.t
    named = [t("week", n=number) for number in range(1, max(weeks, default=0) + 1)]
    return [t("nav-library"), *named]


def _summaries(leaves: list[Leaf]) -> list[str]:
    longest = max(SHORT, min(LONG, SUMMARIES // max(1, len(leaves))))
    return [_shorten(leaf.card.summary, longest) for leaf in leaves]


def _shorten(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _topics(edition: Edition, leaf: Leaf) -> str:
    """What a unit is about in a few words: codes, tags, arts, kind of work."""
    t, unit = edition.t, leaf.unit
    arts = [t(f"discipline-{discipline}") for discipline in unit.disciplines]
    tags = (*unit.interests, *unit.careers, *unit.collections)
    words = [*unit.codes, *map(t.tag, tags), *arts, t(f"kind-{unit.kind}")]
    return " ".join(dict.fromkeys(words))


def _key_words(
    edition: Edition, leaves: list[Leaf], summaries: list[str], topics: list[str]
) -> KeyWords:
    shown = [
        f"{leaf.card.title} {summary}"
        for leaf, summary in zip(leaves, summaries, strict=True)
    ]
    units = [
        FoundBy(f"{text} {topic}", " ".join(_heads(edition, leaf)), leaf.body.text)
        for leaf, text, topic in zip(leaves, shown, topics, strict=True)
    ]
    return choose_key_words(units, max(0, ROOM - sum(map(len, shown))))


def _heads(edition: Edition, leaf: Leaf) -> Iterator[str]:
    """What stands above and beside the words of a unit."""
    yield leaf.card.summary
    yield leaf.product[0]
    for section in leaf.body.sections:
        yield getattr(section, "title", "")
    for code in leaf.unit.codes:
        yield statement_of(edition, code)[0]


def _speech(edition: Edition, language: str) -> str:
    """Language and direction of a text; nothing where it is the page's own."""
    own = language.casefold() == edition.t.language.casefold()
    return "" if own else f"{language} {direction_of(language)}"


def _glossary(edition: Edition) -> Iterator[list[str]]:
    """Words to know: word, meaning, the word in other languages, place, speech."""
    if has_glossary(edition.site):
        page = make_glossary_page(edition)
        speech = _speech(edition, page.language)
        for word in page.words:
            home = " ".join(one.word for one in word.home)
            yield [word.word, word.means, home, word.id, speech]
