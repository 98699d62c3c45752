"""Words to know are marked in what a student reads, and nowhere else."""

import re

from page_factories import default_theme, make_library, make_reading, make_unit
import pytest

from plgen.model.site import GlossaryEntry
from plgen.render.bodies import render_body
from plgen.render.body import Body, Goals, Prose, Steps

CLAIM = GlossaryEntry("claim", "What you want others to believe.")
MARK = re.compile(r'<a class="word" href="word:([^"]*)">([^<]*)</a>')


def body_of(text: str, *entries: GlossaryEntry, language: str = "en") -> Body:
    words = {entry.word: entry for entry in entries or (CLAIM,)}
    unit = make_unit("u", readings=[make_reading("U", text, language)])
    library = make_library([unit], glossary={"en": words})
    body, _ = render_body(unit.original, unit, library, default_theme().translations)
    return body


def marks(body: Body) -> list[str]:
    """The marked words of all sections, as the text has them."""
    return [shown for _, shown in MARK.findall(repr(body.sections) + body.footnotes)]


def test_first_in_a_section() -> None:
    """Every section marks the first use only."""
    body = body_of("A Claim, a claim.\n\n## Next\n\nA claim.\n\n### Sub\n\nOne claim.")
    assert marks(body) == ["Claim", "claim", "claim"]
    assert body.words == ("claim",)


@pytest.mark.parametrize(
    "text",
    [
        "`claim`",
        "```\nclaim\n```",
        "    claim",
        "[a claim](https://claim.example)",
        "<https://claim.example/claim>",
        "## A claim",
        "[claim]{lang=fr}",
        "{lang=fr}\nclaim",
        "- [ ] claim",
        "> [!NOTE]",
        "![claim](missing.png)",
        "::: check\nclaim?\n\n- [x] claim\n:::",
        "::: steps\n- State a claim (5 min)\n:::",
        "::: reflect\n- Which claim?\n:::",
        "[^a]\n\n[^a]: A claim.",
        "::: teacher\nA claim.\n:::",
        "::: family\nA claim.\n:::",
        "<b>claims</b>",
    ],
)
def test_left_alone(text: str) -> None:
    """Code, links, headings, labels, other languages and notes stay as they are."""
    body = body_of(text)
    assert (marks(body), body.words) == ([], ())


def test_inside_other_marks() -> None:
    """Emphasis, lists, tables, quotations and goals are text."""
    text = "*claim*\n\n::: goal\n- A claim\n:::\n\n::: way read\n> claim\n:::\n"
    body = body_of(text)
    assert marks(body) == ["claim", "claim", "claim"]
    goals = next(part for part in body.sections if isinstance(part, Goals))
    assert goals.items == ('A <a class="word" href="word:claim">claim</a>',)


def test_plain_text_has_no_marks() -> None:
    """Summary and text for search are words alone; ids of steps stay."""
    body = body_of("My claim.\n\n::: steps\n- A claim\n:::")
    assert (body.summary, body.text) == ("My claim.", "My claim.\nA claim")
    (steps,) = (part for part in body.sections if isinstance(part, Steps))
    bare = body_of("x\n\n::: steps\n- A claim\n:::", GlossaryEntry("zzz", "Z."))
    assert steps in bare.sections


def test_language() -> None:
    """A text has the glossary of its own language, a region included."""
    assert marks(body_of("claim", language="en-GB")) == ["claim"]
    assert marks(body_of("claim", language="es")) == []


def test_words_that_are_not_marked() -> None:
    """`inline: false` keeps a word out of the text."""
    quiet = GlossaryEntry("mean", "A share.", inline=False)
    assert marks(body_of("I mean a claim", quiet, CLAIM)) == ["claim"]


def test_an_odd_word_cannot_break_out() -> None:
    """Whatever a word is made of, its address is one attribute."""
    odd = GlossaryEntry('"><b>&', "Odd.")
    (prose,) = (p for p in body_of('a "><b>& b', odd).sections if isinstance(p, Prose))
    assert prose.html.count("<") == prose.html.count(">")
    assert "<b>" not in prose.html
