"""A cohort → its web app manifest: name, colours and icons on a home screen."""

import json

from plgen.model.artifact import Artifact
from plgen.render.pages.edition import Edition

NAME = "manifest.webmanifest"
Json = dict[str, object]
ICONS: tuple[Json, ...] = (
    {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "assets/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {
        "src": "assets/icon-maskable.png",
        "sizes": "512x512",
        "type": "image/png",
        "purpose": "maskable",
    },
)


def render_manifest(edition: Edition) -> Artifact:
    """The manifest, beside the first page of the cohort's folder."""
    chrome, palette = edition.chrome, edition.site.palette
    form = {
        "name": f"{chrome.brand}: {chrome.strapline}",
        "short_name": chrome.brand,
        "lang": chrome.lang,
        "dir": chrome.dir,
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "theme_color": palette.ground,
        "background_color": palette.ground,
        "icons": ICONS,
    }
    text = json.dumps(form, ensure_ascii=False, indent=1)
    return Artifact(f"public/{edition.cohort.id}/{NAME}", f"{text}\n".encode())
