"""A view laid into its template: one page as an artifact."""

from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import quote

from plgen.model.artifact import Artifact
from plgen.render.links import NO_WORDS, resolve_links
from plgen.render.pages.edition import Edition
from plgen.render.pages.embeds import lay_embeds
from plgen.render.pages.frame import Frame
from plgen.render.pages.icons import lay_sprite
from plgen.render.pages.site import Site


def render_page(  # noqa: PLR0913 — two of them are rare, and named
    edition: Edition,
    path: str,
    template: str,
    view: object,
    *,
    nav: str = "",
    words: Mapping[str, str] = NO_WORDS,
) -> Artifact:
    """The page at `path` of the edition; `nav` is the place that it belongs to.

    `words` of the glossary are explained at their addresses; others stay plain.
    """
    site, root = edition.site, "../" * path.count("/")
    html = edition.frame.lay(template, view, path=path, root=root, nav=nav)
    html = resolve_links(
        lay_sprite(lay_embeds(html, edition.t), site.icons),
        units=edition.once(_addresses)(root),
        media=lambda name: f"{root}media/{quote(name)}",
        words=words,
    )
    return Artifact(f"public/{edition.cohort.id}/{path}", html.encode())


def _addresses(edition: Edition) -> Callable[[str], Mapping[str, str]]:
    """The addresses of all units from a page, by the way up from that page."""

    @cache
    def addresses(root: str) -> Mapping[str, str]:
        return {id_: f"{root}{leaf.card.href}" for id_, leaf in edition.leaves.items()}

    return addresses


def render_bare_page(
    site: Site, path: str, template: str, frame: Frame, view: object
) -> Artifact:
    """A page outside of any cohort, at `path` below `site/`."""
    root = "../" * (path.count("/") - 1)
    html = frame.lay(template, view, path=path, root=root)
    return Artifact(path, lay_sprite(html, site.icons).encode())
