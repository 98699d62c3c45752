"""Every string is there in every language, with the plural forms of that language."""

from collections.abc import Mapping
from datetime import date
import re
from typing import get_args

from babel import Locale
from body_factories import default_theme
import pytest

from plgen.model.plan import ReasonCode
from plgen.model.vocabulary import DISCIPLINES, GROUPINGS, KINDS
from plgen.render.body import WAY_KINDS
from plgen.render.pages.segments import KINDS as SEGMENT_KINDS
from plgen.render.reasons import STAFF_ONLY
from plgen.render.strings import (
    MissingStringError,
    Strings,
    choose_language,
    direction_of,
    find_language,
)

TEXTS = default_theme().translations
USED = re.compile(r"\bt\('([a-zA-Z0-9-]+)'(?=[,)])")
PLACES = re.compile(r"{(\w+)}")


def strings(language: str) -> Strings:
    return Strings(language, TEXTS[language])


def forms_of(value: object) -> list[str]:
    found = value.values() if isinstance(value, Mapping) else [value]
    return [str(form) for form in found]


def test_the_interface_speaks_three_languages() -> None:
    assert sorted(TEXTS) == ["ar", "en", "es"]


@pytest.mark.parametrize("language", TEXTS)
def test_every_language_has_every_string(language: str) -> None:
    assert set(TEXTS[language]) == set(TEXTS["en"])


@pytest.mark.parametrize("language", TEXTS)
def test_a_string_has_the_places_of_the_english_one(language: str) -> None:
    for key, value in TEXTS["en"].items():
        there = {p for form in forms_of(value) for p in PLACES.findall(form)}
        for form in forms_of(TEXTS[language][key]):
            assert set(PLACES.findall(form)) <= there, key


@pytest.mark.parametrize("language", TEXTS)
def test_plurals_have_the_forms_of_their_language(language: str) -> None:
    categories = set(Locale.parse(language).plural_form.tags) | {"other"}
    for key, value in TEXTS[language].items():
        if isinstance(value, Mapping):
            assert set(value) == categories, key


def test_templates_ask_for_strings_that_exist() -> None:
    for name, source in default_theme().templates.items():
        for key in USED.findall(source):
            assert key in TEXTS["en"], f"{name}: {key}"


@pytest.mark.parametrize("language", TEXTS)
def test_every_word_of_the_vocabularies_is_said(language: str) -> None:
    t = strings(language)
    keys = [
        *(f"kind-{kind}" for kind in KINDS),
        *(f"discipline-{discipline}" for discipline in DISCIPLINES),
        *(f"grouping-{grouping}" for grouping in GROUPINGS),
        *(f"way-{kind}" for kind in WAY_KINDS),
        *(f"section-{k}" for k in SEGMENT_KINDS.values() if k != "prose"),
        *(f"reason-floor-{floor}" for floor in ("arts", "project", "group")),
        *(
            f"reason-{code}"
            for code in get_args(ReasonCode)
            if code not in {*STAFF_ONLY, "floor"}
        ),
    ]
    assert [key for key in keys if not t.has(key)] == []


def test_a_missing_string_is_an_error() -> None:
    with pytest.raises(MissingStringError, match="en: nothing"):
        strings("en")("nothing")


@pytest.mark.parametrize(
    ("language", "n", "expected"),
    [
        ("en", 1, "1 unit"),
        ("en", 1200, "1,200 units"),
        ("es", 1, "1 unidad"),
        ("ar", 2, "وحدتان"),
        ("ar", 5, "5 وحدات"),
        ("ar", 11, "11 وحدة"),
    ],
)
def test_numbers_choose_their_form(language: str, n: int, expected: str) -> None:
    assert strings(language)("units-count", n=n) == expected


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, "0 min"), (40, "40 min"), (60, "1 hr"), (130, "2 hr 10 min")],
)
def test_minutes_become_hours(minutes: int, expected: str) -> None:
    assert strings("en").minutes(minutes) == expected


def test_a_week_runs_from_monday_to_friday() -> None:
    said = strings("en").week_dates(date(2026, 9, 28))
    assert said.startswith("Sep 28")
    assert said.endswith("Oct 2")


def test_words_of_the_other_direction_stand_apart() -> None:
    assert strings("en")("quoted", title="نجم") == "“\u2068نجم\u2069”"
    assert strings("ar")("quoted", title="نجم") == "«نجم»"
    assert strings("ar")("quoted", title="Radio") == "«\u2068Radio\u2069»"


def test_tags_are_said_where_a_theme_says_them() -> None:
    t = Strings("es", {"tag-board-games": "juegos de mesa"})
    assert (t.tag("board-games"), t.tag("city-life")) == (
        "juegos de mesa",
        "city life",
    )


def test_shares_and_names_of_languages() -> None:
    assert strings("en").percent(115) == "115%"
    assert strings("es").percent(115) == "115\xa0%"
    assert [strings("en").own_name(tag) for tag in ("es", "ar", "en")] == [
        "Español",
        "العربية",
        "English",
    ]


def test_languages_are_found_without_their_region() -> None:
    assert find_language(["fr", "es-MX"], TEXTS) == "es"
    assert find_language(["fr"], TEXTS) == ""
    assert choose_language(["es-MX", "ar"], TEXTS) == "es"
    assert choose_language(["hmn"], TEXTS) == "en"
    assert (direction_of("ar"), direction_of("hmn")) == ("rtl", "ltr")
