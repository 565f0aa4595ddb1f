"""A folder of files as one zip that is the same bytes every time: names sorted, times and rights fixed."""

import datetime as dt
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from generator import links

_BODY = re.compile(rb"<body[^>]*>")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""

_UNIX = 3
"""Who made the archive, as zip says it: else it would depend on the machine."""

NOTE = (
    '<p class="extract-first">This is one page out of an archive: its style and the pages it links to are missing. '
    "Extract all files of the archive into a folder first, then open index.html there.</p>"
)
"""What only a page shows that was opened inside the archive: the style sheet, which hides it, can't be found there."""


def write(target: Path, site: Path, addresses: Iterable[str], moment: dt.datetime) -> int:
    """Write these files of a site into an archive; gives back how many. `moment` is the time that all of them bear.

    The archive has no folder of its own at the top: what unpacks it makes one by the archive's name, and an address
    of 100 characters still fits into a path of Windows.
    """
    stamp = max(_EPOCH, tuple(moment.timetuple()[:6]))
    names = sorted(addresses)
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            data = (site / name).read_bytes()
            entry = zipfile.ZipInfo(name, stamp)  # type: ignore[arg-type]
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, with_note(data) if name == links.HOME else data, compresslevel=9)
    return len(names)


def with_note(page: bytes) -> bytes:
    """A page whose first line says what to do where its style is missing."""
    return _BODY.sub(lambda match: match[0] + b"\n" + NOTE.encode(), page, count=1)
