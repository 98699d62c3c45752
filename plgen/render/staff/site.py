"""Plans → the files below `staff/`: those of all cohorts, and those of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
import json
from urllib.parse import quote

from markupsafe import Markup

from plgen.model.artifact import Artifact
from plgen.model.plan import Plan
from plgen.render.links import resolve_links
from plgen.render.pages.chrome import Chrome, NavItem
from plgen.render.pages.frame import Frame
from plgen.render.pages.icons import lay_sprite
from plgen.render.pages.site import Site
from plgen.render.pages.trust import trust
from plgen.render.plan_json import plan_json
from plgen.render.staff.coverage import make_coverage
from plgen.render.staff.plans import make_plan_rows
from plgen.render.staff.teacher_cards import make_cards
from plgen.render.staff.why import make_why

NAV = (
    NavItem("plans", "Plans", "route", "index.html"),
    NavItem("coverage", "Coverage", "list-checks", "coverage/index.html"),
    NavItem("cards", "Teacher cards", "graduation-cap", "cards/index.html"),
)


@dataclass(frozen=True, slots=True)
class Press:
    """What all staff pages share."""

    site: Site
    frame: Frame
    units: Mapping[str, str]
    """The teacher cards that links between units lead to."""

    def page(self, path: str, template: str, nav: str, view: object) -> Artifact:
        """One page, at `path` below `staff/`."""
        root = "../" * path.count("/")
        html = self.frame.lay(f"staff/{template}", view, path=path, root=root, nav=nav)
        html = resolve_links(
            lay_sprite(html, self.site.icons),
            units={unit: f"{root}{href}" for unit, href in self.units.items()},
            media=lambda name: f"{root}media/{quote(name)}",
        )
        return Artifact(f"staff/{path}", html.encode())


def render_overview(site: Site, plans: Mapping[str, Plan]) -> Iterator[Artifact]:
    """All plans and their coverage; in English, as plgen's messages."""
    press = Press(site, site.once(_frame), {})
    rows = make_plan_rows(site.library, plans)
    coverage = make_coverage(site.library, plans)
    yield press.page("index.html", "plans.html", "plans", rows)
    yield press.page("coverage/index.html", "coverage.html", "coverage", coverage)


def render_cards(site: Site, plans: Mapping[str, Plan]) -> Iterator[Artifact]:
    """The teacher cards, what they show, and the style of all staff pages."""
    cards = make_cards(site, plans)
    units = {card.id: f"cards/index.html#p-card-{card.id}" for card in cards}
    press = Press(site, site.once(_frame), units)
    yield press.page("cards/index.html", "cards.html", "cards", cards)
    for name, content in {**site.assets, **site.marks}.items():
        yield Artifact(f"staff/assets/{name}", content)
    for name in sorted({path for card in cards for path in card.media}):
        if name in site.library.media:
            yield Artifact(f"staff/media/{name}", site.library.media[name])


def render_why(site: Site, plan: Plan) -> Iterator[Artifact]:
    """One cohort's plan for the staff: the page that says why, and as JSON."""
    why = make_why(site.library, plan, site.once(_lines))
    press = Press(site, site.once(_frame), {})
    yield press.page(f"why/{why.cohort}/index.html", "why.html", "plans", why)
    form = json.dumps(plan_json(site.library, plan), ensure_ascii=False)
    yield Artifact(f"staff/plans/{plan.cohort}.json", f"{form}\n".encode())


def _lines(site: Site) -> dict[str, Markup]:
    """Every unit, as a list names it."""
    line = site.environment.get_template("staff/unit-line.html")
    return {
        name: trust(line.render(id=name, title=unit.original.title))
        for name, unit in site.library.units.items()
    }


def _frame(site: Site) -> Frame:
    title = site.library.settings.title
    chrome = Chrome("en", "ltr", title, "Staff", NAV, ())
    return Frame(site.environment, chrome, site.strings_for("en"))
