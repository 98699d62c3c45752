"""A body becomes stations: numbered blocks, prose between them."""

from body_factories import default_theme, make_body

from plgen.render.body import (
    Check,
    Checks,
    Choice,
    Goals,
    Prose,
    Reflect,
    Step,
    Steps,
    Way,
    Ways,
)
from plgen.render.pages.segments import is_article, segments_of
from plgen.render.strings import Strings

T = Strings("en", default_theme().translations["en"])


def test_blocks_are_numbered_and_titled_prose_is_not() -> None:
    body = make_body(
        Goals(("I can.",)),
        Prose("idea", "The idea", "<p>x</p>"),
        Steps((Step("s1", "Do", 5),)),
        Reflect(("Why?",)),
    )
    found = [(s.number, s.title) for s in segments_of(body, T)]
    assert found == [
        (1, "Your goal"),
        (0, "The idea"),
        (2, "Do it"),
        (3, "Look back"),
    ]


def test_prose_without_a_title_rides_with_the_block_before_it() -> None:
    body = make_body(Goals(("I can.",)), Prose("p", "", "<p>x</p>"))
    (goal,) = segments_of(body, T)
    assert goal.after == ("<p>x</p>",)


def test_a_unit_of_prose_alone_is_an_article() -> None:
    prose = segments_of(make_body(Prose("a", "A", "<p>x</p>")), T)
    assert is_article(prose)
    assert not is_article(segments_of(make_body(Goals(("I can.",))), T))


def test_two_blocks_of_a_kind_have_ids_of_their_own() -> None:
    body = make_body(Steps((Step("a", "A"),)), Steps((Step("b", "B"),)))
    assert [s.id for s in segments_of(body, T)] == ["p-steps", "p-steps-2"]


def test_one_way_alone_is_no_choice() -> None:
    (one,) = segments_of(make_body(Ways((Way("read", "<p>x</p>"),))), T)
    assert one.title == "Learn it"


def test_a_step_that_holds_a_link_or_blocks_is_not_its_own_label() -> None:
    texts = ("Do <em>it</em>", '<a href="unit:x">x</a>', "<p>x</p>", "<abbr>x</abbr>")
    body = make_body(Steps(tuple(Step(f"s{n}", x) for n, x in enumerate(texts))))
    (steps,) = segments_of(body, T)
    assert [line.is_short for line in steps.lines] == [True, False, False, True]


def test_a_check_with_one_right_answer_is_a_single_choice() -> None:
    choices = (Choice("A", correct=True), Choice("B", correct=False))
    body = make_body(Checks((Check("q", "<p>?</p>", choices),)))
    (check,) = segments_of(body, T)
    assert check.quizzes[0].is_single
    assert check.quizzes[0].right == ("A",)
