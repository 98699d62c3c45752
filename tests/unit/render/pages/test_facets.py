"""By what a library's units can be chosen."""

from page_factories import (
    edition_of,
    make_cohort,
    make_framework,
    make_library,
    make_plan,
    make_unit,
    strings,
)
import pytest

from plgen.model.plan import GoalState
from plgen.model.unit import Unit
from plgen.render.pages.edition import Edition
from plgen.render.pages.facets import (
    band_of,
    facets_of_library,
    facets_of_unit,
    screen_of,
    shared_facets,
)

T = strings()
FRAMEWORK = make_framework("f", B_1="Second", A_1="First", A_1_x="Part of it")


def edition_with(*units: Unit, language: str = "en", goals: str = "") -> Edition:
    library = make_library(
        units, [make_cohort(languages=(language,))], frameworks=[FRAMEWORK]
    )
    states = [GoalState(code, (), (), met=False) for code in goals.split()]
    return edition_of(library, make_plan([u.id for u in units], goals=states))


def labels(edition: Edition, name: str) -> list[str]:
    facets = {facet.name: facet for facet in facets_of_library(edition)}
    return [chip.label for chip in facets[name].chips] if name in facets else []


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(1, "20"), (20, "20"), (21, "40"), (60, "60"), (61, "more"), (6000, "more")],
)
def test_bands(minutes: int, band: str) -> None:
    """Each length of time is in one band."""
    assert band == band_of(minutes)


@pytest.mark.parametrize(("screen", "where"), [(0, "off"), (1, "some"), (30, "on")])
def test_screens(screen: int, where: str) -> None:
    """Off, a little, or all of it."""
    assert where == screen_of(make_unit("a", minutes=30, screen_minutes=screen))


def test_facets_of_a_unit() -> None:
    """All its values, written as an address writes them."""
    unit = make_unit(
        "a",
        "A.1.x",
        arts=("MU:Cr1.1.7a",),
        interests=("music", "hip-hop"),
        modality=("visual",),
        collections=("new",),
    )
    edition = edition_with(unit, goals="A.1 B.1")
    assert facets_of_unit(edition, unit) == (
        "interest=music&interest=hip-hop&arts=MU&modality=visual&minutes=40&screen=off"
        "&collection=new&standard=A.1.x&standard=MU%3ACr1.1.7a&standard=A.1"
    )


def test_only_where_there_is_a_choice() -> None:
    """A facet with one value is not shown."""
    same = [
        make_unit(n, interests=("music",), minutes=m) for n, m in (("a", 9), ("b", 99))
    ]
    names = [facet.name for facet in facets_of_library(edition_with(*same))]
    assert names == ["minutes"]


def test_words_on_chips() -> None:
    """Ways in are things to do, times are bands; each in an order that helps."""
    one = make_unit("a", modality=("kinesthetic", "visual"), minutes=70)
    two = make_unit("b", modality=("reading-writing",), minutes=20, screen_minutes=20)
    three = make_unit("c", minutes=30)
    edition = edition_with(one, two, three)
    assert labels(edition, "modality") == [
        T("modality-visual"),
        T("modality-kinesthetic"),
        T("modality-reading-writing"),
    ]
    assert labels(edition, "minutes") == [
        T("minutes-up-to", minutes=T.minutes(20)),
        T("minutes-between", least=T.minutes(20), minutes=T.minutes(40)),
        T("minutes-over", minutes=T.minutes(60)),
    ]
    assert labels(edition, "screen") == [T("screen-off"), T("screen-on")]


def test_goals_of_the_path_first() -> None:
    """Then the other standards, each with its words; a goal stands for its parts."""
    edition = edition_with(make_unit("a", "B.1"), make_unit("b", "A.1.x"), goals="A.1")
    (facet,) = facets_of_library(edition)
    told = [(chip.code, chip.label) for chip in facet.chips]
    assert told == [("A.1", "First"), ("B.1", "Second"), ("A.1.x", "Part of it")]


def test_tags_in_their_own_language() -> None:
    """A tag that the theme cannot say in Arabic is marked as the site's language."""
    units = [make_unit("a", interests=("zydeco",)), make_unit("b", interests=("yoga",))]
    (facet,) = facets_of_library(edition_with(*units, language="ar"))
    assert [chip.label for chip in facet.chips] == ["Yoga", "Zydeco"]
    assert facet.chips[0].speech == ' lang="en" dir="ltr"'


def test_more_like_this() -> None:
    """Only what another unit has too."""
    one = make_unit("a", interests=("music", "boats"), collections=("new",))
    two = make_unit("b", interests=("music",), collections=("new",))
    chips = shared_facets(edition_with(one, two), one)
    assert [chip.facet for chip in chips] == ["interest=music", "collection=new"]
    assert shared_facets(edition_with(one), one) == ()
