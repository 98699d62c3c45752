"""One body for each reading, from nothing but texts and names."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from page_factories import default_theme

from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.unit import MediaFile, Reading, Unit
from plgen.render.bodies import render_bodies, render_body
from plgen.render.body import Body, Checks, Steps

WORDS = default_theme().translations
Render = Callable[..., tuple[Body, list[Diagnostic]]]


def reading(
    file: str, body: str, language: str = "en", *, easy: bool = False
) -> Reading:
    return Reading(language, easy, "Title", None, body, f"content/units/{file}", 5)


SONG = Unit(
    "song",
    PurePosixPath("units"),
    (
        reading("a.md", "[d](drum.es.md) [d](b/index.easy.md)"),
        reading("a.es.md", "![x](../units/p.svg)", "es"),
        reading("a.easy.md", "[f](p.svg)", easy=True),
    ),
)
DRUM = Unit(
    "drum",
    PurePosixPath("units/b"),
    (reading("b/index.easy.md", "x", easy=True),),
    status="draft",
)
OTHER = Unit("other", PurePosixPath("units"), (reading("drum.es.md", "y", "es"),))
LIBRARY = Library(
    units={"drum": DRUM, "other": OTHER, "song": SONG},
    media={"units/p.svg": MediaFile(PurePosixPath("units/p.svg"), "p", 1)},
)


def test_every_reading() -> None:
    """Readings by unit, language and level; links lead to any file of a unit."""
    bodies, found = render_bodies(LIBRARY, WORDS)
    assert found[1:] == []
    assert [d.code for d in found] == ["picture-without-alt"] or not found
    keys = [("song", "en", False), ("song", "es", False), ("song", "en", True)]
    assert [("other", "es", False), *keys] == list(bodies)
    assert bodies["song", "en", False].units == ("other", "drum")
    assert (PurePosixPath("units/p.svg"),) == bodies["song", "es", False].media
    assert (PurePosixPath("units/p.svg"),) == bodies["song", "en", True].media


def test_drafts() -> None:
    """Drafts only where they take part."""
    bodies, _ = render_bodies(replace(LIBRARY, drafts=True), WORDS)
    assert ("drum", "en", True) in bodies


def test_one_body() -> None:
    """One reading alone is the same as among all."""
    bodies, _ = render_bodies(LIBRARY, WORDS)
    alone, _ = render_body(SONG.original, SONG, LIBRARY, WORDS)
    assert bodies["song", "en", False] == alone


def test_summary(render: Render) -> None:
    """The first paragraph outside fences and lists, else the first goal."""
    source = "![Wave](wave.svg)\n\n> quoted\n\n- item\n\nA *first* one[^a].\n\n[^a]: b"
    assert render(source)[0].summary == "A first one."
    assert (
        render("::: goal\n- I can *clap* & sing.\n:::")[0].summary
        == "I can clap & sing."
    )
    assert render("- item")[0].summary == ""


def test_text(render: Render) -> None:
    """All that a student reads; no feedback, hints, answers or private blocks."""
    source = """## Beat & bar

A *b*eat[^n].

::: steps
- Clap (5 min)
:::
::: check
Why?

- [x] Because

> FEEDBACK

::: hint
HINT
:::
::: answer
ANSWER
:::
:::
::: teacher
TEACHER
:::
::: family
FAMILY
:::

[^n]: A note
"""
    body, _ = render(source)
    expected = ["Beat & bar", "A beat.", "Clap", "Why?", "Because", "A note"]
    assert sorted(expected) == sorted(body.text.split("\n"))


def steps_of(body: Body) -> dict[str, str]:
    found = (part for part in body.sections if isinstance(part, Steps))
    return {step.html: step.id for part in found for step in part.items}


def test_ids_of_steps(render: Render) -> None:
    """Ids stay while the words do: not place, minutes or markup decide."""
    before = steps_of(render("::: steps\n- Clap (5 min)\n- Sing\n:::")[0])
    after = steps_of(render("::: steps\n- New\n- *Sing* (9 min)\n- Clap\n:::")[0])
    assert before["Clap"] == after["Clap"]
    assert before["Sing"] == after["<em>Sing</em>"]
    assert all(len(name) == 8 and int(name, 16) >= 0 for name in after.values())
    assert len(set(after.values())) == 3


def test_ids_of_repetitions(render: Render) -> None:
    """Equal steps and equal questions have ids of their own."""
    body, _ = render("::: steps\n- a\n- a\n:::\n\n::: check\na\n:::\n::: check\na\n:::")
    ids = [
        s.id for p in body.sections if isinstance(p, Steps | Checks) for s in p.items
    ]
    assert 4 == len(ids) == len(set(ids))


def test_media_of_teachers(render: Render) -> None:
    """Files of the teacher's blocks are named apart from those that are published."""
    source = "[f](wave.svg)\n::: teacher\n![k](../key.png)\n:::\n"
    source += "::: family\n[s](<score sheet.pdf>)\n:::"
    body, _ = render(source)
    published = ("units/music/wave.svg", "units/music/score sheet.pdf")
    assert published == tuple(map(str, body.media))
    assert tuple(map(str, body.teacher_media)) == ("units/key.png",)
