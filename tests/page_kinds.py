"""One page of each kind, to be looked at in every light and width."""

PAGES = (
    "public/index.html",
    "public/404.html",
    "public/falcons/index.html",
    "public/falcons/week/4/index.html",
    "public/falcons/path/index.html",
    "public/falcons/library/index.html",
    "public/falcons/glossary/index.html",
    "public/falcons/families/index.html",
    "public/falcons/about/index.html",
    "public/falcons/404.html",
    "public/falcons/units/debate-by-podcast/index.html",
    "public/otters/units/graph-the-river/index.html",
    "public/cranes/index.html",
    "public/cranes/units/reasons-that-hold/index.html",
    "public/storks/index.html",
    "public/storks/units/where-water-goes/index.html",
    "public/wrens/units/weigh-the-evidence/index.html",
    "staff/index.html",
    "staff/coverage/index.html",
    "staff/why/falcons/index.html",
)
