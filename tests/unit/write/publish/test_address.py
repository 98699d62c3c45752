"""An address leads to a store, or is refused in one sentence."""

from pathlib import Path
import subprocess
import sys

from needs import require_module
import pytest

from plgen.write.publish import PublishError, open_store
from plgen.write.publish.folder_store import FolderStore
from plgen.write.publish.s3_store import S3Store

require_module("fsspec")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "is no address of a store"),
        ("site/public", "`site/public` is no address of a store"),
        ("s3:bucket", "is no address of a store"),
        ("s3://", "names no place in the store"),
        ("file:///", "names no place in the store"),
        ("s3://bucket/../other", "is no address of a store"),
        ("zip://a::file:///b", "is no address of a store"),
        ("https://school.example/x", "Nothing can be published to a `https` address"),
        ("no-such-thing://bucket", "is no store that fsspec knows"),
        ("http://[", "This is no address of a store"),
    ],
)
def test_addresses_that_are_none(address: str, sentence: str) -> None:
    with pytest.raises(PublishError, match=sentence):
        open_store(address)


@pytest.mark.parametrize(
    "address",
    ["s3://me:hunter2@bucket/x", "sftp://me:hunter2@host/x", "s3://b/x?key=hunter2"],
)
def test_key_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    """Addresses stand in logs; the sentence says where keys belong."""
    with pytest.raises(PublishError, match="holds no key") as refused:
        open_store(address)
    assert "hunter2" not in str(refused.value)


def test_store_inside_the_output_is_refused(tmp_path: Path) -> None:
    """The next build would replace what is published there."""
    address = f"file://{tmp_path}/site/published"
    with pytest.raises(PublishError, match="Publish to a folder outside it"):
        open_store(address, [tmp_path / "content", tmp_path / "site"])
    assert isinstance(open_store(address, [tmp_path / "site2"]), FolderStore)


def test_without_fsspec(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, the sentence says how to."""
    monkeypatch.setattr("plgen.write.publish.address.find_spec", lambda _: None)
    with pytest.raises(PublishError, match=r"pip install 'plgen\[remote\]'"):
        open_store("s3://bucket")


def test_without_s3fs() -> None:
    """The same where only half of it is there."""
    program = """
import sys
sys.modules["s3fs"] = None
from plgen.write.publish import PublishError, open_store
try:
    open_store("s3://bucket")
except PublishError as error:
    print(error)
"""
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "`s3` needs another library. Install it with `pip install" in said.stdout


def test_nothing_is_asked_yet() -> None:
    """A store is opened before the build, with no network."""
    require_module("s3fs")
    assert isinstance(open_store("s3://no-such-bucket/x/"), S3Store)
