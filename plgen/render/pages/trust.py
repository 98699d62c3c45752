"""Rendered Markdown as templates take it."""

from markupsafe import Markup


def trust(html: str) -> Markup:
    """HTML of a body, safe as it stands: raw HTML is off there, all text is escaped."""
    return Markup(html)  # noqa: S704 — the one place that says so
