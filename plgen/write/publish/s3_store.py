"""Amazon's S3, and every store that speaks its language."""

from collections.abc import Mapping
from typing import Any

from plgen.write.publish.failure import plainly
from plgen.write.publish.headers import Headers
from plgen.write.publish.store import Listed, Options, Seen, Store

MARK = "plgen-sha256"
"""The name under which a file bears its digest, put there together with its bytes."""


class S3Store(Store):
    """Files bear their headers and their digest, and say so without being fetched."""

    marks_files = True

    def see(self, path: str) -> Seen | None:
        """What a file says that it is."""
        bucket, key, _ = self._fs.split_path(self._at(path))
        with plainly(self.place):
            try:
                head = self._fs.call_s3("head_object", Bucket=bucket, Key=key)
            except FileNotFoundError:
                return None
        headers = Headers(head.get("ContentType", ""), head.get("CacheControl", ""))
        digest = head.get("Metadata", {}).get(MARK, "")
        return Seen(digest, str(headers), _stamp(head))

    def _listed(self, entry: Mapping[str, Any]) -> Listed:
        return Listed(entry["size"], _stamp(entry))

    def _options(self, headers: Headers, digest: str) -> Options:
        return {
            "ContentType": headers.type,
            "CacheControl": headers.cache,
            "Metadata": {MARK: digest},
        }


def _stamp(entry: Mapping[str, Any]) -> str:
    """Tag and time of writing; a list of files has parts of seconds, a file has not."""
    return f"{entry['ETag']} {int(entry['LastModified'].timestamp())}"
