"""The sample curriculum is fair by every check, on the day of its reviews too."""

from datetime import date

from sites import ROOT

from plgen.build import Options, check_site
from plgen.model.diagnostic import Severity


def test_the_sample_is_fair() -> None:
    """No warning, and no review that is over when the term begins."""
    options = Options(ROOT / "content", today=date(2026, 9, 14), is_cached=False)
    found = check_site(options).diagnostics
    assert [str(d) for d in found if d.severity is not Severity.NOTICE] == []


def test_reviews_of_the_sample() -> None:
    """A year later, the support that nobody looked at is an error."""
    options = Options(ROOT / "content", today=date(2027, 9, 14), is_cached=False)
    checked = check_site(options)
    errors = [d.code for d in checked.diagnostics if d.severity is Severity.ERROR]
    assert (errors, checked.is_stopped) == (["review-passed"], True)
