"""The same against a server that speaks S3."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from needs import require_module
import pytest
from stores import SMALL_NEW as NEW
from stores import SMALL_OLD as OLD
from stores import CutError, WatchedStore, as_folder, contents, gaps, publish

from plgen.write.publish import Published, PublishError, Store, open_store
from plgen.write.publish.headers import Headers, headers_for
from plgen.write.publish.records import NAME

boto3 = require_module("boto3")
server = require_module("moto.server")
require_module("s3fs")

_numbers = count()


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """The address of a server of our own, which this process is told of."""
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    address = f"http://{host}:{port}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", address)
        patch.setenv("AWS_ACCESS_KEY_ID", "AKIATESTING")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "not-to-be-printed")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        patch.delenv("AWS_PROFILE", raising=False)
        yield address
    running.stop()


@pytest.fixture
def bucket(s3: str) -> str:
    """An empty bucket."""
    name = f"school-{next(_numbers)}"
    boto3.client("s3", endpoint_url=s3).create_bucket(Bucket=name)
    return name


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("builds")
    return as_folder(OLD, root / "old"), as_folder(NEW, root / "new")


@pytest.fixture
def store(bucket: str) -> Store:
    return open_store(f"s3://{bucket}/pathways/")


def test_headers_as_browsers_want_them(
    s3: str, bucket: str, builds: tuple[Path, Path], store: Store
) -> None:
    """A page shows instead of being saved, and is asked for again; files bear nothing
    else but their digest."""
    publish(builds[0], store)
    client = boto3.client("s3", endpoint_url=s3)
    for path, kind in {
        "index.html": "text/html; charset=utf-8",
        "owls/sw.js": "text/javascript; charset=utf-8",
        "owls/assets/site.css": "text/css; charset=utf-8",
        "owls/media/a.png": "image/png",
        NAME: "application/json",
    }.items():
        head = client.head_object(Bucket=bucket, Key=f"pathways/{path}")
        assert (head["ContentType"], head["CacheControl"]) == (kind, "no-cache")
        assert list(head["Metadata"]) == ["plgen-sha256"]


def test_publish_again(builds: tuple[Path, Path], store: Store) -> None:
    """What changed is sent, what is gone goes; a third time nothing is even asked."""
    assert publish(builds[0], store).sent == len(OLD)
    assert publish(builds[1], store).deleted == len(set(OLD) - set(NEW))
    assert contents(store) == NEW
    assert publish(builds[1], store) == Published(0, 0, 0, len(NEW))

    class Asking(WatchedStore):
        def see(self, path: str) -> None:
            raise AssertionError(path)

    assert publish(builds[1], Asking(store)) == Published(0, 0, 0, len(NEW))


def test_whole_bucket(builds: tuple[Path, Path], bucket: str) -> None:
    """A bucket without a folder in it will do."""
    store = open_store(f"s3://{bucket}")
    publish(builds[0], store)
    assert contents(store) == OLD


def test_cut_at_every_other_change(bucket: str, builds: tuple[Path, Path]) -> None:
    """Wherever a publish ends, no page leads nowhere, and the next one finishes it."""
    cut_after, is_cut = 0, True
    while is_cut:
        store = open_store(f"s3://{bucket}/{cut_after}")
        publish(builds[0], store)
        try:
            publish(builds[1], WatchedStore(store, cut_after=cut_after))
            is_cut = False
        except CutError:
            assert gaps(contents(store)) == []
            publish(builds[1], store)
        assert contents(store) == NEW
        cut_after += 2
    assert cut_after > 15


def test_no_page_leads_nowhere_at_any_moment(
    builds: tuple[Path, Path], store: Store
) -> None:
    """Looked at after each change."""

    def look() -> None:
        assert gaps(contents(store)) == []

    publish(builds[0], WatchedStore(store, look=look))
    publish(builds[1], WatchedStore(store, look=look))


def test_headers_changed_by_others_are_mended(
    s3: str, bucket: str, builds: tuple[Path, Path], store: Store
) -> None:
    """The same bytes with other headers are sent again."""
    publish(builds[0], store)
    boto3.client("s3", endpoint_url=s3).put_object(
        Bucket=bucket, Key="pathways/index.html", Body=OLD["index.html"].encode()
    )
    assert publish(builds[0], store).sent == 1
    seen = store.see("index.html")
    assert seen is not None
    assert seen.sent_as == str(headers_for("index.html"))


def test_lost_record(tmp_path: Path, builds: tuple[Path, Path], store: Store) -> None:
    """Files bear plgen's mark, so they are known without a record; others stay."""
    publish(builds[0], store)
    for path in [path for path in store.list_files() if path.endswith(NAME)]:
        store.delete(path)
    assert publish(builds[0], store).sent == 0
    store.put("larks/index.html", b"mine", Headers("text/html"), "")
    folder = as_folder({**OLD, "larks/index.html": ""}, tmp_path / "site")
    with pytest.raises(PublishError, match=r"holds `larks/index\.html`, and plgen did"):
        publish(folder, store)


def test_large_file(tmp_path: Path, builds: tuple[Path, Path], store: Store) -> None:
    """A film that goes up in several parts arrives whole, with its headers."""
    folder = as_folder(OLD, tmp_path / "site")
    film = bytes(range(256)) * 4 * 101 * 1024
    (folder / "owls/media/film.mp4").write_bytes(film)
    publish(folder, store)
    assert store.read("owls/media/film.mp4") == film
    assert publish(folder, store).sent == 0


def test_no_such_bucket(s3: str, builds: tuple[Path, Path]) -> None:
    with pytest.raises(PublishError, match=r"^There is no `s3://nowhere/x`\. Make it"):
        publish(builds[0], open_store("s3://nowhere/x"))


def test_no_key(
    builds: tuple[Path, Path],
    bucket: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a key the sentence names the settings to make."""
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    with pytest.raises(PublishError, match=r"No key for `s3://.*AWS_ACCESS_KEY_ID"):
        publish(builds[0], open_store(f"s3://{bucket}"))


def test_unknown_profile(
    builds: tuple[Path, Path], bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    with pytest.raises(PublishError, match="No key for"):
        publish(builds[0], open_store(f"s3://{bucket}"))


def test_network_gone(
    builds: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, s3: str
) -> None:
    """Where nobody answers, the sentence says so, and that it goes on later."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    with pytest.raises(PublishError, match="could not be reached"):
        publish(builds[0], open_store("s3://school"))
