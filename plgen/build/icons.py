"""The mark of a site as icons: from the cache, else drawn."""

from pydantic import Base64Bytes, TypeAdapter, ValidationError

from plgen.build.identity import digest_values, tool_identity
from plgen.cache import Cache
from plgen.render import Palette, draw_icons

KIND = "icons"

_ICONS = TypeAdapter(dict[str, Base64Bytes])


def take_icons(palette: Palette, cache: Cache) -> dict[str, bytes]:
    """The icons of a palette, by file name."""
    digest = digest_values([tool_identity(), palette])
    try:
        return _ICONS.validate_json(cache.read(KIND, digest) or b"")
    except ValidationError:
        drawn = dict(draw_icons(palette))
    cache.keep(KIND, digest, _ICONS.dump_json(drawn))
    cache.prune(KIND, {digest})
    return drawn
