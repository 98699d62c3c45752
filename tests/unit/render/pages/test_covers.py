"""A cover is the same wherever and whenever it is drawn."""

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from body_factories import default_theme, make_site, make_unit
from plan_factories import make_library
import pytest

from plgen.render.pages.covers.cover import DRAWINGS, draw_cover, kind_of
from plgen.render.pages.covers.seed import Seed
from plgen.render.pages.environment import make_environment

IDS = ("radio-minute", "map-of-us", "voice-map", "a", "z9")
LARGEST = 12_000


@pytest.mark.parametrize("kind", DRAWINGS)
@pytest.mark.parametrize("unit", IDS)
def test_a_cover_is_a_small_well_formed_picture(kind: str, unit: str) -> None:
    template = make_environment(default_theme().templates).get_template("cover.svg")
    drawn = template.render(cover=draw_cover(kind, unit))
    assert ET.fromstring(drawn).tag.endswith("svg")  # noqa: S314  # drawn by us
    assert len(drawn) < LARGEST


@pytest.mark.parametrize("kind", DRAWINGS)
def test_covers_of_one_kind_differ_by_id_alone(kind: str) -> None:
    drawn = {draw_cover(kind, unit).shapes for unit in IDS}
    assert len(drawn) == len(IDS)
    assert draw_cover(kind, "a") == draw_cover(kind, "a")


def test_the_numbers_of_a_seed_never_change() -> None:
    """They are the same on every machine, for every hash seed, for ever."""
    drawn = ",".join(str(n) for n in map(Seed("music/a").below, [1000] * 5))
    assert drawn == ",".join(
        str(int.from_bytes(sha256(f"music/a/{n}".encode()).digest()[:4], "big") % 1000)
        for n in range(5)
    )


def test_a_unit_wears_its_first_discipline() -> None:
    assert kind_of(make_unit("u", arts=["TH:Cr1.1.7a", "MU:Cr1.1.7a"])) == "theatre"
    assert kind_of(make_unit("u", "A.1")) == "plain"


def test_a_site_draws_each_cover_once() -> None:
    site = make_site(make_library([make_unit("one"), make_unit("two")]))
    one, two = site.library.units.values()
    assert site.cover(one) not in (None, site.cover(two))
    assert site.cover(one) is site.cover(one)
    assert site.cover(replace(one, image=PurePosixPath("a.png"))) is None
