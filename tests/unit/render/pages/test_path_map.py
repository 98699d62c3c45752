"""A path is drawn in stretches of four to six stops, mirrored for right-to-left."""

from itertools import chain

from body_factories import (
    make_pathway_library,
    make_plan,
    make_site,
    make_week,
    the_edition,
)
from plan_factories import make_unit
import pytest

from plgen.render.pages.edition import Edition
from plgen.render.pages.path_map import stretch_of_week, stretches_of
from plgen.render.pages.route_drawing import WIDTH, Mark, draw_route


def edition_of(*sizes: int) -> Edition:
    """An edition whose weeks hold so many must-do units."""
    names = [[f"u{w}-{n}" for n in range(size)] for w, size in enumerate(sizes, 1)]
    library = make_pathway_library([make_unit(n) for n in chain(*names)])
    weeks = [make_week(number, *week) for number, week in enumerate(names, 1)]
    return the_edition(make_site(library), make_plan(*weeks))


@pytest.mark.parametrize("total", range(4, 40))
def test_stretches_have_four_to_six_stops(total: int) -> None:
    edition = edition_of(*[1] * total)
    sizes = [len(stretch.stops) for stretch in stretches_of(edition)]
    assert sum(sizes) == total
    assert all(size in {4, 5, 6} for size in sizes) or total == 7


def test_a_week_is_kept_whole_where_it_can_be() -> None:
    edition = edition_of(3, 2, 3, 2)
    weeks = [[s.week for s in r.stops] for r in stretches_of(edition)]
    assert weeks == [[1, 1, 1, 2, 2], [3, 3, 3, 4, 4]]


def test_an_empty_plan_has_no_stretch() -> None:
    assert stretches_of(edition_of(0, 0)) == ()


def test_only_one_stop_is_where_the_student_is() -> None:
    """The week's stops are marked; the first of them is here, in the week of now."""
    edition = edition_of(3, 3)
    now = stretch_of_week(edition, 2, is_now=True)
    assert now is not None
    assert [s.card.id for s in now.stops if s.is_here] == ["u2-0"]
    assert [s.is_marked for s in now.stops] == [False] * 3 + [True] * 3
    ahead = stretch_of_week(edition, 2, is_now=False)
    assert ahead is not None
    assert not any(s.is_here for s in ahead.stops)


def test_a_week_has_the_stretch_in_which_it_begins_something() -> None:
    """A week that only goes on has the one before it, an empty plan none."""
    edition = edition_of(5, 5, 0)
    found = [stretch_of_week(edition, week, is_now=True) for week in (1, 2, 3)]
    assert [stretch.number for stretch in found if stretch] == [1, 2, 2]
    plain = stretches_of(edition)
    assert [s.of for s in plain] == [stretch.of for stretch in found[:2] if stretch]
    assert stretch_of_week(edition_of(0, 0), 1, is_now=True) is None


def test_a_route_is_mirrored_from_right_to_left() -> None:
    marks = [Mark(is_here=False, is_marked=False, is_last=False, has_branch=True)] * 4
    left = draw_route(marks, is_rtl=False, is_begun=True, is_open=True)
    right = draw_route(marks, is_rtl=True, is_begun=True, is_open=True)
    assert [WIDTH - p.x for p in left.points] == [p.x for p in right.points]
    assert [WIDTH - x for x, _ in left.twigs] == [x for x, _ in right.twigs]


def test_a_line_has_a_piece_for_every_stop() -> None:
    """Each leads on from its stop; what comes in belongs to the first."""
    marks = [Mark(is_here=False, is_marked=False, is_last=False, has_branch=False)] * 4
    closed = draw_route(marks, is_rtl=False, is_begun=False, is_open=False)
    assert [index for index, _ in closed.pieces] == [0, 1, 2]
    amid = draw_route(marks, is_rtl=False, is_begun=True, is_open=True)
    assert [index for index, _ in amid.pieces] == [0, 0, 1, 2, 3]
    ends = [d.rsplit(" ", 2)[1:] for _, d in amid.pieces]
    starts = [d.partition("C")[0].removeprefix("M").split() for _, d in amid.pieces]
    assert ends[:-1] == starts[1:]
