"""Pages in their frame: what an edition's pages share is laid out once."""

from jinja2 import Environment
from markupsafe import Markup

from plgen.render.pages.chrome import Chrome
from plgen.render.strings import Strings


class Frame:
    """What stands round every page of an edition, ready to take one after the other."""

    def __init__(self, environment: Environment, chrome: Chrome, t: Strings) -> None:
        self.environment = environment
        self.chrome = chrome
        self.t = t
        self._kept: dict[object, Markup] = {}

    def lay(
        self, template: str, view: object, *, path: str, root: str, nav: str = ""
    ) -> str:
        """The page at `path`, `root` leading up from it; `nav` is where it belongs."""
        places = (item.href for item in self.chrome.nav)
        return self.environment.get_template(template).render(
            page=view,
            chrome=self.chrome,
            t=self.t,
            root=root,
            nav=nav,
            here=path if path in places else "",
            kept=self._kept,
        )
