"""`> [!NOTE]` as a note with its title in the language of the page."""

from markdown_it.token import Token

from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.streams import Stream


def alerts(stream: Stream, sheet: Sheet) -> None:
    """Name alerts and their titles."""
    title = ""
    for token in stream.tokens:
        if token.type == "alert_open":
            kind = token.meta["kind"].lower()
            title = sheet.words.alerts[kind]
            theirs = str(token.attrs.get("class", "")).split()
            kept = [name for name in theirs if name.startswith("x-")]
            token.attrs["class"] = " ".join(["alert", kind, *kept])
            token.attrs["role"] = "note"
        elif token.type == "alert_title_open":
            token.attrs["class"] = "alert-title"
        elif token.type == "inline" and title:
            token.children = [Token("text", "", 0, content=title)]
            title = ""
