"""Ids: the rule, and the words that a broken one is refused with."""

from functools import lru_cache
import re
import unicodedata

ID_RULE = (
    "Use small letters a to z, digits and single hyphens, such as `sound-of-rain`."
)
MAX_ID = 100
TEXTS = 1 << 15
"""How many texts are kept in mind with what they fold to."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z0-9-]+")


def is_id(text: str) -> bool:
    """Whether `text` may name a unit, a pathway or a cohort."""
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None


def is_tag(text: str) -> bool:
    """Whether `text` may be an interest, a career or a collection."""
    return len(text) <= MAX_ID and _TAG.fullmatch(text) is not None


@lru_cache(TEXTS)
def sameness(text: str) -> str:
    """Fold what file systems may hold to be one name: letter case and Unicode form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())


def is_device(name: str) -> bool:
    """Whether Windows keeps a name for itself, with any ending: `aux`, `CON.svg`."""
    return sameness(name.partition(".")[0].strip()) in _DEVICES


def id_like(text: str) -> str:
    """Turn a text into the nearest id, or into nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:MAX_ID].strip("-")


def id_hint(text: str) -> str:
    """Say the rule, with an id that would do."""
    meant = id_like(text)
    return f"Write `{meant}`. {ID_RULE}" if meant else ID_RULE
