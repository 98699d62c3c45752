"""One page of each kind, to be looked at in every light and width."""

PAGES = (
    "public/index.html",
    "public/404.html",
    "public/falcons/index.html",
    "public/falcons/week/4/index.html",
    "public/falcons/path/index.html",
    "public/falcons/progress/index.html",
    "public/falcons/library/index.html",
    "public/falcons/glossary/index.html",
    "public/falcons/families/index.html",
    "public/falcons/about/index.html",
    "public/falcons/404.html",
    "public/falcons/units/debate-by-podcast/index.html",
    "public/otters/units/graph-the-river/index.html",
    "public/cranes/index.html",
    "public/cranes/units/reasons-that-hold/index.html",
    "public/cranes/units/reasons-that-hold/en-easy/index.html",
    "public/storks/index.html",
    "public/storks/progress/index.html",
    "public/storks/units/where-water-goes/index.html",
    "public/wrens/units/weigh-the-evidence/index.html",
    "staff/index.html",
    "staff/coverage/index.html",
    "staff/why/falcons/index.html",
)

ARABIC = (
    "public/storks/week/2/index.html",
    "public/storks/path/index.html",
    "public/storks/library/index.html",
    "public/storks/glossary/index.html",
    "public/storks/families/index.html",
    "public/storks/about/index.html",
    "public/storks/404.html",
)
"""The kinds that have no page from right to left among those above."""
