"""The last step: staged files go into the site, files that have no page any more go out.

The manifest in the site lists what this program wrote. Before a file is moved it already stands there, so whatever a
build that dies leaves behind is known to the next one.
"""

import os
import sqlite3
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from contextlib import closing
from pathlib import Path

import msgspec

from generator import links
from generator.index import artefacts, meta, touched
from generator.index.opening import open_readonly
from generator.model.record import Record
from generator.render.artefact import Rendered
from generator.render.staging import Staging

_GONE = "gone"
"""Files that this build gives up, among what is touched."""


class Merged(Record, frozen=True):
    """What a build changed in the site."""

    files: int
    """Files the site has now, as far as this program wrote them."""

    written: int
    removed: int


def strayed(index: Path, site: Path) -> list[str]:
    """The files of ours that are gone from the site or were changed there. A worker can ask while others write."""
    with closing(open_readonly(index)) as reading:
        rows = reading.execute("SELECT address, size, mtime FROM artefact")
        return [address for address, *known in rows if known != _looks(f"{site}/{address}")]


def look_again(index: sqlite3.Connection, addresses: Iterable[str]) -> None:
    """Mark for another look the pages of files that strayed."""
    for address in addresses:
        kind, ident = index.execute("SELECT kind, ident FROM artefact WHERE address = ?", (address,)).fetchone()
        touched.mark(index, kind, [ident])
        index.execute("UPDATE artefact SET key = '' WHERE address = ?", (address,))
        if kind == "shell":
            meta.replace(index, "shell", "")


def _looks(path: str) -> list[int]:
    """Size and time of change of a file; nothing where there is none."""
    try:
        stat = os.lstat(path)  # asked for every file, in every build: plain words rather than paths
    except OSError:
        return []
    return [stat.st_size, stat.st_mtime_ns]


def note(index: sqlite3.Connection, rendered: Rendered) -> list[str]:
    """Write down what became of some pages; gives back the addresses of those whose files are staged."""
    kept = {artefact.address for artefact in rendered.artefacts}
    query = "SELECT address FROM artefact WHERE kind = ? AND ident IN (SELECT value FROM json_each(?))"
    before = index.execute(query, (rendered.kind, msgspec.json.encode(rendered.idents).decode())).fetchall()
    gone = [row for row in before if row[0] not in kept]
    index.executemany("DELETE FROM artefact WHERE address = ?", gone)
    touched.mark(index, _GONE, [address for (address,) in gone])
    looked = [artefact for artefact in rendered.artefacts if artefact.file]
    index.executemany(
        "INSERT OR REPLACE INTO artefact VALUES (?, ?, ?, ?, ?, ?)",
        [(*artefact[:4], artefact.file.size, artefact.file.mtime) for artefact in looked if artefact.file],
    )
    return [artefact.address for artefact in looked if artefact.file and artefact.file.staged]


def merge(index: sqlite3.Connection, staging: Staging, staged: list[str]) -> Merged:
    """Make the site what the list of artefacts says. Every file changes whole or not at all."""
    after = artefacts.addresses(index)
    if len(staged) == len(after):
        staging.put(links.MANIFEST, _manifest(after))
        if staging.become_site():
            return Merged(files=len(after), written=len(staged), removed=0)
    known = set(after)
    listed = _listed(staging.site / links.MANIFEST, known)
    # The index knows what this build gives up, should somebody have lost the manifest.
    gone = sorted(listed.union(touched.idents(index, _GONE)) - known)
    if not known <= listed:
        _write_manifest(staging, sorted(listed | known) if gone else after)
    for address in staged:
        staging.move(address)
    for address in gone:
        staging.remove(address)
    if gone:
        _write_manifest(staging, after)
    return Merged(files=len(after), written=len(staged), removed=len(gone))


def _listed(manifest: Path, known: AbstractSet[str] = frozenset()) -> set[str]:
    """What the manifest lists; nothing outside the site, whoever wrote that into it. What is `known` is inside."""
    try:
        lines = manifest.read_bytes().decode("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return set()
    return {line for line in lines if line in known or links.is_inside(line)}


def listed(site: Path) -> list[str]:
    """The files of a site that this program wrote and that are there, sorted; without the list itself."""
    return sorted(address for address in _listed(site / links.MANIFEST) if (site / address).is_file())


def _write_manifest(staging: Staging, addresses: list[str]) -> None:
    if staging.put(links.MANIFEST, _manifest(addresses)).staged:
        staging.move(links.MANIFEST)


def _manifest(addresses: list[str]) -> bytes:
    """The list as it stands in the site, from its addresses in order."""
    return "".join(f"{address}\n" for address in addresses).encode()
