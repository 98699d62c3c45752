"""Pictures on their way into a site: their metadata stay behind, wherever they go."""

from hashlib import sha256
import json
from pathlib import Path, PurePosixPath
import zipfile

from picture_factories import JPEG, PNG, SECRET, chunk, segment
import pytest

from plgen.build import Options, build_site
from plgen.build.media import publish_artifacts
from plgen.model.artifact import Artifact, Bundle
from plgen.model.unit import MediaFile

PHOTO = JPEG[:20] + segment(0xE1, b"Exif\0\0" + SECRET) + JPEG[20:] + SECRET
TAGGED_PNG = PNG[:-12] + chunk(b"tEXt", SECRET) + PNG[-12:]
FILES = {
    "site.yaml": b"service_worker: true\nbrand: {logo: logo.png}\n",
    "logo.png": TAGGED_PNG,
    "pathways/p.yaml": b"title: P\ncalendar: {weeks: 1}\ncohorts: {falcons: {}}\n",
    "plans/falcons.yaml": b"weeks: [{must: [walk]}]\n",
    "units/photo.jpg": PHOTO,
    "units/hum.mp3": b"ID3 sound",
    "units/walk.md": b"---\ntitle: Walk\nminutes: 5\nimage: photo.jpg\n---\n\n"
    b"![A street](photo.jpg) [Hum](hum.mp3)\n\n"
    b"::: teacher\n![The street](photo.jpg)\n:::\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with photos on pages of students and staff, zipped too."""
    content = tmp_path / "content"
    for name, raw in FILES.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(raw)
    checked = build_site(Options(content, tmp_path / "site", zips=True))
    assert not checked.is_stopped, "\n".join(map(str, checked.diagnostics))
    return tmp_path / "site"


def test_nothing_of_it_is_published(site: Path) -> None:
    """Not for students, not for staff, not in the zip."""
    assert (site / "public/falcons/media/units/photo.jpg").read_bytes() == JPEG
    assert (site / "staff/media/units/photo.jpg").read_bytes() == JPEG
    assert (site / "public/falcons/media/logo.png").read_bytes() == PNG
    told = [path for path in site.rglob("*") if path.is_file()]
    assert [path for path in told if SECRET in path.read_bytes()] == []
    with zipfile.ZipFile(site / "zip/falcons.zip") as bundle:
        assert bundle.read("falcons/media/units/photo.jpg") == JPEG


def test_a_worker_knows_what_is_published(site: Path) -> None:
    """The digest by which browsers keep a picture is that of the published one."""
    worker = (site / "public/falcons/sw.js").read_text("utf-8")
    start = worker.index('{"')
    files, _ = json.JSONDecoder().raw_decode(worker, start)
    digest = sha256(JPEG).hexdigest()
    assert digest.startswith(files["media/units/photo.jpg"])


def test_one_picture_at_a_time(tmp_path: Path) -> None:
    """Pictures are read when they are asked for; all else passes as it is."""
    (tmp_path / "a.jpg").write_bytes(PHOTO)
    names = ("a.jpg", "gone.jpg", "film.mp4")
    media = [MediaFile(PurePosixPath(n), str(tmp_path / n), 1) for n in names]
    contents: list[bytes | MediaFile | Bundle] = [b"page", media[0], media[2]]
    contents += [Bundle("public"), media[1]]
    published = publish_artifacts(Artifact("a", content) for content in contents)
    found = [next(published).content for _ in range(4)]
    assert found == [b"page", JPEG, media[2], Bundle("public")]
    with pytest.raises(FileNotFoundError):
        next(published)
