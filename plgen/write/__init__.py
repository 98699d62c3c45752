"""Artifact to site: the old tree or the new one, never half of each."""

from plgen.write.chromium import PrintError, find_chromium
from plgen.write.lock import hold_output
from plgen.write.output import MARK, OutputRefusedError, check_output
from plgen.write.packet import write_packet
from plgen.write.publish import (
    Published,
    PublishError,
    Store,
    open_store,
    send_folder,
)
from plgen.write.site import spare_of, write_site
from plgen.write.text_file import write_text_file

__all__ = [
    "MARK",
    "OutputRefusedError",
    "PrintError",
    "PublishError",
    "Published",
    "Store",
    "check_output",
    "find_chromium",
    "hold_output",
    "open_store",
    "send_folder",
    "spare_of",
    "write_packet",
    "write_site",
    "write_text_file",
]
