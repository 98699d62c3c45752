"""The settings of the site, crosswalks and glossary."""

from pathlib import Path, PurePosixPath

from load_cases.cases import write_content

from plgen.load import load_library
from plgen.model.site import GlossaryEntry, SiteSettings
from plgen.model.standard import Crosswalk, Pair

SITE = """\
title: Riverside
language: es
base_url: https://paths.example.org/a/
theme: ours
brand: {accent: "#0A5E6A", logo: brand/logo.svg}
contact: curriculum@example.org
embeds: [WWW.Example.org]
service_worker: true
sorting_words: [orange]
"""


def test_defaults(content: Path) -> None:
    """Without a file, and with an empty one, the defaults hold."""
    assert SiteSettings() == load_library(content)[0].settings
    (content / "site.yaml").write_text("# nothing yet\n")
    library, found = load_library(content)
    assert (SiteSettings(), []) == (library.settings, found)


def test_every_key(content: Path) -> None:
    """Each key has its place."""
    files = {"site.yaml": SITE, "brand/logo.svg": "<svg/>"}
    library, found = load_library(write_content(content, files))
    assert found == []
    assert library.settings == SiteSettings(
        title="Riverside",
        language="es",
        base_url="https://paths.example.org/a/",
        theme="ours",
        accent="#0A5E6A",
        logo=PurePosixPath("brand/logo.svg"),
        contact="curriculum@example.org",
        embeds=("www.example.org",),
        service_worker=True,
        sorting_words=("orange",),
    )
    place = f"{content.as_posix()}/site.yaml:5:17"
    assert str(library.settings.accent_location) == place
    assert library.units["talk"].original.language == "es"


def test_glossary(content: Path) -> None:
    """Words by language, in the order of the words."""
    text = "claim: {means: A, home: {es: afirmación}, picture: claim.svg}\n"
    files = {
        "glossary/en.yaml": f"reason: {{means: B, inline: false}}\n{text}",
        "glossary/claim.svg": "<svg/>",
    }
    library, found = load_library(write_content(content, files))
    assert found == []
    picture = PurePosixPath("glossary/claim.svg")
    claim = GlossaryEntry("claim", "A", {"es": "afirmación"}, picture)
    reason = GlossaryEntry("reason", "B", inline=False)
    assert {"en": {"claim": claim, "reason": reason}} == library.glossary
    assert list(library.glossary["en"]) == ["claim", "reason"]


def test_crosswalk(content: Path) -> None:
    """Pairs of canonical codes."""
    text = (
        'title: C\nsource: We\npairs: [{from: core.sl.1, to: "mu:cr2.1.7a", strength:'
    )
    files = {"crosswalks/voice.yaml": f"{text} partial, note: Both}}]\n"}
    library, found = load_library(write_content(content, files))
    assert found == []
    pair = Pair("SL.1", "MU:Cr2.1.7a", "partial", "Both")
    assert (Crosswalk("voice", "C", "We", (pair,)),) == library.crosswalks
