"""An address such as `s3://bucket/folder` → the store behind it; nothing is asked yet.

A key in an address would stand in histories and logs, so there may be none.
"""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plgen.write.publish.failure import PublishError
from plgen.write.publish.folder_store import FolderStore
from plgen.write.publish.s3_store import S3Store
from plgen.write.publish.store import Store

EXTRA = "Install it with `pip install 'plgen[remote]'`."
S3 = frozenset({"s3", "s3a"})
FOLDER = frozenset({"file", "local"})
READ_ONLY = frozenset({"http", "https", "data", "github", "git"})


def open_store(address: str, apart_from: Iterable[Path] = ()) -> Store:
    """The store at an address; one on this machine lies in none of these folders.

    Raises:
        PublishError: where the address or this machine does not allow it.
    """
    protocol = _check(address)
    if find_spec("fsspec") is None:
        raise PublishError(f"Publishing needs fsspec, which is not here. {EXTRA}")
    fs, root = _connect(address, protocol)
    if protocol in S3:
        return S3Store(address, fs, root)
    if protocol in FOLDER:
        _keep_apart(Path(root), address, apart_from)
        return FolderStore(address, fs, root)
    return Store(address, fs, root)


def _check(address: str) -> str:
    """The protocol of an address that may be used."""
    try:
        parts = urlsplit(address)
        has_secret = bool(parts.password or parts.query)
    except ValueError:
        raise PublishError("This is no address of a store.") from None
    if has_secret:
        raise PublishError(
            "An address to publish to holds no key, password or question mark: it would"
            " stand in logs. Put keys where the store's own tools look for them, for S3"
            " into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        )
    if "://" not in address or "::" in address or ".." in parts.path.split("/"):
        raise PublishError(
            f"`{address}` is no address of a store."
            " Write one such as `s3://bucket/folder` or `file:///folder`."
        )
    if parts.scheme in READ_ONLY:
        raise PublishError(
            f"Nothing can be published to a `{parts.scheme}` address. Name the store"
            " behind it, such as `s3://bucket/folder` or `file:///folder`."
        )
    if not (parts.netloc or parts.path.strip("/")) and parts.scheme != "memory":
        raise PublishError(
            f"`{address}` names no place in the store."
            " Write one such as `s3://bucket/folder` or `file:///folder`."
        )
    return parts.scheme


def _connect(address: str, protocol: str) -> tuple[Any, str]:
    options = {"use_listings_cache": False} if protocol in S3 else {}
    try:
        fs, root = import_module("fsspec.core").url_to_fs(
            address, skip_instance_cache=True, **options
        )
    except ImportError:
        more = EXTRA if protocol in S3 else "fsspec's documentation says which."
        raise PublishError(
            f"Publishing to `{protocol}` needs another library. {more}"
        ) from None
    except Exception:  # noqa: BLE001  # each store's library has its own
        raise PublishError(
            f"`{address}` is no store that fsspec knows or can open as it stands."
            " Write one such as `s3://bucket/folder` or `file:///folder`."
        ) from None
    return fs, str(root)


def _keep_apart(root: Path, address: str, others: Iterable[Path]) -> None:
    """Refuse a folder that a build replaces or reads."""
    place = root.resolve()
    for folder in others:
        if folder.resolve() in (place, *place.parents):
            raise PublishError(
                f"`{address}` lies inside `{folder}`. Publish to a folder outside it."
            )
