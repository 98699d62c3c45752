"""Exif → the one thing in it that a page needs: which side of a picture is up."""

import struct

PREFIX = b"Exif\0\0"
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_ORIENTATION, _SHORT = 0x0112, 3
_MOST = 8
_ENTRY = 12


def keep_orientation(exif: bytes) -> bytes:
    """Exif that says nothing but the orientation; empty where that is the usual one."""
    found = _read_orientation(exif.removeprefix(PREFIX))
    if not 1 < found <= _MOST:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, found, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)


def _read_orientation(tiff: bytes) -> int:
    """The orientation, 1 to 8; 0 where none can be read."""
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return 0
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            at = start + 2 + number * _ENTRY
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                return int(value)
    except struct.error:
        return 0
    return 0
