"""A path of the site → what a web server is to say of the file."""

from dataclasses import dataclass
from pathlib import PurePosixPath

CACHE = "no-cache"
"""Keep it, and ask each time whether it is still the same. No name of a site's file
changes with what is in it, so none may be kept for longer without asking."""
UNKNOWN = "application/octet-stream"

_TEXTS = {
    "text/html": ".html",
    "text/css": ".css",
    "text/javascript": ".js",
    "text/calendar": ".ics",
    "text/plain": ".txt .srt .py .ino .hex .abc .ly",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/vtt": ".vtt",
}
_OTHERS = {
    "application/epub+zip": ".epub",
    "application/geo+json": ".geojson",
    "application/json": ".json",
    "application/manifest+json": ".webmanifest",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.geogebra.file": ".ggb",
    "application/vnd.musescore": ".mscz",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        ".pptx"
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.recordare.musicxml": ".mxl",
    "application/vnd.recordare.musicxml+xml": ".musicxml",
    "application/x-ipynb+json": ".ipynb",
    "application/x.scratch.sb3": ".sb3",
    "application/xml": ".xml",
    "application/zip": ".zip",
    "audio/aac": ".aac",
    "audio/flac": ".flac",
    "audio/midi": ".mid .midi",
    "audio/mp4": ".m4a",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".oga .ogg .opus",
    "audio/wav": ".wav",
    "font/otf": ".otf",
    "font/ttf": ".ttf",
    "font/woff": ".woff",
    "font/woff2": ".woff2",
    "image/avif": ".avif",
    "image/gif": ".gif",
    "image/jpeg": ".jpeg .jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/webp": ".webp",
    "image/x-icon": ".ico",
    "model/gltf-binary": ".glb",
    "model/obj": ".obj",
    "model/stl": ".stl",
    "video/mp4": ".mp4 .m4v",
    "video/ogg": ".ogv",
    "video/webm": ".webm",
}
TYPES = {
    **{end: kind for kind, ends in _OTHERS.items() for end in ends.split()},
    **{
        end: f"{kind}; charset=utf-8"
        for kind, ends in _TEXTS.items()
        for end in ends.split()
    },
}
"""By ending. Python's own table would be another one on each machine."""


@dataclass(frozen=True, slots=True)
class Headers:
    """`Content-Type` and `Cache-Control`."""

    type: str
    cache: str = CACHE

    def __str__(self) -> str:
        """Both, on one line."""
        return f"{self.type} | {self.cache}"


def headers_for(path: str) -> Headers:
    """The headers of a file, by the ending of its name."""
    return Headers(TYPES.get(PurePosixPath(path).suffix.lower(), UNKNOWN))
