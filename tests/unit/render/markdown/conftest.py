"""One unit in a small library, so that a test names only the Markdown it is about."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path, PurePosixPath

from page_factories import default_theme
import pytest

from plgen.model.diagnostic import Diagnostic
from plgen.model.library import Library
from plgen.model.site import SiteSettings
from plgen.model.unit import MediaFile, Reading, Unit
from plgen.render.bodies import render_body
from plgen.render.body import Body

Render = Callable[..., tuple[Body, list[Diagnostic]]]

EMBEDS = ("player.example", "xn--bcher-kva.example")
MEDIA = ("units/music/wave.svg", "units/music/score sheet.pdf", "units/key.png")


def unit(
    name: str, folder: str, file: str, text: str = "", language: str = "en"
) -> Unit:
    path = f"content/{folder}/{file}"
    reading = Reading(language, False, name.capitalize(), None, text, path, 1)  # noqa: FBT003 - not the easier one
    return Unit(name, PurePosixPath(folder), (reading,))


def library(*units: Unit) -> Library:
    media = {path: MediaFile(PurePosixPath(path), path, 1) for path in MEDIA}
    return Library(
        units={u.id: u for u in units},
        media=media,
        settings=SiteSettings(embeds=EMBEDS),
    )


@pytest.fixture(scope="session")
def render() -> Render:
    """Render a text as the body of the unit `song`, beside `drum` and `choir/`."""

    def render(text: str, language: str = "en") -> tuple[Body, list[Diagnostic]]:
        song = unit("song", "units/music", "song.md", text, language)
        drum = unit("drum", "units/music", "drum.md")
        choir = unit("choir", "units/music/choir", "index.md")
        return render_body(
            song.original,
            song,
            library(song, drum, choir),
            default_theme().translations,
        )

    return render


@pytest.fixture(scope="session")
def fragments() -> Callable[..., list[str]]:
    """Every text that is anywhere in a value, but for the fields of one name."""

    def fragments(value: object, without: str = "") -> list[str]:
        return list(_texts(value, without))

    return fragments


def _texts(value: object, without: str) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, without)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != without:
                yield from _texts(getattr(value, field.name), without)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Data beside this checkout."""
    folder = Path(__file__).resolve().parents[5] / "shared"
    if not folder.is_dir():
        pytest.skip("the shared data are not beside this checkout")
    return folder
