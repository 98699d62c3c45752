"""Media: pictures lose what they say of people; drawings only draw; the rest stays."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from picture_factories import AVIF, JPEG, PNG, SECRET, chunk, segment
import pytest

from plgen.load import digest_media, publish_media
from plgen.load.files import walk_files
from plgen.load.folders import sort_files
from plgen.load.media import check_media
from plgen.load.text import MAX_BYTES
from plgen.model.diagnostic import Diagnostic
from plgen.model.unit import MediaFile

PHOTO = JPEG[:20] + segment(0xFE, SECRET) + JPEG[20:]
EXIF_AVIF = AVIF.replace(b"av01Color", b"ExifColor")


def media_of(
    content: Path, files: dict[str, bytes]
) -> tuple[dict[str, MediaFile], list[Diagnostic]]:
    for name, raw in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(raw)
    return check_media(sort_files(walk_files(content)).media)


def test_pictures_are_published_without_metadata(content: Path) -> None:
    """Whatever their ending says; with the size that is published."""
    files = {"units/a.jpg": PHOTO, "units/b.PNG": PHOTO, "units/c.png": PNG}
    media, found = media_of(content, files)
    assert found == []
    published = {name: publish_media(file) for name, file in media.items()}
    assert published == {"units/a.jpg": JPEG, "units/b.PNG": JPEG, "units/c.png": PNG}
    assert {name: file.size for name, file in media.items()} == {
        "units/a.jpg": len(JPEG),
        "units/b.PNG": len(JPEG),
        "units/c.png": len(PNG),
    }


def test_other_media_are_not_read(content: Path) -> None:
    """Films and sounds are copied when they are written, however long they are."""
    media, found = media_of(content, {"units/a.mp4": SECRET, "units/b.pdf": b""})
    assert found == []
    assert publish_media(media["units/a.mp4"]) is media["units/a.mp4"]


AGAIN = "Open it in a program for pictures and save it again."
REFUSED = {
    ("a.jpg", PHOTO[:-2]): (
        f"error[damaged-picture]: `a.jpg` breaks off, or is damaged. {AGAIN}"
    ),
    ("a.webp", b"<svg/>"): (
        f"error[damaged-picture]: `a.webp` is no JPEG, PNG, WebP, GIF or AVIF. {AGAIN}"
    ),
    ("a.svg", b"<svg><g></svg>"): (
        "error[damaged-picture]: `a.svg` is no SVG that can be read (line 1, column"
        f" 11). {AGAIN}"
    ),
    ("a.avif", EXIF_AVIF): (
        "error[picture-metadata]: `a.avif` holds Exif or XMP, which may say who took"
        " it, and where. Save it without, or as JPEG, PNG or WebP: plgen takes them"
        " out."
    ),
    ("a.svg", b"<svg><script/></svg>"): (
        "error[active-drawing]: `a.svg` does more than draw: it holds `<script>`. Take"
        " it out, or save the drawing as a plain SVG, all in one file."
    ),
}


@pytest.mark.parametrize(("name", "raw"), REFUSED)
def test_refused(content: Path, name: str, raw: bytes) -> None:
    """File and reason, and what to do; nothing of it is published."""
    media, found = media_of(content, {f"units/{name}": raw})
    says = REFUSED[name, raw]
    assert [f"content/units/{name}:1:1: {says}"] == [str(said) for said in found]
    with pytest.raises(OSError, match=r"a[.]"):
        publish_media(media[f"units/{name}"])


def test_too_big(content: Path) -> None:
    """A picture is read whole, so it has an end."""
    (content / "units").mkdir()
    with (content / "units/a.png").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    _, found = media_of(content, {})
    assert [said.code for said in found] == ["file-too-big"]


def test_gone_meanwhile(content: Path) -> None:
    """What vanishes while the content is read is said."""
    (content / "units").mkdir()
    (content / "units/a.png").write_bytes(PNG)
    files = sort_files(walk_files(content)).media
    (content / "units/a.png").unlink()
    _, found = check_media(files)
    assert [said.code for said in found] == ["unreadable-file"]


def test_digests(tmp_path: Path) -> None:
    """Of what is published; what has gone or been damaged meanwhile has none."""
    sizes = {"a.jpg": PHOTO, "b.mp3": SECRET, "c.png": PNG[:-1]}
    for name, raw in sizes.items():
        (tmp_path / name).write_bytes(raw)
    media = {
        name: MediaFile(PurePosixPath(name), str(tmp_path / name), 7)
        for name in [*sizes, "gone.png"]
    }
    assert digest_media(media) == {
        "a.jpg": sha256(JPEG).hexdigest(),
        "b.mp3": sha256(SECRET).hexdigest(),
    }


def test_chunks_of_others_go(content: Path) -> None:
    """The same for a PNG, from the disk to what is published."""
    raw = PNG[:-12] + chunk(b"tEXt", b"Author\0" + SECRET) + PNG[-12:]
    media, _ = media_of(content, {"units/a.png": raw})
    assert publish_media(media["units/a.png"]) == PNG
