"""A folder as a store: files come whole, empty folders go."""

from pathlib import Path

from needs import require_module
import pytest
from stores import NEW, OLD, as_folder, contents, publish

from plgen.write.publish import PublishError, open_store
from plgen.write.publish.folder_store import STAGING

require_module("fsspec")


def test_folder_is_made_and_cleared(tmp_path: Path) -> None:
    """The folder need not be there; folders of a cohort that is gone are not left."""
    store = open_store(f"file://{tmp_path}/drive/site")
    publish(as_folder(OLD, tmp_path / "old"), store)
    assert contents(store) == OLD
    publish(as_folder(NEW, tmp_path / "new"), store)
    assert contents(store) == NEW
    names = {path.name for path in (tmp_path / "drive/site").iterdir() if path.is_dir()}
    assert names == {"owls", "wrens"}


def test_litter_of_a_run_that_was_cut_short_goes(tmp_path: Path) -> None:
    """A file that was half written never stood in its place, and is taken away."""
    litter = tmp_path / "site" / f"{STAGING}0123456789abcdef"
    litter.parent.mkdir()
    litter.write_text("half")
    publish(as_folder(OLD, tmp_path / "old"), open_store(f"file://{litter.parent}"))
    assert not litter.exists()


def test_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    """What a disk refuses is one sentence too."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "owls").write_text("mine")
    store = open_store(f"file://{tmp_path}/site")
    with pytest.raises(PublishError, match="did not take the site"):
        publish(as_folder(OLD, tmp_path / "old"), store)
    assert (tmp_path / "site" / "owls").read_text() == "mine"
