"""BCP 47 tags: whether babel knows the language, and what was probably meant."""

from functools import cache
import re

from babel import Locale, localedata

from plgen.model.suggest import nearest

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(-[A-Za-z]{3}){0,3}(-(?P<script>[A-Za-z]{4}))?"
    r"(-(?P<region>[A-Za-z]{2}|[0-9]{3}))?(-([0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*"
    r"(-[0-9A-WY-Za-wy-z](-[0-9A-Za-z]{2,8})+)*(-[xX](-[0-9A-Za-z]{1,8})+)?"
)
_LEAST_OF_A_NAME = 4
"""Shorter words are like too many names of languages."""
_REGIONS_MEANT = {"UK": "GB", "EN": "GB"}
_SPOKEN = """
    ar bn cs de el es fa fr he hi hmn ht hu id it ja km ko ne nl pa pl pt ro ru so sq sw
    ta th tl tr uk ur vi yue zh
"""
"""Languages whose own name for themselves is looked at, to suggest a tag."""


def is_language(tag: str) -> bool:
    """Whether `tag` is well formed, of a language and region that CLDR names."""
    parts = _TAG.fullmatch(tag)
    if parts is None or parts["language"].lower() not in _languages():
        return False
    region = parts["region"]
    return region is None or region.upper() in _regions()


def language_meant(text: str) -> str:
    """Name the tag that was probably meant, or nothing."""
    joined = text.replace("_", "-").replace(" ", "-")
    first, _, region = joined.partition("-")
    for tag in (joined, f"{first}-{_REGIONS_MEANT.get(region.upper(), region)}"):
        if is_language(tag):
            return tag
    if is_language(first):
        return first
    if len(first) < _LEAST_OF_A_NAME:
        return ""
    by_name = _tags_by_name()
    found = nearest(text, by_name) or nearest(first, by_name)
    return by_name[found[0]] if found else ""


@cache
def _languages() -> frozenset[str]:
    return frozenset(Locale("en").languages)


@cache
def _regions() -> frozenset[str]:
    return frozenset(Locale("en").territories)


@cache
def _tags_by_name() -> dict[str, str]:
    names = {
        str(name).casefold(): tag.replace("_", "-")
        for tag, name in Locale("en").languages.items()
    }
    for tag in _SPOKEN.split():
        own = Locale(tag).get_language_name() if localedata.exists(tag) else None
        if own:
            names.setdefault(own.casefold(), tag)
    return names
