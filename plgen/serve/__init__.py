"""Preview on this computer: builds in the background, pages reload by themselves."""

from plgen.serve.preview import Preview
from plgen.serve.web import HOST, PortTakenError, make_app, overlay_of, serve_site

__all__ = [
    "HOST",
    "PortTakenError",
    "Preview",
    "make_app",
    "overlay_of",
    "serve_site",
]
