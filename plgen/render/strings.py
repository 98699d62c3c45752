"""A theme's words in one language: sentences, plurals, dates, minutes, lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache
from typing import Literal
import unicodedata

from babel import Locale, UnknownLocaleError
from babel.dates import format_interval
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

MINUTES_IN_HOUR = 60
MANY = 100
"""A number of which every language says the general form."""
FALLBACK = "en"


class MissingStringError(KeyError):
    """A theme has no such string in this language."""


@dataclass(frozen=True)
class Strings:
    """The strings of one language; called with a key, it says the sentence."""

    language: str
    texts: Mapping[str, object]

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale; English where Babel does not know the language."""
        try:
            return Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale.parse(FALLBACK)

    @cached_property
    def dir(self) -> Literal["ltr", "rtl"]:
        """The direction in which the language is written."""
        return direction_of(self.language)

    def __call__(self, key: str, /, **values: object) -> str:
        """The string of `key`, `n` choosing its plural form, values laid in."""
        is_kept = not values or all(type(value) is int for value in values.values())
        known = (key, *values.items()) if is_kept else None
        if known in self._said:
            return self._said[known]
        said = self._say(key, values)
        if known:
            self._said[known] = said
        return said

    def _say(self, key: str, values: Mapping[str, object]) -> str:
        try:
            form = self.texts[key]
        except KeyError:
            raise MissingStringError(f"{self.language}: {key}") from None
        if isinstance(form, Mapping):
            number = values["n"]
            category = self.locale.plural_form(number if isinstance(number, int) else 0)
            form = form.get(category, form["other"])
        return str(form).format_map({k: self._lay(v) for k, v in values.items()})

    @cached_property
    def _said(self) -> dict[object, str]:
        """Strings without values, or with numbers alone, as they have been said."""
        return {}

    def forms(self, key: str) -> dict[str, str]:
        """The plural forms of a string, for a script that lays its number in itself."""
        form = self.texts[key]
        return dict(form) if isinstance(form, Mapping) else {"other": str(form)}

    def has(self, key: str) -> bool:
        """Whether there is such a string."""
        return key in self.texts

    def tag(self, tag: str) -> str:
        """A tag of the authors' in words: a theme's own, else the tag's."""
        key = f"tag-{tag}"
        return self(key) if self.has(key) else tag.replace("-", " ")

    def number(self, value: int) -> str:
        """A whole number as the language writes it."""
        return _number(self.locale, value)

    def decimal(self, value: float) -> str:
        """A number with one digit behind the point, where it has one."""
        return str(format_decimal(value, format="#,##0.#", locale=self.locale))

    def percent(self, value: int) -> str:
        """A whole number of hundredths as the language writes it."""
        return str(format_percent(value / 100, locale=self.locale))

    def minutes(self, minutes: int) -> str:
        """A length of time: `40 min`, `1 hr 20 min`."""
        hours, rest = divmod(minutes, MINUTES_IN_HOUR)
        parts = [_duration(self.locale, hours, "hour")] if hours else []
        if rest or not hours:
            parts.append(_duration(self.locale, rest, "minute"))
        return " ".join(parts)

    def list(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        return format_list([self._isolate(item) for item in items], locale=self.locale)

    def either(self, items: Iterable[str]) -> str:
        """`a, b or c`."""
        shown = [self._isolate(item) for item in items]
        return format_list(shown, style="or", locale=self.locale)

    def week_dates(self, monday: date) -> str:
        """Monday to Friday: `Sep 7-11`."""
        friday = monday + timedelta(days=4)
        return str(format_interval(monday, friday, "MMMd", locale=self.locale))

    def language_name(self, tag: str) -> str:
        """A language's name in this language."""
        try:
            name = Locale.parse(tag, sep="-").get_display_name(self.locale)
        except (UnknownLocaleError, ValueError):
            name = None
        return name or tag

    def own_name(self, tag: str) -> str:
        """A language's name as its own speakers write it, to stand alone."""
        name = Strings(tag, {}).language_name(tag)
        return name[:1].upper() + name[1:]

    def _lay(self, value: object) -> str:
        return self.number(value) if isinstance(value, int) else self._isolate(value)

    def _isolate(self, value: object) -> str:
        """Keep words of the other direction from turning the sentence round them."""
        text = str(value)
        if text.isascii() and self.dir == "ltr":
            return text
        right = any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
        is_strange = right != (self.dir == "rtl") and not text.isdigit()
        return f"\u2068{text}\u2069" if is_strange else text


@lru_cache(4096)
def _number(locale: Locale, value: int) -> str:
    return str(format_decimal(value, locale=locale))


@lru_cache(4096)
def _duration(locale: Locale, value: int, unit: str) -> str:
    """A short form; of one, the general one: Babel says `1 horas` in Spanish."""
    shown = MANY if value == 1 else value
    said = str(format_unit(shown, f"duration-{unit}", length="short", locale=locale))
    return said.replace(_number(locale, shown), _number(locale, value))


@cache
def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """The direction in which a language is written; left to right where unknown."""
    try:
        found = Locale.parse(language, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return "rtl" if found == "rtl" else "ltr"


def choose_language(wanted: Iterable[str], offered: Iterable[str]) -> str:
    """The first wanted language that is offered, exactly or without its region."""
    return find_language(wanted, offered) or FALLBACK


def find_language(wanted: Iterable[str], offered: Iterable[str]) -> str:
    """The same, but nothing where none of them is offered."""
    known = {tag.casefold(): tag for tag in offered}
    for tag in wanted:
        for form in (tag.casefold(), tag.casefold().split("-")[0]):
            if form in known:
                return known[form]
    return ""
