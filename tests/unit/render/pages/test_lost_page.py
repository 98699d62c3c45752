"""The page for lost addresses: where it leads, and that its script may run."""

from base64 import b64encode
from hashlib import sha256

from page_factories import links_of, make_cohort, make_library, pages_of_cohort
import pytest

from plgen.model.site import SiteSettings
from plgen.render.pages.lost_page import make_lost_page


@pytest.mark.parametrize(
    ("base_url", "cohort", "home"),
    [
        ("", "c", ""),
        ("", "", ""),
        ("https://x.example", "c", "https://x.example/c/"),
        ("https://x.example/sub/", "c", "https://x.example/sub/c/"),
        ("https://x.example/sub/", "", "https://x.example/sub/"),
    ],
)
def test_home(base_url: str, cohort: str, home: str) -> None:
    """Whole where the site knows its address, else beside the page."""
    assert make_lost_page(SiteSettings(base_url=base_url), cohort).home == home


def test_the_script_is_the_one_that_is_allowed() -> None:
    """The page's policy names its one inline script by hash."""
    library = make_library(cohorts=[make_cohort(title="</script>")])
    tree = pages_of_cohort(library).tree("public/c/404.html")
    policy = tree.css('meta[http-equiv="Content-Security-Policy"]')[0]
    inline = [
        node.text() for node in tree.css("script") if "src" not in node.attributes
    ]
    digests = [b64encode(sha256(text.encode()).digest()).decode() for text in inline]
    assert len(digests) == 1
    assert f"script-src 'self' 'sha256-{digests[0]}';" in str(
        policy.attributes["content"]
    )


def test_without_scripts() -> None:
    """The one link of the page is a real one."""
    tree = pages_of_cohort(make_library()).tree("public/c/404.html")
    assert links_of(tree, "main .lead > div > .acts a")[0] == "index.html"
