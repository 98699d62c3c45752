"""Rendered Markdown as a page takes it: wide tables get a box to scroll in."""

from markupsafe import Markup

from plgen.render.strings import Strings

BOX = '<div class="scroll" role="group" tabindex="0" aria-label="{}">'


def frame(t: Strings, html: str) -> Markup:
    """HTML of a body, safe as it stands: raw HTML is off, all text is escaped."""
    if "<table>" in html:
        box = Markup(BOX).format(t("table"))
        html = html.replace("<table>", f"{box}<table>")
        html = html.replace("</table>", "</table></div>")
    return Markup(html)  # noqa: S704 — rendered from Markdown, raw HTML off
