"""A folder of this machine, or a drive, as a store."""

from pathlib import Path

from plgen.write.publish.failure import plainly
from plgen.write.publish.headers import Headers
from plgen.write.publish.store import Listed, Store

STAGING = ".plgen-publishing-"
"""How the name of a half-written file begins, at the root of the folder."""
DIGITS = 16


class FolderStore(Store):
    """Files come into their place whole; folders come and go with what is in them."""

    threads = 1

    def list_files(self) -> dict[str, Listed]:
        """Every file below the folder; litter of a run that was cut short goes."""
        found = super().list_files()
        for path in [path for path in found if path.startswith(STAGING)]:
            self.delete(path)
            del found[path]
        return found

    def put(self, path: str, content: bytes, headers: Headers, digest: str) -> None:  # noqa: ARG002  # a disk keeps no headers
        """Write a file beside its place, then put it there."""
        with plainly(self.place):
            target = Path(self._at(path))
            target.parent.mkdir(parents=True, exist_ok=True)
            staging = Path(self._root, f"{STAGING}{digest[:DIGITS]}")
            staging.write_bytes(content)
            staging.replace(target)

    def delete(self, path: str) -> None:
        """Take a file away, and folders that it leaves empty."""
        super().delete(path)
        for folder in Path(path).parents[:-1]:
            try:
                Path(self._root, folder).rmdir()
            except OSError:
                return
