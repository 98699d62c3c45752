"""Fixtures that build each big site once for a whole run of tests."""

from pathlib import Path

from hypothesis import settings
import pytest
from sites import SHARED, build_sample, convert_cs_unplugged

from plgen.build import Options, build_site

settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the ledger of `test_ledger`: each figure beside its budget, in kB."""
    reports = [
        r for kind in ("passed", "failed") for r in terminalreporter.getreports(kind)
    ]
    lines = [
        entry
        for report in reports
        if report.when == "call"
        for name, entry in report.user_properties
        if name == "ledger"
    ]
    if lines:
        terminalreporter.section("ledger (kB by gzip -9)")
    for name, weight, most in lines:
        verdict = "" if weight <= most else "  PAST ITS BUDGET"
        terminalreporter.line(
            f"{name:34}{weight / 1000:7.1f} of {most / 1000:4.0f}{verdict}"
        )


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample curriculum, built."""
    out = tmp_path_factory.mktemp("sample") / "site"
    checked = build_sample(out)
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return out


@pytest.fixture(scope="session")
def unplugged_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """CS Unplugged, a real curriculum in six languages, built."""
    if not SHARED.is_dir():
        pytest.skip("the real curricula are not beside this checkout")
    folder = tmp_path_factory.mktemp("unplugged")
    content = convert_cs_unplugged(folder / "content")
    out = folder / "site"
    checked = build_site(Options(content=content, out=out))
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return out
