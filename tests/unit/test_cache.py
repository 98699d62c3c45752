from pathlib import Path

import pytest

from plgen.cache import Cache

DIGEST = "ab" + "0" * 62


def test_kept_bytes_come_back(tmp_path: Path) -> None:
    """What was kept is read again, line ends and all."""
    cache = Cache(tmp_path / "cache")
    cache.keep("plans", DIGEST, b"one\ntwo\r\n\0")
    assert cache.read("plans", DIGEST) == b"one\ntwo\r\n\0"
    assert cache.read("pages", DIGEST) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-1],
        lambda raw: raw + b"x",
        lambda raw: raw.replace(b"plgen-cache 1", b"plgen-cache 2"),
        lambda raw: raw[:0],
        lambda raw: b"\xff" * len(raw),
        lambda raw: raw.split(b"\n")[0],
    ],
    ids=["cut", "longer", "other version", "empty", "noise", "head alone"],
)
def test_damage_is_a_miss(tmp_path: Path, damage: object) -> None:
    """An entry cut short, changed, or of another version is as good as none."""
    cache = Cache(tmp_path)
    cache.keep("plans", DIGEST, b"content")
    path = next(path for path in tmp_path.rglob("*") if path.is_file())
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.read("plans", DIGEST) is None
    cache.keep("plans", DIGEST, b"content")
    assert cache.read("plans", DIGEST) == b"content"


def test_no_folder_keeps_nothing(tmp_path: Path) -> None:
    """Without a folder every question is a miss."""
    cache = Cache(None)
    cache.keep("plans", DIGEST, b"content")
    cache.prune("plans", [])
    assert cache.read("plans", DIGEST) is None
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_costs_nothing(tmp_path: Path) -> None:
    """Where the folder cannot be made, nothing is kept and nothing raised."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    cache = Cache(blocked / "cache")
    cache.keep("plans", DIGEST, b"content")
    assert cache.read("plans", DIGEST) is None


def test_many_spare_entries_are_dropped(tmp_path: Path) -> None:
    """A few old entries may lie about; many are cleared away, those in use never."""
    cache = Cache(tmp_path)
    digests = [f"{number:064x}" for number in range(100)]
    for digest in digests[:40]:
        cache.keep("plans", digest, b"x")
    cache.prune("plans", digests[:1])
    assert cache.read("plans", digests[39]) == b"x"
    for digest in digests[40:]:
        cache.keep("plans", digest, b"x")
    cache.prune("plans", digests[:1])
    assert cache.read("plans", digests[0]) == b"x"
    assert cache.read("plans", digests[1]) is None
